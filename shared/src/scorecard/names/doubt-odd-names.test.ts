import { expect, test } from "vitest"
import { doubtOddNames } from "./doubt-odd-names.ts"

const names = (confidence: number, ...values: string[]) => values.map((value) => ({ value, confidence, raw: value, alternatives: [], place: { page: 0, box: { x: 0, y: 0, width: 1, height: 1 } } }))
const doubted = (confidence: number, ...values: string[]) => doubtOddNames(names(confidence, ...values)).flatMap((field) => ((field?.confidence ?? 1) < 0.6 ? [field?.value] : []))

test("a single word among names with initials is doubted", () => {
  expect(doubted(0.9, "A. Rao", "T Oduya", "Allyas", "J.Fenn", "K Moss")).toEqual(["Allyas"])
})

test("not where many are written so, in few rows or in a text layer", () => {
  expect(doubted(0.9, "Rao", "Oduya", "Allyas", "J Fenn", "K Moss")).toEqual([])
  expect(doubted(0.9, "A Rao", "Allyas", "J Fenn")).toEqual([])
  expect(doubted(1, "A Rao", "T Oduya", "Allyas", "J Fenn", "K Moss")).toEqual([])
})

test("a small word among capitalised ones is doubted, unless names have it", () => {
  expect(doubted(0.9, "Ann Rao", "Tom Oduya", "Rosa Alder retirsd hurt", "Jo de Vere", "Piet van der Berg", "Kay Moss")).toEqual(["Rosa Alder retirsd hurt"])
  expect(doubted(0.9, "rao", "oduya", "moss", "alder", "fenn")).toEqual([])
})
