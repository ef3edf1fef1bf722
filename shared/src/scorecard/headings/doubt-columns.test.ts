import { expect, it } from "vitest"
import { typeset } from "../../../testing/typeset.ts"
import { buildTables } from "../../table/build-tables.ts"
import { toCardLines } from "../card-line.ts"
import { readBatter } from "../read-batter.ts"
import { doubtColumns } from "./doubt-columns.ts"
import { listHeaders } from "./list-headers.ts"

it("doubts how a batter was out as much as the columns of the dismissal and of the bowler", () => {
  const howOut = { value: "c Hill Marsh", confidence: 0.9, raw: "", alternatives: [], place: null }
  const columns = [{ kind: "howOut" as const, sure: 0.8 }, { kind: "bowler" as const, sure: 0.5 }].map((column) => ({ ...column, left: 0, right: 9 }))
  const header = { table: "batting" as const, page: 0, columns, nameColumn: null, title: [], left: 0, right: 9, box: { x: 0, y: 0, width: 9, height: 9 } }
  expect(doubtColumns({ howOut }, header).howOut.confidence).toBeCloseTo(0.36)
})

it("doubts the figures of a column as much as what it holds, and no others", () => {
  const [heading, ...rows] = toCardLines(buildTables(typeset(`
Batler                                       x     x    4s    6s      SR
A. Rao             c Hill b Marsh           31    40     4     0    77.50
T. Oduya           not out                  12     9     1     0   133.33
P. Lind            run out (Hill)            0     1     0     0     0.00`, 0.98)))
  const [header] = heading ? listHeaders([heading, ...rows]).flat() : []
  const row = header && rows[0] && readBatter(rows[0], header)
  const [runs, sixes] = [header?.columns[0]?.sure ?? 0, row?.sixes?.confidence ?? 0]
  expect(row?.runs).toMatchObject({ value: 31 })
  expect(row?.runs?.confidence).toBeCloseTo(0.98 * runs)
  expect(runs).toBeLessThan(0.95)
  expect(sixes).toBeGreaterThan(0.95)
})
