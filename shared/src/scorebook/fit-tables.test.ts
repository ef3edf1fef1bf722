import { expect, test } from "vitest"
import type { LineEvidence, RuledPage } from "../page/ruled/ruled-page.ts"
import { seenStep } from "../page/ruled/ruled-page.ts"
import { fitTables } from "./fit-tables.ts"
import type { FormMesh } from "./form-mesh.ts"
import { meshPoint } from "./form-mesh.ts"
import type { Layout } from "./layout.ts"

// An over strip of 40 rows of 12 pixels, a page of as many pixels as the layout has units.
const size = [400, 640] as const
const rows = Array.from({ length: 41 }, (_, i) => 80 + 12 * i)
const columns = [100, 130, 180, 200]
const layout: Layout = {
  name: "strip", title: "", about: "", size: [...size], words: [],
  tables: [{ id: "strip", holds: "overs", headerRows: 0, rows, columns: columns.slice(1).map((right, i) => ({ holds: `column.${i}`, x: [columns[i]!, right] as [number, number] })) }],
  rulings: { horizontal: rows.map((at) => ({ at, from: columns[0]!, to: columns.at(-1)! })), vertical: columns.map((at) => ({ at, from: rows[0]!, to: rows.at(-1)! })) },
}
const mesh: FormMesh = { size, x: { scale: 1, offset: 0, bend: 0 }, y: { scale: 1, offset: 0, bend: 0 } }

function draw(along: number, across: number, lines: readonly number[], from: number, to: number): LineEvidence {
  const data = new Uint8Array(along * across)
  for (const line of lines) for (const near of [-1, 0, 1]) data.fill(near === 0 ? 40 : 15, (Math.round(line) + near) * along + from, (Math.round(line) + near) * along + to)
  return { along, across, data }
}

/** `lift`: how far above its place a row's line is printed, by its place. */
function drawPage(lift: (at: number) => number): RuledPage {
  const [nodesAcross, nodesDown] = size.map((length) => Math.ceil(length / seenStep) + 1) as [number, number]
  const map = { width: size[0], height: size[1], columns: nodesAcross, rows: nodesDown, x: new Float32Array(nodesAcross * nodesDown), y: new Float32Array(nodesAcross * nodesDown) }
  return {
    width: size[0], height: size[1], map, straighten: [1, 0, 0, 0, 1, 0, 0, 0, 1] as unknown as RuledPage["straighten"], seen: new Uint8Array((nodesAcross - 1) * (nodesDown - 1)).fill(1),
    evidence: { horizontal: draw(size[0], size[1], rows.map((at) => at - lift(at)), columns[0]!, columns.at(-1)!), vertical: draw(size[1], size[0], columns, 0, size[1]) },
    runs: { horizontal: [], vertical: [] },
  }
}

const findRows = (page: RuledPage): number[] => {
  const tables = fitTables(page, layout, mesh)
  return rows.map((at) => meshPoint({ ...mesh, tables }, 150, at).y)
}

test("a dense strip whose upper rows lie further off than a row is high keeps each row on its own line", () => {
  const lift = (at: number) => Math.max(0, 14 * (1 - (at - rows[0]!) / 240))
  for (const [i, y] of findRows(drawPage(lift)).entries()) expect(Math.abs(y - (rows[i]! - lift(rows[i]!)))).toBeLessThan(2)
})

test("a strip that lies well stays where it is: its rows are not taken for their neighbours", () => {
  expect(findRows(drawPage(() => 0))).toEqual(rows)
})
