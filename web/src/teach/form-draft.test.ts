import { expect, test } from "vitest"
import { buildTaughtLayout, findRuledCorners, type TableDraft } from "./form-draft.ts"
import { numberNames } from "./table-kinds.ts"

/** Thirteen rows and five columns of lines, 50 px from the picture's edges, and a line of text that is none. */
const page = {
  width: 900, height: 700,
  runs: {
    horizontal: [...Array.from({ length: 13 }, (_, row) => ({ at: 50 + row * 50, from: 50, to: 850 })), { at: 20, from: 300, to: 400 }],
    vertical: [50, 100, 400, 700, 850].map((at) => ({ at, from: 50, to: 650 })),
  },
}
const batting: TableDraft = { kind: "batting", from: { x: 45, y: 45 }, to: { x: 855, y: 655 }, headerRows: 1, columns: ["number", "batter", "dismissal", "runs"], rows: [] }

test("the form ends at its outermost long lines", () => {
  expect(findRuledCorners(page)).toEqual([{ x: 50, y: 50 }, { x: 850, y: 50 }, { x: 850, y: 650 }, { x: 50, y: 650 }])
  expect(findRuledCorners({ ...page, runs: { horizontal: [], vertical: [] } })[2]).toEqual({ x: 900, y: 700 })
})

test("a drawn table becomes a layout of its printed lines, however its corners were drawn", () => {
  for (const table of [batting, { ...batting, from: batting.to, to: batting.from }]) {
    const outcome = buildTaughtLayout(page, findRuledCorners(page), "Our book, 2026", [table])
    if (!("layout" in outcome)) throw new Error(outcome.faults.join(" "))
    expect(outcome.layout.name).toBe("taught-our-book-2026")
    expect(outcome.layout.tables[0]?.columns.map(({ holds, x }) => [holds, ...x])).toEqual([["number", 0, 62.5], ["batter", 62.5, 437.5], ["dismissal", 437.5, 812.5], ["runs", 812.5, 1000]])
    expect(outcome.layout.tables[0]?.rows).toHaveLength(13)
  }
})

test("forms with titles in any script keep names of their own", () => {
  const names = ["Club André", "मैच पत्र", "मैच पत्रक", "比赛"].map((title) => {
    const outcome = buildTaughtLayout(page, findRuledCorners(page), title, [batting])
    return "layout" in outcome ? outcome.layout.name : outcome.faults.join(" ")
  })
  expect(new Set(names).size).toBe(4)
  expect(names[0]).toBe("taught-club-andre")
  expect(names[3]).toBe("taught-6bd48d5b")
})

test("what is missing is said", () => {
  expect(buildTaughtLayout(page, findRuledCorners(page), "Ours", [])).toEqual({ faults: ["No table is named as batting."] })
  expect(buildTaughtLayout(page, findRuledCorners(page), "Ours", [{ ...batting, columns: ["batter", "batter"] }])).toEqual({ faults: ["Two columns of table batting.1 hold batter."] })
  const nowhere = { x: 5, y: 5 }
  expect(buildTaughtLayout(page, [nowhere, nowhere, nowhere, nowhere], "Ours", [batting])).toHaveProperty("faults")
})

test("names that come in a row are numbered, what is not read is a label of its own", () => {
  expect(numberNames(["", "over.*", "over.*", "", "runs"])).toEqual(["label.1", "over.1", "over.2", "label.2", "runs"])
})
