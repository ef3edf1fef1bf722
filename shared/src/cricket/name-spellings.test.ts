import { expect, test } from "vitest"
import { spellInOneCell, spellInTwoCells } from "./name-spellings.ts"

const texts = (name: string) => spellInOneCell(name).map(({ cells }) => cells[0])

test("a player's name as scorers write it, whatever way round the list has it", () => {
  expect(texts("Nadia Marsh")).toEqual(expect.arrayContaining(["NADIA MARSH", "MARSH NADIA", "N. MARSH", "N MARSH", "MARSH", "MARSH N"]))
  expect(texts("MARSH NADIA")).toEqual(expect.arrayContaining(["N. MARSH"]))
  expect(texts("Zoë O'Dell")).toContain("Z. O'DELL")
  expect(texts("Jürgen Müller")).toContain("J. MULLER")
  expect(texts("Kapoor")).toEqual(["KAPOOR"])
  expect(spellInTwoCells("Nadia Marsh")).toContainEqual({ cells: ["MARSH", "NADIA"], weight: expect.closeTo(0.43, 2) })
})

test("what is commonly a first name is likelier the first", () => {
  const weigh = (name: string, text: string) => spellInTwoCells(name).filter(({ cells }) => cells[0] === text).reduce((sum, { weight }) => sum + weight, 0)
  expect(weigh("Quorn Steve", "QUORN")).toBeGreaterThan(0.9)
  expect(weigh("Steve Quorn", "QUORN")).toBeGreaterThan(0.9)
  expect(weigh("Quorn S", "QUORN")).toBeGreaterThan(0.9)
  expect(weigh("Quorn Zebbly", "QUORN")).toBeCloseTo(0.5)
})

test("weights are shares of one; a name of no letters has no spelling; hostile lengths are cut", () => {
  for (const spell of [spellInOneCell, spellInTwoCells]) expect(spell("Ravi Iyer").reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 6)
  expect(texts("  ?? 12 ")).toEqual([])
  expect(Math.max(...texts(`${"Ab ".repeat(5000)}`).map((text) => text?.length ?? 0))).toBeLessThan(20)
})
