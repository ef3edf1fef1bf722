import type { Canvas } from "@napi-rs/canvas"
import type { ScanInnings } from "../src/contract/scan-result.ts"
import type { Layout, LayoutTable } from "../src/scorebook/layout.ts"
import { createBookEntries, type BookCell, type BookEntry } from "./book-entries.ts"
import type { Chance } from "./chance.ts"
import { drawCross, drawOver } from "./draw-mark.ts"
import { drawCharacter, drawStroke, writeFigures, writeWords, type Area, type Pen } from "./write-by-hand.ts"
import type { WritersHand } from "./writers-hand.ts"

/** A drawn form: `place` maps layout units to pixels of the canvas. `ballPlaces`, `strokePlaces`: pale boxes in an over's and in a batter's cell. */
export type FormPaper = { canvas: Canvas; unit: number; left: number; top: number; ballPlaces: number | null; strokePlaces: number | null }

/** Writes an innings into the form as one scorer does. False where it has more batters, bowlers or overs than the form has room for. */
export function fillBook(paper: FormPaper, layout: Layout, innings: ScanInnings, hand: WritersHand, chance: Chance): boolean {
  const bowling = layout.tables.find(({ holds }) => holds === "bowling")
  const overColumns = bowling?.columns.filter(({ holds }) => holds.startsWith("over.")).length ?? 0
  const mostOvers = Math.max(...innings.bowling.map((row) => new Set(innings.deliveries.filter(({ bowler }) => bowler === row.name).map(({ over }) => over)).size))
  if (!bowling || innings.bowling.length > bowling.rows.length - 1 - bowling.headerRows || mostOvers > overColumns) return false
  const pen: Pen = { context: paper.canvas.getContext("2d"), hand, chance }
  const find = createBookEntries(innings, { divider: hand.divider, crosses: true, overColumns, shortNames: chance.happens(0.5) })
  for (const table of layout.tables)
    for (const { cell, area } of listAreas(table, paper)) {
      const entry = find(cell)
      if (entry) writeEntry(pen, entry, cell, area, paper)
    }
  return true
}

/** Titles stand small in the corners of a match's cells, a row's number at the left of a bowler's name. */
const printedNumber = 18
const belowTitle = 4

function listAreas(table: LayoutTable, { unit, left, top }: FormPaper): { cell: BookCell; area: Area }[] {
  return table.rows.slice(table.headerRows, -1).flatMap((from, row) => {
    const to = table.rows[table.headerRows + row + 1]!
    const middle = table.subRows?.at.find((place) => place > from && place < to)
    return table.columns.flatMap(({ holds: column, x: [x0, x1], note }) => {
      const isSplit = middle !== undefined && table.subRows?.columns.includes(column) === true && column !== "strokes"
      const start = note?.includes("row number") ? x0 + printedNumber : x0
      const parts = isSplit ? [["upper", from, middle], ["lower", middle, to]] as const : [["whole", table.holds === "match" ? from + belowTitle : from, to]] as const
      return parts.map(([part, upper, lower]) => ({
        cell: { holds: table.holds, row, rowHolds: table.rowHolds?.[row] ?? "", column, part },
        area: { left: left + start * unit, top: top + upper * unit, width: (x1 - start) * unit, height: (lower - upper) * unit },
      }))
    })
  })
}

/** Nobody writes larger because a cell is higher: layout units. */
const tallestLine = 20

function writeEntry(pen: Pen, entry: BookEntry, cell: BookCell, area: Area, { unit, ballPlaces, strokePlaces }: FormPaper): void {
  const height = Math.min(area.height, tallestLine * unit)
  const line = { ...area, top: area.top + (area.height - height) / 2, height }
  if (entry.kind === "words") writeWords(pen, entry.text, line)
  else if (entry.kind === "figures") writeFigures(pen, entry.text, line)
  else if (entry.kind === "over") drawOver(pen, entry.tokens, area, ballPlaces)
  else if (entry.kind === "cross") drawCross(pen, area)
  else if (cell.column === "tally") writeTally(pen, entry.tokens, area)
  else writeStrokes(pen, entry.tokens, entry.done, area, strokePlaces)
}

const tallyStep = 0.85

function writeTally(pen: Pen, tokens: readonly string[], { left, top, width, height }: Area): void {
  const step = Math.min(tallyStep * height, (0.95 * width) / tokens.length)
  tokens.forEach((token, at) => drawCharacter(pen, token, left + (at + 0.7) * step, top + height / 2, Math.min(0.62 * height, 1.2 * step)))
}

/** In two lines, the lower one when the upper is full; two strokes close an innings. */
function writeStrokes(pen: Pen, tokens: readonly string[], done: boolean, { left, top, width, height }: Area, places: number | null): void {
  const line = height / 2
  const size = 0.66 * line
  const step = places === null ? 1.25 * size : width / places
  const room = Math.floor(width / step) - 1
  const at = (index: number): [number, number] => [left + ((index % room) + 0.5) * step, top + (Math.floor(index / room) + 0.5) * line + 0.03 * line * pen.chance.normal()]
  tokens.forEach((token, index) => drawCharacter(pen, token, ...at(index), size))
  if (!done) return
  const [x, y] = at(tokens.length)
  for (const shift of [-0.18, 0.18]) drawStroke(pen, [[x + (shift + 0.2) * size, y - 0.6 * size], [x + (shift - 0.2) * size, y + 0.6 * size]], pen.hand.pen * size)
}
