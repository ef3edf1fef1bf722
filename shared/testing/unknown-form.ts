import type { Point } from "../src/base/geometry.ts"
import type { Rgba } from "../src/base/raster.ts"
import type { ScanInnings } from "../src/contract/scan-result.ts"
import { layoutSchema, type Layout } from "../src/scorebook/layout.ts"
import { createChance } from "./chance.ts"
import { drawFormPaper } from "./draw-form-paper.ts"
import { fillForm, type FormEntry } from "./fill-form.ts"
import { canvasFont, type FontName } from "./sheet-fonts.ts"

type Column = { holds: string; title: string; width: number }
type Table = { id: string; x: number; y: number; pitch: number; rows: number; columns: readonly Column[]; rowHolds?: readonly { holds: string; title: string }[] }

/** A form that no library has, as its table's measures in layout units: what the columns hold and what is printed over them, or beside the rows. `bars`: pale headings on dark bars. */
export type UnknownForm = { name: string; height: number; tables: readonly Table[]; bars: boolean }

const figures = (...titles: string[]): Column[] => ["overs", "maidens", "runs", "wickets"].map((holds, i) => ({ holds, title: titles[i]!, width: 60 }))
const extras = [{ holds: "byes", title: "Byes" }, { holds: "legByes", title: "Leg Byes" }, { holds: "wides", title: "Wides" }, { holds: "noBalls", title: "No Balls" }]
const labelled = (label: number, value: number): Column[] => [{ holds: "label", title: "", width: label }, { holds: "value", title: "", width: value }]

/** Forms that differ from those in the library in the order of columns, the words over them, the boxes' sizes and where the bowling stands. */
export const unknownForms: readonly UnknownForm[] = [
  {
    name: "beneath", height: 1120, bars: false, tables: [
      { id: "batting", x: 0, y: 60, pitch: 36, rows: 12, columns: [{ holds: "number", title: "No", width: 50 }, { holds: "batter", title: "Batsman", width: 300 }, { holds: "dismissal", title: "How Out", width: 220 }, { holds: "bowler", title: "Bowler", width: 230 }, { holds: "runs", title: "Runs", width: 100 }, { holds: "balls", title: "Balls", width: 100 }] },
      { id: "extras", x: 0, y: 560, pitch: 34, rows: 4, columns: labelled(140, 120).map((column) => ({ ...column, holds: column.holds === "value" ? "sum" : "label" })), rowHolds: extras },
      { id: "totals", x: 560, y: 560, pitch: 34, rows: 4, columns: labelled(220, 220), rowHolds: [{ holds: "extras", title: "Total Extras" }, { holds: "total", title: "Grand Total" }, { holds: "wickets", title: "Wickets" }, { holds: "overs", title: "Overs" }] },
      { id: "bowling", x: 0, y: 760, pitch: 38, rows: 9, columns: [{ holds: "number", title: "No", width: 50 }, { holds: "bowler", title: "Bowler", width: 340 }, ...figures("Overs", "Maidens", "Runs", "Wickets").map((column) => ({ ...column, width: 120 }))] },
    ],
  },
  {
    name: "beside", height: 640, bars: true, tables: [
      { id: "batting", x: 0, y: 80, pitch: 32, rows: 12, columns: [{ holds: "batter", title: "Batter", width: 190 }, { holds: "dismissal", title: "Dismissal", width: 130 }, { holds: "bowler", title: "Bowler", width: 140 }, { holds: "runs", title: "Runs", width: 70 }] },
      { id: "bowling", x: 560, y: 80, pitch: 32, rows: 9, columns: [{ holds: "bowler", title: "Bowler", width: 200 }, ...figures("O", "M", "R", "W")] },
      { id: "totals", x: 0, y: 500, pitch: 32, rows: 3, columns: labelled(190, 130), rowHolds: [{ holds: "extras", title: "Sundries" }, { holds: "total", title: "Total" }, { holds: "wickets", title: "Wkts" }] },
    ],
  },
]

const edges = (from: number, widths: readonly number[]): number[] => widths.reduce((all, width) => [...all, all.at(-1)! + width], [from])

