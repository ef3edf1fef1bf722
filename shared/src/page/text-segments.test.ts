import { expect, it } from "vitest"
import { findTextSegments } from "./text-segments.ts"

const letter = (x: number, y = 0, width = 12, height = 20) => ({ x, y, width, height, area: (width * height) / 2 })
const dot = (x: number) => letter(x, 17, 3, 3)
const word = (x: number) => [letter(x), letter(x + 14), letter(x + 28), letter(x + 42)]

it("keeps no dot of a leader, however many there are", () => {
  const dots = Array.from({ length: 30 }, (_, at) => dot(80 + at * 12))
  const segments = findTextSegments([...word(0), ...dots, letter(450), letter(464)])
  expect(segments.map(({ box, capital }) => [box.x, capital])).toEqual([[0, 20], [450, 20]])
})

it("takes the last dot of a leader off the figure beside it", () => {
  const [, figure] = findTextSegments([...word(0), dot(190), letter(199), letter(213)])
  expect(figure?.box).toEqual({ x: 199, y: 0, width: 26, height: 20 })
})

it("leaves points inside figures and behind words alone", () => {
  expect(findTextSegments([letter(0), dot(14), letter(19), letter(33), dot(47)])[0]?.letters).toHaveLength(5)
})

it("parts two lines that a tail joins", () => {
  const name = [letter(0), letter(14), letter(28, 0, 12, 40), letter(42)]
  const below = [letter(0, 26, 10, 15), letter(12, 26, 10, 15), letter(24, 41, 3, 3), letter(38, 26, 10, 15), letter(50, 26, 10, 15)]
  expect(findTextSegments([...name, ...below]).map(({ letters }) => letters.length)).toEqual([4, 5])
})
