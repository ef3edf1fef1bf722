import { createCanvas, ImageData } from "@napi-rs/canvas"
import type { Layout } from "../src/scorebook/layout.ts"
import type { ScanInnings } from "../src/contract/scan-result.ts"
import type { Chance } from "./chance.ts"
import type { FormPhoto } from "./render-form.ts"
import { canvasFont, measureText, type FontName } from "./sheet-fonts.ts"

/** What is written in one cell: table, row below its headings, column. */
export type FormEntry = { table: string; row: number; column: string; text: string }

const ink = "#1b2f6b"
/** The height of the letters, and how far from the left they begin, as shares of the row. */
const letterShare = 0.62
const indent = 0.35

/** The entries written into a rendered form by a handwriting font: each a little off its line, never over its cell's width. */
export function fillForm(photo: FormPhoto, layout: Layout, entries: readonly FormEntry[], font: FontName, chance: Chance): FormPhoto {
  const { width, height, data } = photo.image
  const canvas = createCanvas(width, height)
  const context = canvas.getContext("2d")
  context.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0)
  context.fillStyle = ink
  for (const { table: id, row, column, text } of entries) {
    const table = layout.tables.find((known) => known.id === id)
    const span = table?.columns.find(({ holds }) => holds === column)
    const [top, bottom] = [table?.rows[row + (table?.headerRows ?? 0)], table?.rows[row + (table?.headerRows ?? 0) + 1]]
    if (!span || top === undefined || bottom === undefined) throw new Error(`The form ${layout.name} has no cell ${id} ${row} ${column}.`)
    const [from, to] = [photo.place(span.x[0], bottom), photo.place(span.x[1], bottom)]
    const rowHeight = bottom - top
    const at = photo.place(span.x[0] + indent * rowHeight, bottom - (0.22 + 0.05 * chance.normal()) * rowHeight)
    const above = photo.place(span.x[0], top)
    const size = letterShare * Math.hypot(above.x - from.x, above.y - from.y) * 1.35
    const room = 0.9 * Math.hypot(to.x - from.x, to.y - from.y) - indent * size
    const shrunk = Math.min(size, (size * room) / Math.max(1, measureText(text, font, false, size)))
    context.save()
    context.translate(at.x, at.y)
    context.rotate(Math.atan2(to.y - from.y, to.x - from.x) + 0.01 * chance.normal())
    context.font = canvasFont(font, false, shrunk)
    context.fillText(text, 0, 0)
    context.restore()
  }
  return { image: { width, height, data: new Uint8ClampedArray(context.getImageData(0, 0, width, height).data) }, place: photo.place }
}

/** One innings as a result sheet of the Hampshire league shows it, in the tables numbered `number`. */
export function toResultSheet(innings: ScanInnings, number: 1 | 2): FormEntry[] {
  const split = (name: string | null) => (name ?? "").toUpperCase().split(" ")
  const words = (kind: string | undefined) => ({ caught: "CT", bowled: "BOWLED", lbw: "LBW", stumped: "ST", "run out": "RUN OUT", "not out": "NOT OUT", "caught and bowled": "C & B" })[kind ?? ""] ?? (kind ?? "").toUpperCase()
  const nameCells = (table: string, row: number, name: string | null): FormEntry[] => {
    const [first = "", ...last] = split(name)
    return [{ table, row, column: "surname", text: last.join(" ") }, { table, row, column: "firstName", text: first }]
  }
  const batting = innings.batting.flatMap((batter, row) => [...nameCells(`batting.${number}`, row, batter.name),
    { table: `batting.${number}`, row, column: "dismissal", text: words(batter.dismissal?.kind) }, { table: `batting.${number}`, row, column: "runs", text: `${batter.runs ?? ""}` }])
  const bowling = innings.bowling.flatMap((bowler, row) => [...nameCells(`bowling.${number}`, row, bowler.name), ...(["overs", "maidens", "runs", "wickets"] as const)
    .map((column) => ({ table: `bowling.${number}`, row, column, text: column === "maidens" && bowler.maidens === 0 ? "-" : `${bowler[column] ?? ""}` }))])
  const totals: FormEntry[] = [
    { table: `totals.${number}`, row: 0, column: "overs", text: `${innings.total.overs ?? ""}` }, { table: `totals.${number}`, row: 0, column: "extras", text: `${innings.extras.total ?? ""}` },
    { table: `totals.${number}`, row: 1, column: "overs", text: `${innings.total.wickets ?? ""}` }, { table: `totals.${number}`, row: 1, column: "extras", text: `${innings.total.runs ?? ""}` },
  ]
  return [...batting, ...bowling, ...totals].filter(({ text }) => text !== "")
}
