import { describe, expect, it } from "vitest"
import { findDigitAlternatives } from "./confusions.ts"

describe("findDigitAlternatives", () => {
  it("goes both ways: a digit that another may be taken for may be that other", () => {
    const digits = Array.from({ length: 10 }, (_, digit) => digit)
    const listOthers = (digit: number) => findDigitAlternatives(String(digit), 0.1).map(({ value }) => value).filter((value) => value < 10)
    for (const digit of digits) for (const other of listOthers(digit)) expect(listOthers(other), `${other} may be ${digit}`).toContain(digit)
  })

  it("shares out no more than the doubt", () => {
    expect(findDigitAlternatives("128", 0.2).reduce((sum, { confidence }) => sum + confidence, 0)).toBeLessThan(0.2)
  })
})
