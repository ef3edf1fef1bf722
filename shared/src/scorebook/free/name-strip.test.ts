import { describe, expect, test } from "vitest"
import { findCount, leaveOutStrips, nameStrips, type LadderBand } from "./name-strip.ts"

const rungs = Array.from({ length: 23 }, (_, i) => 100 + 20 * i)
const cells = Array.from({ length: 22 }, (_, i) => i)
const none = cells.map(() => undefined)
const band = (from: number, to: number, heads: string[], numbers: LadderBand["numbers"] = none): LadderBand => ({ from, to, heads, numbers })
/** A heading first, then 1 to 20, and a cell for the sum. */
const printed = cells.map((i) => (i === 0 || i === 21 ? undefined : i))

describe("numbers count the cells", () => {
  test("though some of them are misread", () => expect(findCount([undefined, 7, 2, 3, undefined, 5, 6, 7, 1])).toBe(0))
  test("not where they go up by ten, as in a run tally", () => expect(findCount(cells.map((i) => 10 * i + 1))).toBeUndefined())
  test("not where a few are right by chance", () => expect(findCount([undefined, 1, 2, undefined, 9, 9])).toBeUndefined())
})

describe("a strip of the board after each over", () => {
  test("is numbered cells with what their headings name beside them; its heading and the sum below are no overs", () => {
    const [strip, ...more] = nameStrips({ axis: "horizontal", sides: [], rungs }, [band(0, 20, ["OV"], printed), band(20, 60, ["TOTAL"]), band(60, 80, ["WKT"]), band(80, 100, ["B"])])
    expect(more).toEqual([])
    expect(strip?.columns).toEqual([{ holds: "number", left: 0, right: 20 }, { holds: "score", left: 20, right: 60 }, { holds: "wickets", left: 60, right: 80 }, { holds: "bowler", left: 80, right: 100 }])
    expect([strip?.rowHolds[0], strip?.rowHolds.at(-1), strip?.rows.length]).toEqual(["over.1", "over.20", 21])
  })

  test("knows the board by its place where no heading is read, and narrower wickets behind it", () => {
    const [strip] = nameStrips({ axis: "horizontal", sides: [], rungs }, [band(0, 20, [], printed), band(20, 60, []), band(60, 80, []), band(80, 120, [])])
    expect(strip?.columns.map(({ holds }) => holds)).toEqual(["number", "score", "wickets", "label.2"])
  })

  test("takes runs beside a total for the over's own", () => {
    const [strip] = nameStrips({ axis: "vertical", sides: [], rungs }, [band(0, 20, ["OVER"], printed), band(20, 40, ["RUNS"]), band(40, 60, ["Total"]), band(60, 80, ["Wkts"])])
    expect([strip?.rowHolds, strip?.columns[0], strip?.rows]).toEqual([["label.0", "score", "wickets"], { holds: "over.1", left: 120, right: 140 }, [20, 40, 60, 80]])
  })

  test("goes on beside itself; what stands beside its second half alone is another table's", () => {
    const second = printed.map((over) => over && over + 20)
    const strips = nameStrips({ axis: "horizontal", sides: [], rungs }, [band(0, 20, [], printed), band(20, 60, ["RUNS"]), band(60, 80, [], second), band(80, 120, ["RUNS"]), band(120, 140, [])])
    expect(strips.map(({ columns, rowHolds }) => [columns.length, rowHolds[0]])).toEqual([[2, "over.1"], [2, "over.21"]])
  })

  test("is none where numbers stand beside numbers, nor across the page without a heading", () => {
    expect(nameStrips({ axis: "horizontal", sides: [], rungs }, [band(0, 20, [], printed), band(20, 40, [], printed)])).toEqual([])
    expect(nameStrips({ axis: "vertical", sides: [], rungs }, [band(0, 20, [], printed), band(20, 60, [])])).toEqual([])
  })
})

test("a table that seems to begin in a strip begins beside it", () => {
  const columns = [[0, 90], [90, 200], [200, 300]].map(([left, right]) => ({ left: left!, right: right!, heading: undefined }))
  const strip = { holds: "overs" as const, columns: [{ holds: "score", left: 10, right: 80 }], rows: [0, 50], rowHolds: ["over.1"] }
  const table = { kind: "bowling" as const, columns, rows: [20, 40, 60] }
  expect(leaveOutStrips([table], [strip])).toEqual([{ ...table, columns: columns.slice(1) }])
  expect(leaveOutStrips([table], [{ ...strip, rows: [100, 150] }])).toEqual([table])
})
