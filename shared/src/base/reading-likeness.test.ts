import { expect, it } from "vitest"
import { findReadingLikeness, perfectLikeness } from "./reading-likeness.ts"

it("is perfect where all letters are right, whatever their size and the marks between", () => {
  expect(findReadingLikeness("NO-BALLS", "No balls")).toBeCloseTo(perfectLikeness("noballs"))
})

it("forgives signs that look alike, and a lost letter", () => {
  const right = findReadingLikeness("wides", "wides")
  expect(findReadingLikeness("wldes", "wides")).toBeLessThan(right)
  expect(findReadingLikeness("wldes", "wides")).toBeGreaterThan(findReadingLikeness("wxdes", "wides"))
  expect(findReadingLikeness("wdes", "wides")).toBeGreaterThan(0)
  expect(findReadingLikeness("48", "4s")).toBeGreaterThan(findReadingLikeness("47", "4s"))
})

it("speaks against what has nothing in common, and ends on any length", () => {
  expect(findReadingLikeness("Murphy", "overs")).toBeLessThan(0)
  expect(findReadingLikeness("", "overs")).toBeLessThan(0)
  expect(findReadingLikeness("x".repeat(1_000_000), "overs")).toBeLessThan(0)
})
