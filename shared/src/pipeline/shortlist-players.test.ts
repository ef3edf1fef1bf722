import { expect, test } from "vitest"
import { shortlistPlayers } from "./shortlist-players.ts"
import { letterClasses, lookAtLetters } from "./test-letters.ts"

const model = { classes: letterClasses, calibration: {} }

/** Names of five and seven letters, other ones for every number. */
const invent = (at: number): string => `${spell(7919 * at + 13, 5)} ${spell(104_729 * at + 7, 7)}`
const spell = (seed: number, letters: number): string => Array.from({ length: letters }, (_, i) => String.fromCharCode(65 + ((seed * (i + 3) * 31 + (seed >> (i + 1))) % 26))).join("")
const crowd = Array.from({ length: 800 }, (_, at) => invent(at))

test.each(["T.MARSH", "MARSH T", "TARA MARSH", "T MARSN", "MARCH"])("%s, badly written, is on the short list of 800 names", (written) => {
  const players = [...crowd.slice(0, 400), "Tara Marsh", ...crowd.slice(400)]
  const near = shortlistPlayers(model, lookAtLetters(written, 3), players)
  expect([...near].map((at) => players[at])).toContain("Tara Marsh")
  expect(near.size).toBeLessThan(100)
})

test("a list of a club's size stays whole", () => {
  expect(shortlistPlayers(model, lookAtLetters("T.MARSH"), crowd.slice(0, 100)).size).toBe(100)
})

test("names of letters that the net does not know are no stumbling block", () => {
  const near = shortlistPlayers(model, lookAtLetters("T.MARSH"), Array.from({ length: 200 }, () => "張偉"))
  expect(near.size).toBeLessThan(100)
})
