import type { Box } from "../../base/geometry.ts"
import { findBoxLines } from "./box-lines.ts"
import type { LabelledCells } from "./find-labelled-cells.ts"
import type { Label } from "./label-words.ts"
import type { FreeTable } from "./name-blocks.ts"
import { pitchOf } from "./settle-rows.ts"

/** Cells named by the labels beside them, as a table: its columns from left to right and, where a row has a label of its own, what each row holds. Pixels of the flat page. */
export type LabelledTable = { holds: "extras" | "totals" | "fallOfWickets" | "overs"; columns: { holds: string; left: number; right: number }[]; rows: number[]; rowHolds: string[] }

/** Extras, totals and falls stand so many rows of batters below these at most. */
const below = 9

/** Of each table of batters where its labels may be printed: from it down to the next table, as wide as the page's tables. No place at all has no height. */
export function listLabelPlaces(tables: readonly FreeTable[]): Box[] {
  const [left, right] = [Math.min(...tables.map(({ columns }) => columns[0]!.left)), Math.max(...tables.map(({ columns }) => columns.at(-1)!.right))]
  return tables.filter(({ kind }) => kind === "batting").map((table): Box => {
    const top = table.rows.at(-1)!
    const ends = tables.filter((other) => other !== table && other.rows[0]! > top).map(({ rows }) => rows[0]!)
    const height = Math.min(top + below * pitchOf({ rows: table.rows.slice(1) }), ...ends) - top
    // Beside other batters the labels are within a table's own sides.
    const isBeside = tables.some((other) => other !== table && other.kind === "batting" && other.rows[0]! < top && other.rows.at(-1)! > table.rows[0]!)
    const [from, to] = isBeside ? [table.columns[0]!.left, table.columns.at(-1)!.right] : [left, right]
    return { x: from, y: top, width: to - from, height }
  })
}

const extras: readonly Label[] = ["byes", "legByes", "wides", "noBalls", "penalty"]
const totals: readonly Label[] = ["total", "extras", "wickets", "overs"]
/** A tally is at least so many times as wide as its row is high. */
const tallyWidth = 4
/** A table of falls has a column a wicket: so many, of one width; so many must be seen. */
const wickets = 10
const fewestFalls = 8

/** The tables of one innings among the labelled cells, each label once: of labels that mean one thing the one that says it best, then the uppermost. */
export function nameCells(cells: readonly LabelledCells[]): LabelledTable[] {
  // A row of cells of one width beside such a label is falls' own.
  const single = cells.filter(({ edges }) => findBoxLines(edges).length <= fewestFalls)
  const best = (label: Label) => single.filter((one) => one.label === label).sort((a, b) => a.rank - b.rank || a.top - b.top)[0]
  const found = (labels: readonly Label[]) => labels.map(best).filter((one) => one !== undefined)
  return [...joinRows(found(extras).map(toExtras)), ...joinRows(found(totals).map(toTotal)), ...[findFalls(cells)].filter((table) => table !== undefined)]
}

/** Edges so many pixels apart are one. */
const near = 8

/** Rows below each other whose cells have the same edges are one table's. */
function joinRows(tables: readonly LabelledTable[]): LabelledTable[] {
  const joined: LabelledTable[] = []
  for (const table of [...tables].sort((a, b) => a.rows[0]! - b.rows[0]!)) {
    const before = joined.find(({ columns, rows }) => Math.abs(rows.at(-1)! - table.rows[0]!) < near && columns.length === table.columns.length
      && columns.every(({ left, right }, i) => Math.abs(left - table.columns[i]!.left) < near && Math.abs(right - table.columns[i]!.right) < near))
    if (!before) joined.push(table)
    else {
      before.rows = [...before.rows.slice(0, -1), (before.rows.at(-1)! + table.rows[0]!) / 2, table.rows.at(-1)!]
      before.rowHolds = [...before.rowHolds, ...table.rowHolds]
    }
  }
  return joined
}

/** One of the places that a row of labels belongs to: cells between its edges. */
const columnAt = ({ edges }: LabelledCells, index: number, holds: string) => ({ holds, left: edges[index]!, right: edges[index + 1]! })

function toExtras(one: LabelledCells): LabelledTable {
  const { label, top, bottom, edges } = one
  const [first, second] = [edges[1]! - edges[0]!, edges[2] === undefined ? 0 : edges[2] - edges[1]!]
  const columns = first < tallyWidth * (bottom - top) ? [columnAt(one, 0, "sum")] : [columnAt(one, 0, "tally"), ...(second > 0 && second < first ? [columnAt(one, 1, "sum")] : [])]
  return { holds: "extras", columns, rows: [top, bottom], rowHolds: [label] }
}

const toTotal = (one: LabelledCells): LabelledTable => ({ holds: "totals", columns: [columnAt(one, 0, "value")], rows: [one.top, one.bottom], rowHolds: [one.label] })

function findFalls(cells: readonly LabelledCells[]): LabelledTable | undefined {
  const rows = cells.filter(({ label }) => label === "score" || label === "falls").map((one) => ({ ...one, edges: findBoxLines(one.edges) })).filter(({ edges }) => edges.length > fewestFalls)
  const one = rows.find(({ label }) => label === "score") ?? rows[0]
  return one && { holds: "fallOfWickets", columns: one.edges.slice(1, wickets + 1).map((_, i) => columnAt(one, i, `wicket.${i + 1}`)), rows: [one.top, one.bottom], rowHolds: ["score"] }
}
