import { expect, test } from "vitest"
import { draftFound } from "./found-drafts.ts"
import { buildTaughtLayout, findRuledCorners } from "./form-draft.ts"

const rows = Array.from({ length: 13 }, (_, row) => 50 + row * 50)
const columns = [50, 100, 400, 700, 850]
const page = {
  width: 900, height: 800,
  runs: { horizontal: rows.map((at) => ({ at, from: 50, to: 850 })), vertical: columns.map((at) => ({ at, from: 50, to: 650 })) },
}
const headings = [undefined, "batter", "dismissal", "total"] as const
const found = {
  tables: [{ kind: "batting" as const, rows, columns: headings.map((heading, i) => ({ heading, left: columns[i]!, right: columns[i + 1]! })) }],
  labelled: [[
    { holds: "extras" as const, rows: [660, 684, 708], rowHolds: ["byes", "legByes"], columns: [{ holds: "tally", left: 500, right: 700 }, { holds: "sum", left: 700, right: 760 }] },
    { holds: "totals" as const, rows: [720, 744], rowHolds: ["total"], columns: [{ holds: "value", left: 700, right: 760 }] },
    { holds: "totals" as const, rows: [720, 744], rowHolds: ["wickets"], columns: [{ holds: "value", left: 300, right: 360 }] },
  ]],
}

test("what was found is drawn, named and becomes a layout as it stands", () => {
  const drafts = draftFound(found)
  expect(drafts.map(({ kind, columns, rows, headerRows }) => [kind, columns, rows, headerRows])).toEqual([
    ["batting", ["", "batter", "dismissal", "runs"], [], 1], ["extras", ["tally", "sum"], ["byes", "legByes"], 0], ["totals", ["value"], ["total"], 0], ["totals", ["value"], ["wickets"], 0],
  ])
  const outcome = buildTaughtLayout(page, findRuledCorners(page), "Ours", drafts)
  if (!("layout" in outcome)) throw new Error(outcome.faults.join(" "))
  expect(outcome.layout.tables.map(({ id }) => id)).toEqual(["batting.1", "extras.1", "totals.1", "totals.1.2"])
  expect(outcome.layout.tables[1]!.rows).toEqual([762.5, 792.5, 822.5])
})

test("boxes of overs and wickets are named in their order", () => {
  const boxes = Array.from({ length: 6 }, (_, i) => ({ heading: i === 0 ? "bowler" as const : undefined, left: 50 + 100 * i, right: 150 + 100 * i }))
  const [bowling, falls] = draftFound({
    tables: [{ kind: "bowling", rows, columns: boxes }],
    labelled: [[{ holds: "fallOfWickets", rows: [660, 684], rowHolds: ["score"], columns: [{ holds: "wicket.1", left: 0, right: 40 }, { holds: "wicket.2", left: 40, right: 80 }] }]],
  })
  expect(bowling?.columns).toEqual(["bowler", "over.*", "over.*", "over.*", "over.*", "over.*"])
  expect(falls?.columns).toEqual(["wicket.*", "wicket.*"])
})

test("a strip's overs are numbered from the first; its second half is left to be drawn", () => {
  const half = (first: number) => ({ holds: "overs" as const, rows: [60, 80, 100], rowHolds: [`over.${first}`, `over.${first + 1}`], columns: [{ holds: "number", left: 0, right: 20 }, { holds: "score", left: 20, right: 60 }, { holds: "label.1", left: 60, right: 80 }] })
  const across = (first: number) => ({ holds: "overs" as const, rows: [60, 80, 100], rowHolds: ["score", "wickets"], columns: [first, first + 1].map((over, i) => ({ holds: `over.${over}`, left: 20 * i, right: 20 * i + 20 })) })
  const drafts = draftFound({ tables: [], labelled: [[half(1), half(51), across(1), across(21)]] })
  expect(drafts.map(({ kind, columns, rows }) => [kind, columns, rows])).toEqual([["overs", ["number", "score", ""], ["over.*", "over.*"]], ["overs", ["over.*", "over.*"], ["score", "wickets"]]])
})
