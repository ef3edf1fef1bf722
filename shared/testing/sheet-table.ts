import { addFill, addLine, addText, type Align, type Ink, type PagePlan } from "./page-plan.ts"
import { measureText } from "./sheet-fonts.ts"

export type SheetTable = { columns: { heading: string; align: Align }[]; rows: string[][] }

export type TableLook = {
  ink: Ink
  heading: Ink
  lines: "none" | "rows" | "grid"
  lineColour: string
  /** Colour behind the headings; undefined: none. */
  band?: string
  rowHeight: number
  /** White space on either side of a cell's text. */
  padding: number
  /** The table is spread to this width where its content is narrower. */
  minWidth?: number
}

const inkWidth = (text: string, ink: Ink) => measureText(text, ink.font, ink.bold ?? false, ink.size)

/** Draws a table with columns as wide as their content asks. Returns its bottom and its right edge. */
export function addTable(page: PagePlan, x: number, y: number, table: SheetTable, look: TableLook): { bottom: number; right: number } {
  const natural = table.columns.map((column, i) =>
    Math.max(inkWidth(column.heading, look.heading), ...table.rows.map((row) => inkWidth(row[i] ?? "", look.ink))) + 2 * look.padding)
  const spare = Math.max(0, (look.minWidth ?? 0) - natural.reduce((sum, width) => sum + width, 0))
  const widths = natural.map((width) => width + spare / natural.length)
  const lefts = widths.map((_, i) => x + widths.slice(0, i).reduce((sum, width) => sum + width, 0))
  const right = x + widths.reduce((sum, width) => sum + width, 0)
  const bottom = y + look.rowHeight * (table.rows.length + 1)
  if (look.band !== undefined) addFill(page, x, y, right - x, look.rowHeight, look.band)
  const writeRow = (cells: string[], row: number, ink: Ink) => {
    const baseline = y + look.rowHeight * (row + 0.5) + ink.size * 0.35
    table.columns.forEach(({ align }, i) => {
      const [left, width] = [lefts[i] ?? x, widths[i] ?? 0]
      const at = align === "left" ? left + look.padding : align === "right" ? left + width - look.padding : left + width / 2
      addText(page, at, baseline, cells[i] ?? "", ink, align)
    })
  }
  writeRow(table.columns.map((column) => column.heading), 0, look.heading)
  table.rows.forEach((cells, i) => writeRow(cells, i + 1, look.ink))
  if (look.lines !== "none")
    for (let row = 0; row <= table.rows.length + 1; row++) addLine(page, x, y + row * look.rowHeight, right, y + row * look.rowHeight, look.lineColour)
  if (look.lines === "grid") for (const left of [...lefts, right]) addLine(page, left, y, left, bottom, look.lineColour)
  return { bottom, right }
}
