import { expect, test } from "vitest"
import type { Grey } from "../../base/raster.ts"
import { findBlownOut, isBlownOut } from "./blown-out.ts"
import { hideBlownOut } from "./flat-map.ts"
import { hidden, seenStep } from "./ruled-page.ts"

const [width, height] = [400, 300]

/** Paper of grey 200, with a white patch (x 100 to 220, y 100 to 200) and a printed line over all of it every `rows` pixels. */
function draw(rows: number, paper = 200): Grey {
  const data = Uint8Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)]
    if (y % rows === 0) return 90
    return x >= 100 && x < 220 && y >= 100 && y < 200 ? 255 : paper
  })
  return { width, height, data }
}

test("a patch in which nothing can be seen is blown out; paper around it is not", () => {
  const blown = findBlownOut(draw(1000))
  expect(blown && [isBlownOut(blown, 160, 150), isBlownOut(blown, 60, 150), isBlownOut(blown, 160, 240), isBlownOut(blown, -5, 900)]).toEqual([true, false, false, false])
  // Strokes at its rim are washed out.
  expect(blown && isBlownOut(blown, 88, 150)).toBe(true)
})

test("of a page's blocks those that were in the photo and lie in a patch are hidden", () => {
  // A flat page as large as the photo, of which the picture looked at has half the size.
  const [columns, rows] = [2 * width, 2 * height].map((length) => Math.ceil(length / seenStep) + 1) as [number, number]
  const nodes = Array.from({ length: columns * rows }, (_, at) => ({ x: (at % columns) * seenStep, y: Math.floor(at / columns) * seenStep }))
  const map = { width: 2 * width, height: 2 * height, columns, rows, x: Float32Array.from(nodes, ({ x }) => x), y: Float32Array.from(nodes, ({ y }) => y) }
  const blockOf = (x: number, y: number) => Math.floor(y / seenStep) * (columns - 1) + Math.floor(x / seenStep)
  const inside = new Uint8Array((columns - 1) * (rows - 1)).fill(1)
  inside[blockOf(330, 300)] = 0
  const seen = hideBlownOut(inside, map, findBlownOut(draw(1000))!, 0.5)
  expect([[300, 300], [330, 300], [120, 300], [300, 480]].map(([x, y]) => seen[blockOf(x!, y!)])).toEqual([hidden, 0, 1, 1])
})

test("bright paper on which the rulings can be seen is not, nor is a screen white all over", () => {
  const ruled = findBlownOut(draw(16))
  expect(ruled === undefined || !isBlownOut(ruled, 160, 150)).toBe(true)
  expect(findBlownOut(draw(1000, 255))).toBeUndefined()
})