/** The form in the library's shape; who reads it as one that nobody knows has it for its truth. */
export function toUnknownLayout({ name, height, tables }: UnknownForm): Layout {
  const drawn = tables.map(({ id, x, y, pitch, rows, columns, rowHolds }) => {
    const [across, down] = [edges(x, columns.map(({ width }) => width)), edges(y, Array.from({ length: rows }, () => pitch))]
    return {
      table: { id, holds: id, headerRows: rowHolds ? 0 : 1, rows: down, ...(rowHolds ? { rowHolds: rowHolds.map(({ holds }) => holds) } : {}), columns: columns.map(({ holds }, i) => ({ holds, x: [across[i]!, across[i + 1]!] })) },
      horizontal: down.map((at) => [at, across[0]!, across.at(-1)!]), vertical: across.map((at) => [at, down[0]!, down.at(-1)!]),
      words: rowHolds ? rowHolds.map(({ title }, row) => ({ text: title, at: [(across[0]! + across[1]!) / 2, down[row]! + pitch / 2] })) : columns.map(({ title }, i) => ({ text: title, at: [(across[i]! + across[i + 1]!) / 2, y + pitch / 2] })),
    }
  })
  return layoutSchema.parse({
    name, title: name, about: "A form that nobody knows.", size: [1000, height], tables: drawn.map(({ table }) => table), words: drawn.flatMap(({ words }) => words),
    rulings: { horizontal: drawn.flatMap(({ horizontal }) => horizontal), vertical: drawn.flatMap(({ vertical }) => vertical) },
  })
}

/** What a scorer writes of an innings into such a form; what it has no cell for is left out. */
function listEntries(layout: Layout, innings: ScanInnings): FormEntry[] {
  const extra = { byes: innings.extras.byes, legByes: innings.extras.leg_byes, wides: innings.extras.wides, noBalls: innings.extras.no_balls }
  const total = { extras: innings.extras.total, total: innings.total.runs, wickets: innings.total.wickets, overs: innings.total.overs }
  const rows: Record<string, readonly Readonly<Record<string, string | number | null | undefined>>[]> = {
    batting: innings.batting.map(({ name, dismissal, runs, balls }) => ({ batter: name, dismissal: dismissal?.kind, bowler: dismissal?.bowler?.split(" ").at(-1), runs, balls })),
    bowling: innings.bowling.map(({ name, overs, maidens, runs, wickets }) => ({ bowler: name, overs, maidens, runs, wickets })),
    extras: Object.values(extra).map((sum) => ({ sum })),
    totals: (layout.tables.find(({ id }) => id === "totals")?.rowHolds ?? []).map((holds) => ({ value: total[holds as keyof typeof total] })),
  }
  return layout.tables.flatMap(({ id, columns, rows: lines, headerRows }) => (rows[id] ?? []).slice(0, lines.length - 1 - headerRows)
    .flatMap((values, row) => columns.flatMap(({ holds: column }) => (values[column] == null ? [] : [{ table: id, row, column, text: String(values[column]) }]))))
}

/** Headings are so many units high. */
const headingSize = 11

/** A form that nobody knows, printed in one font, filled in by hand in another, and scanned. */
export function scanUnknownForm(form: UnknownForm, innings: ScanInnings, print: FontName, hand: FontName, seed: number): Rgba {
  const layout = toUnknownLayout(form)
  const { canvas, unit, left, top } = drawFormPaper({ ...layout, words: [] })
  const context = canvas.getContext("2d")
  const place = (u: number, v: number): Point => ({ x: left + u * unit, y: top + v * unit })
  context.fillStyle = "#3b4048"
  if (form.bars) for (const { rows, columns } of layout.tables.filter(({ headerRows }) => headerRows > 0)) {
    const [from, to] = [place(columns[0]!.x[0], rows[0]!), place(columns.at(-1)!.x[1], rows[1]!)]
    context.fillRect(from.x, from.y, to.x - from.x, to.y - from.y)
  }
  context.font = canvasFont(print, true, headingSize * unit)
  for (const { text, at: [u, v] } of layout.words) {
    context.fillStyle = form.bars && isHeading(layout, v) ? "#ffffff" : "#3b4048"
    context.fillText(text, place(u, v).x, place(u, v).y)
  }
  const image = { width: canvas.width, height: canvas.height, data: new Uint8ClampedArray(context.getImageData(0, 0, canvas.width, canvas.height).data) }
  return fillForm({ image, place }, layout, listEntries(layout, innings), hand, createChance(seed)).image
}

const isHeading = ({ tables }: Layout, v: number): boolean => tables.some(({ headerRows, rows }) => headerRows > 0 && v > rows[0]! && v < rows[1]!)
