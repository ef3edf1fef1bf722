import type { FreeTables } from "@cricksy/shared/scorebook/free/build-free-layout.ts"
import { nameColumns } from "@cricksy/shared/scorebook/free/name-columns.ts"
import type { TableDraft } from "./form-draft.ts"
import { tableKinds, type TableKind } from "./table-kinds.ts"

type FoundTable = { kind: TableKind; columns: readonly { holds: string; left: number; right: number }[]; rows: readonly number[]; headerRows: number; rowHolds: readonly string[] }

/** The tables that a form's headings name, as a person would have drawn them: to be confirmed, changed or removed. In reading order. */
export function draftFound({ tables, labelled }: FreeTables): TableDraft[] {
  const headed = tables.map(({ kind, columns, rows }): FoundTable => ({ kind, columns: nameColumns(columns, kind).map((holds, i) => ({ holds, left: columns[i]!.left, right: columns[i]!.right })), rows, headerRows: 1, rowHolds: [] }))
  const named = labelled.flat().filter((table) => table.holds !== "overs" || beginsWithFirst(table)).map(({ holds, columns, rows, rowHolds }): FoundTable => ({ kind: holds, columns, rows, headerRows: 0, rowHolds }))
  return [...headed, ...named].map(({ kind, columns, rows, headerRows, rowHolds }) => {
    const [first, last] = [columns[0]!, columns.at(-1)!]
    const toKnown = (names: readonly string[], known: readonly string[]) => names.map((held) => [held, held.replace(/\.\d+$/, ".*")].find((name) => known.includes(name)) ?? "")
    return {
      kind, headerRows, rows: toKnown(rowHolds, tableKinds[kind].rows), columns: toKnown(columns.map(({ holds }) => holds), tableKinds[kind].columns),
      from: { x: first.left, y: rows[0]! }, to: { x: last.right, y: rows.at(-1)! }, grid: { columns: [first.left, ...columns.map(({ right }) => right)], rows: [...rows] },
    }
  })
}

/** Overs of a drawn table are numbered from 1, down or across the page: the second half of a strip a person draws. */
const beginsWithFirst = ({ columns, rowHolds }: FreeTables["labelled"][number][number]): boolean =>
  [...rowHolds, ...columns.map(({ holds }) => holds)].find((holds) => holds.startsWith("over.")) === "over.1"
