import { describe, expect, it } from "vitest"
import { findLikest, findNameLikeness } from "./name-likeness.ts"

describe("findNameLikeness", () => {
  it.each([
    ["Alice Rao", "A. Rao"], ["A Rao", "Rao"], ["Rao A", "A. Rao"], ["Waters", "Walters"], ["R. Khan", "R. Kban"], ["HUSSAIN", "Hussain"], ["O'Dell", "ODell"], ["de Vere", "Tara de Vere"],
    ["Loxley", "Lox1ey"], ["Sandhu G", "George Sandhu"], ["A.Rao", "A Rao"], ["Müller", "Muller"], ["Yusuf Zaman", "Yusuf Zarnan"],
  ])("%s and %s are one", (a, b) => expect(findNameLikeness(a, b)).toBeGreaterThan(0.78))

  it.each([["A. Rao", "B. Rao"], ["Marsh", "Nash"], ["Khan", "Kemp"], ["A Smith", "A Jones"], ["J", "Jack Cole"], ["Gill", "Hill"], ["", "Rao"], ["Rao", ""]])("%j and %j are two", (a, b) => expect(findNameLikeness(a, b)).toBeLessThan(0.75))
})

describe("findLikest", () => {
  it("picks the one that fits", () => expect(findLikest("Rao", ["A. Rao", "B. Lind"])?.index).toBe(0))
  it("does not choose between brothers", () => expect(findLikest("Rao", ["A. Rao", "B. Rao"])).toBeUndefined())
  it("tells brothers apart by their initial", () => expect(findLikest("B Rao", ["A. Rao", "B. Rao"])?.index).toBe(1))
  it("knows nobody like that", () => expect(findLikest("Moss", ["A. Rao", "B. Lind"])).toBeUndefined())
})
