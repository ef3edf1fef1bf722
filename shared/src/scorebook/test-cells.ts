import type { CellKind, CellReading, Mark } from "../words/cell-reading.ts"
import type { FormCell } from "./form-cells.ts"
import type { ReadCell } from "./read-cell.ts"

const quad: FormCell["quad"] = [{ x: 0, y: 0 }, { x: 9, y: 0 }, { x: 9, y: 9 }, { x: 0, y: 9 }]
export const testPlace = { page: 0, box: { x: 1, y: 2, width: 3, height: 4 } }

export type TestCell = { holds: string; row: number; column: string; rowHolds?: string; table?: string; part?: "upper" | "lower" }

/** Alternatives as "24 0.9, 29 0.05". */
const toAlternatives = (text: string) => text.split(", ").map((entry) => ({ value: entry.slice(0, entry.lastIndexOf(" ")), confidence: Number(entry.slice(entry.lastIndexOf(" ") + 1)) }))

const toFormCell = ({ holds, row, column, rowHolds, table, part }: TestCell): FormCell =>
  ({ table: table ?? holds, holds, row, column, quad, ...(rowHolds === undefined ? {} : { rowHolds }), ...(part === undefined ? {} : { part }) })

/** A cell read as `alternatives`; none: empty, or a dash where `state` says that there is ink. */
export function readAs(cell: TestCell, kind: CellKind, alternatives: string, marks: Mark[] = [], state: CellReading["state"] = "read"): ReadCell {
  const list = alternatives === "" ? [] : toAlternatives(alternatives)
  return { cell: toFormCell(cell), written: true, place: testPlace, reading: { kind, state, confidence: state === "read" ? list[0]?.confidence ?? 0 : 0.9, alternatives: list, marks, whole: [] } }
}

/** A cell of letters that look like `text`; `phrases`: what the net says of the list of how-outs. */
export const spelled = (cell: TestCell, text: string, phrases: readonly number[] = []): ReadCell =>
  ({ cell: toFormCell(cell), written: true, place: testPlace, letters: { free: [{ text, log: -0.5 }], phrases, temperature: 1.5 } })

/** A cell with nothing in it, or with ink that no net looked at. */
export const unseen = (cell: TestCell, written: boolean): ReadCell => ({ cell: toFormCell(cell), written, place: testPlace })
