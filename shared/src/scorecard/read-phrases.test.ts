import { expect, test } from "vitest"
import { typeset } from "../../testing/typeset.ts"
import { buildTables } from "../table/build-tables.ts"
import { toCardLines } from "./card-line.ts"
import { readExtras } from "./read-phrases.ts"

const read = (text: string, confidence: number) => readExtras(toCardLines(buildTables(typeset(text, confidence)))[0]!)!

test("parts that give their total are believed whatever the engine thinks of a glued word", () => {
  const { byes, legByes, wides, total } = read("Extras  (b 2,1b3,w7)  12", 0.1)
  expect([byes?.value, legByes?.value, wides?.value, total?.value]).toEqual([2, 3, 7, 12])
  for (const part of [byes, legByes, wides]) expect(part?.confidence).toBeGreaterThan(0.85)
  expect(total?.confidence).toBe(0.1)
})

test("parts that do not give it are as doubtful as their words", () => {
  expect(read("Extras  (b 2, lb 3, w 7)  13", 0.1).wides?.confidence).toBe(0.1)
})

test("a label that may be another leaves both in doubt, the one with a letter more the likelier", () => {
  const [line] = toCardLines(buildTables(typeset("Extras  b 1 w 7  8", 0.7)))
  const label = line!.words.find(({ text }) => text === "b")!
  const words = line!.words.map((word) => (word === label ? { ...word, alternatives: [{ text: "lb", confidence: 0.4 }] } : word))
  const { byes, legByes, wides } = readExtras({ ...line!, words })!
  expect([byes?.value, byes?.alternatives[0]?.value, legByes?.value, legByes?.alternatives[0]?.value]).toEqual([0, 1, 1, 0])
  expect([byes, legByes].every((field) => field!.confidence <= 0.5)).toBe(true)
  expect(wides?.confidence).toBeGreaterThan(0.9)
})

test("of two other labels the one that was read stays the likelier", () => {
  const [line] = toCardLines(buildTables(typeset("Extras  w 7 p 1  8", 0.7)))
  const words = line!.words.map((word) => (word.text === "w" ? { ...word, alternatives: [{ text: "nb", confidence: 0.2 }] } : word))
  const { wides, noBalls } = readExtras({ ...line!, words })!
  expect([wides?.value, noBalls?.value, noBalls?.alternatives[0]?.value]).toEqual([7, 0, 7])
})

test("a kind that is named without a number has one that was not seen, but in a text layer and where the others give the total", () => {
  const { legByes, wides, noBalls } = read("Extras  (b 2, lb , w 7)  13", 0.7)
  expect([legByes, wides?.value, noBalls]).toEqual([expect.objectContaining({ value: null, confidence: 0 }), 7, null])
  expect(read("Extras  (b 2, lb , w 7)  13", 1).legByes).toBeNull()
  expect(read("Extras  (b 2, lb , w 7)  9", 0.7).legByes).toBeNull()
})
