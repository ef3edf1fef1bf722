import { expect, test } from "vitest"
import { readLetterTree } from "./letter-tree.ts"

// "A" 0.5 (7 steps of 0.1 below "!" make e^-0.7), "B" e^-1.4, the end e^-1.4; after "A": "B" e^-0.1.
const tree = "$/A((B\")B/"

test("a letter after those that the tree lists, and after those that it does not", () => {
  const chance = readLetterTree(tree)
  expect(chance("^", "A")).toBeCloseTo(-0.7)
  expect(chance("^A", "B")).toBeCloseTo(-0.1)
  expect(chance("^BA", "B")).toBeCloseTo(-0.1)
  expect(chance("^B", "A")).toBeCloseTo(-0.7)
})

test("what a context leaves is shared by what it does not list, as the shorter context has it", () => {
  const chance = readLetterTree(tree)
  const left = 1 - Math.exp(-0.1)
  expect(Math.exp(chance("^A", "A"))).toBeCloseTo((left * Math.exp(-0.7)) / (1 - Math.exp(-1.4)))
  expect(chance("^A", "A") - chance("^A", "$")).toBeCloseTo(0.7)
})

test("a letter that nothing lists is possible", () => {
  expect(readLetterTree(tree)("^A", "Q")).toBeGreaterThan(-10)
})
