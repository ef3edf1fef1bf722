import type { Progress } from "@cricksy/shared/pipeline/tools.ts"
import fc from "fast-check"
import { expect, test } from "vitest"
import { stages } from "@cricksy/shared/pipeline/tools.ts"
import { addReadingProgress, endReadingProgress, findReadingProgress, shareOf } from "./reading-progress.ts"

test("the last stage is the whole, and stages follow each other", () => {
  const ends = stages.map((stage) => shareOf({ stage, done: 1, total: 1 }))
  expect(ends.at(-1)).toBe(1)
  expect([...ends].sort((a, b) => a - b)).toEqual(ends)
})

test("whatever order pages report in, the bar never goes back", () => {
  const report: fc.Arbitrary<Progress> = fc.record({ stage: fc.constantFrom(...stages), done: fc.integer({ min: 0, max: 3 }), total: fc.constant(3), table: fc.constantFrom("batting", "bowling") }, { requiredKeys: ["stage", "done", "total"] })
  fc.assert(fc.property(fc.array(report), (reports) => {
    let before = -1
    for (const progress of reports) {
      addReadingProgress("sheet", progress)
      const share = findReadingProgress("sheet")?.share ?? -1
      expect(share).toBeGreaterThanOrEqual(before)
      before = share
    }
    endReadingProgress("sheet")
    expect(findReadingProgress("sheet")).toBeUndefined()
  }))
})

test("names the stage that is being worked on", () => {
  addReadingProgress("other", { stage: "clean", done: 1, total: 1 })
  expect(findReadingProgress("other")?.stage).toBe("recognise")
})

test("of a form the table being read is named, and the bar moves on with each but not past its page", () => {
  const read = (done: number) => ({ stage: "recognise" as const, done, total: 2 })
  addReadingProgress("form", { stage: "clean", done: 1, total: 2 })
  const shares = ["batting", "bowling", "totals"].map((table) => {
    addReadingProgress("form", { ...read(0), table })
    expect(findReadingProgress("form")).toMatchObject({ stage: "recognise", table })
    return findReadingProgress("form")?.share ?? 0
  })
  expect([...new Set(shares)].sort((a, b) => a - b)).toEqual(shares)
  expect(shares.at(-1)).toBeLessThan(shareOf(read(1)))
  addReadingProgress("form", read(1))
  expect(findReadingProgress("form")).toEqual({ stage: "recognise", share: shareOf(read(1)) })
})
