import { createOwnForm, ownPage, type OwnForm, type OwnSize, type OwnTable } from "./own-form.ts"
import { columnEdges, listLines, rowEdges, type OwnLine } from "./own-layout.ts"

/** What is drawn, in order; lengths in millimetres, y down, `grey` 0 black to 1 white. A text's `y` is its baseline; one longer than `fit` is set smaller. */
export type OwnMark =
  | { kind: "line"; x1: number; y1: number; x2: number; y2: number; thickness: number; grey: number }
  | { kind: "fill"; x: number; y: number; width: number; height: number; grey: number }
  | { kind: "circle"; x: number; y: number; radius: number; thickness: number; grey: number }
  | { kind: "text"; x: number; y: number; text: string; size: number; bold: boolean; align: "left" | "centre" | "right"; grey: number; fit: number }

/** One page: the sheet of one innings. */
export type OwnPage = { width: number; height: number; marks: OwnMark[] }

/** What is known of the match beforehand; an empty text leaves the field to the scorer's pen. */
export type OwnHeader = Partial<Record<"battingTeam" | "fieldingTeam" | "competition" | "innings" | "overs" | "venue" | "date" | "toss" | "umpires" | "scorer", string>> & { battingSquad?: readonly string[]; fieldingSquad?: readonly string[] }

/** A square code as rows of modules, true is dark. */
export type CodeModules = readonly (readonly boolean[])[]

const looks: Record<OwnLine["kind"], { thickness: number; grey: number }> = { frame: { thickness: 0.38, grey: 0 }, cell: { thickness: 0.2, grey: 0.3 }, box: { thickness: 0.16, grey: 0.62 } }

/** What the code on a sheet says: our sign, the size, the sheet's id (at most nine capitals and digits). So short that a quarter of it may be lost: version 1, level Q. */
export const writeOwnCode = (size: OwnSize, id: string): string => `CS:${createOwnForm(size).code}:${id.toUpperCase()}`

/** The size and id that a sheet's code names; undefined for any other code. */
export function parseOwnCode(text: string): { layout: string; id: string } | undefined {
  const found = /^CS:(T20|50):([0-9A-Z]{1,9})$/.exec(text)
  return found === null ? undefined : { layout: found[1] === "T20" ? "cricksy-t20" : "cricksy-40-50", id: found[2] ?? "" }
}

/** Draws one innings' sheet. `code` holds what `writeOwnCode` says. */
export function drawOwnSheet(size: OwnSize, header: OwnHeader, id: string, code: CodeModules): OwnPage {
  const form = createOwnForm(size)
  const marks: OwnMark[] = []
  for (const table of form.tables) {
    if (table.header > 0) marks.push({ kind: "fill", x: table.left, y: table.top, width: widthOf(table), height: table.header, grey: 0.92 })
    table.rows.forEach(({ holds, height }, row) => { if (holds === "label") marks.push({ kind: "fill", x: table.left, y: rowEdges(table)[row]!, width: widthOf(table), height, grey: 0.92 }) })
    marks.push(...shadeSpareBoxes(table))
  }
  const lines = form.tables.flatMap(listLines)
  for (const kind of ["box", "cell", "frame"] as const)
    for (const { axis, at, from, to } of lines.filter((line) => line.kind === kind))
      marks.push(axis === "horizontal" ? { kind: "line", x1: from, y1: at, x2: to, y2: at, ...looks[kind] } : { kind: "line", x1: at, y1: from, x2: at, y2: to, ...looks[kind] })
  for (const table of form.tables) marks.push(...writeTitles(table), ...writeKnown(table, header))
  marks.push(...drawCorners(), ...drawCode(code), ...drawSquads(form, header), ...drawLegend(form, id))
  return { width: ownPage.width, height: ownPage.height, marks }
}

/** The last two of an over's eight boxes, for wides and no-balls that are bowled again: a shade darker. */
function shadeSpareBoxes(table: OwnTable): OwnMark[] {
  const { split } = table
  if (table.holds !== "bowling" || !split) return []
  const xs = columnEdges(table)
  const ys = rowEdges(table)
  const height = split.upper / split.lines
  return table.rows.flatMap((_, row) => table.columns.flatMap(({ holds, width, boxes = 1 }, at): OwnMark[] => split.columns.includes(holds)
    ? [{ kind: "fill", x: xs[at + 1]! - (2 * width) / boxes, y: ys[row + 1]! + split.upper - height, width: (2 * width) / boxes, height, grey: 0.95 }] : []))
}

const widthOf = (table: OwnTable): number => table.columns.reduce((sum, { width }) => sum + width, 0)
const text = (x: number, y: number, words: string, size: number, more: Partial<Omit<Extract<OwnMark, { kind: "text" }>, "kind" | "x" | "y" | "text" | "size">> = {}): OwnMark =>
  ({ kind: "text", x, y, text: words, size, bold: false, align: "left", grey: 0.25, fit: 200, ...more })

/** Height of capitals is about 0.7 of the size: a line is centred when its baseline is so far below the middle. */
const half = 0.35

function writeTitles(table: OwnTable): OwnMark[] {
  const xs = columnEdges(table)
  const ys = rowEdges(table)
  const first = table.header > 0 ? 1 : 0
  const marks = table.columns.map(({ title, width }, at): OwnMark => table.header > 0
    ? width > 20 && table.split && !table.columns[at]!.holds.startsWith("over.") ? text(xs[at]! + 1.2, ys[0]! + table.header / 2 + 2.2 * half, title, 2.2, { bold: true, grey: 0.1 })
      : text((xs[at]! + xs[at + 1]!) / 2, ys[0]! + table.header / 2 + 2.2 * half, title, 2.2, { bold: true, align: "centre", grey: 0.1, fit: width - 0.6 })
    : text(xs[at]! + 0.9, ys[0]! + 2, title, 1.75))
  const isLabel = table.columns[0]?.holds === "label"
  const numbered = table.rows.flatMap(({ title = "", height }, row): OwnMark[] => {
    const top = ys[row + first]!
    const titles = title.split("|")
    if (titles.length > 1) return titles.map((part, at) => text(xs[at]! + 0.9, top + height / 2 + 2 * half, part, 2, { bold: true, grey: 0.1 }))
    return [isLabel ? text(xs[0]! + 1, top + height / 2 + 2.2 * half, title, 2.2, { grey: 0.1 }) : text((xs[0]! + xs[1]!) / 2, top + height / 2 + 2.4 * half, title, 2.4, { align: "centre", grey: 0.1 })]
  })
  return [...marks.filter((mark) => mark.kind === "text" && mark.text !== ""), ...numbered]
}

/** Where a fact stands under another name on the sheet than in the header. */
const fieldNames: Partial<Record<string, keyof OwnHeader>> = { inningsOf: "battingTeam", opponent: "fieldingTeam", ground: "venue" }

/** Match facts that are known, set in their fields. */
function writeKnown(table: OwnTable, header: OwnHeader): OwnMark[] {
  if (table.holds !== "match") return []
  const xs = columnEdges(table)
  return table.columns.flatMap(({ holds, width }, at) => {
    const value = Object.entries(header).find(([name]) => name === (fieldNames[holds] ?? holds))?.[1]
    return typeof value === "string" && value !== "" ? [text(xs[at]! + 1.2, table.top + 5.2, value.slice(0, 80), 3.1, { grey: 0, fit: width - 2.4 })] : []
  })
}

/** A square ring with a square in it, seven modules a side as in square codes: found by its shape at any angle. */
function drawCorners(): OwnMark[] {
  const { width, height, markSide, markInset } = ownPage
  const module = markSide / 7
  return [[markInset, markInset], [width - markInset - markSide, markInset], [width - markInset - markSide, height - markInset - markSide], [markInset, height - markInset - markSide]]
    .flatMap(([x = 0, y = 0]) => [[0, 7, 0], [1, 5, 1], [2, 3, 0]].map(([from = 0, side = 0, grey = 0]): OwnMark => ({ kind: "fill", x: x + from * module, y: y + from * module, width: side * module, height: side * module, grey })))
}

function drawCode(code: CodeModules): OwnMark[] {
  const { left, top, side } = ownPage.code
  const module = side / Math.max(1, code.length)
  return code.flatMap((row, y) => row.flatMap((isDark, x): OwnMark[] => (isDark ? [{ kind: "fill", x: left + x * module, y: top + y * module, width: module, height: module, grey: 0 }] : [])))
}

const mostPlayers = 14

/** Who plays, to be looked up: both squads beside each other. Without them a place for notes. */
function drawSquads({ squads: { left, top, width, bottom } }: OwnForm, { battingSquad = [], fieldingSquad = [], battingTeam = "", fieldingTeam = "" }: OwnHeader): OwnMark[] {
  const frame: OwnMark[] = [[left, top, left + width, top], [left, bottom, left + width, bottom], [left, top, left, bottom], [left + width, top, left + width, bottom]]
    .map(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) => ({ kind: "line", x1, y1, x2, y2, thickness: 0.2, grey: 0.3 }))
  if (battingSquad.length + fieldingSquad.length === 0) return [...frame, text(left + 0.9, top + 2.3, "Notes", 1.75)]
  return [...frame, ...[[battingTeam || "Batting", battingSquad], [fieldingTeam || "Fielding", fieldingSquad]].flatMap(([team, names], side) => {
    const shown = (Array.isArray(names) ? names : []).slice(0, mostPlayers)
    const x = left + (side * width) / 2 + 0.9
    const step = (bottom - top - 4) / Math.max(11, shown.length)
    const size = Math.min(2.1, step * 0.95)
    const fit = width / 2 - 1.6
    return [text(x, top + 2.5, String(team), 2, { bold: true, fit }), ...shown.map((name, at) => text(x, top + 3.6 + (at + 0.75) * step, String(name).slice(0, 60), size, { grey: 0, fit }))]
  })]
}

/** How each delivery is written: signs as drawn by hand, beside their meaning. */
function drawLegend(form: OwnForm, id: string): OwnMark[] {
  const y = 204.6
  const middle = y - 0.75
  const dark = { thickness: 0.25, grey: 0.1 }
  const marks: OwnMark[] = []
  let x: number = ownPage.left
  const add = (sign: (left: number) => OwnMark[], signWidth: number, meaning: string, width: number) => {
    marks.push(...sign(x), text(x + signWidth + 0.8, y, meaning, 2.1))
    x += signWidth + 0.8 + width
  }
  const polygon = (points: readonly [number, number][]): OwnMark[] => points.map(([x1, y1], at) => { const [x2, y2] = points[(at + 1) % points.length]!; return { kind: "line", x1, y1, x2, y2, ...dark } })
  const cross = (at: number): OwnMark[] => [{ kind: "line", x1: at, y1: middle, x2: at + 2, y2: middle, ...dark }, { kind: "line", x1: at + 1, y1: middle - 1, x2: at + 1, y2: middle + 1, ...dark }]
  add((at) => [{ kind: "fill", x: at + 0.2, y: middle - 0.2, width: 0.5, height: 0.5, grey: 0.1 }], 0.8, "no run", 10)
  add((at) => [text(at, y, "1 2 4 6", 2.3, { bold: true, grey: 0.1 })], 8, "runs", 8)
  add((at) => [text(at, y, "W", 2.3, { bold: true, grey: 0.1 })], 2.4, "wicket", 10)
  add(cross, 2, "wide, runs beside it: +2", 26)
  add((at) => [{ kind: "circle", x: at + 1.1, y: middle, radius: 1.1, ...dark }], 2.2, "no-ball, runs inside", 23)
  add((at) => polygon([[at, middle + 1], [at + 2.2, middle + 1], [at + 1.1, middle - 1]]), 2.2, "bye", 7)
  add((at) => polygon([[at, middle - 1], [at + 2.2, middle - 1], [at + 1.1, middle + 1]]), 2.2, "leg bye", 11)
  add((at) => [text(at, y, "R", 2.3, { bold: true, grey: 0.1 })], 1.8, "run out", 11)
  add((at) => [text(at, y, "0-14", 2.3, { bold: true, grey: 0.1 })], 4.8, "below each over: wickets-runs so far", 38)
  marks.push(text(ownPage.right, y, `${form.title} · ${id}`, 2.1, { align: "right" }))
  return marks
}

/** The sheets of a match: one an innings, the sides changed over for the second; `id` with the number of the innings behind it. */
export function drawOwnMatch(size: OwnSize, header: OwnHeader, id: string, toModules: (code: string) => CodeModules): OwnPage[] {
  const { battingTeam = "", fieldingTeam = "", battingSquad = [], fieldingSquad = [] } = header
  const second: OwnHeader = { ...header, battingTeam: fieldingTeam, fieldingTeam: battingTeam, battingSquad: fieldingSquad, fieldingSquad: battingSquad }
  return [header, second].map((known, at) => {
    const own = `${id}${at + 1}`
    return drawOwnSheet(size, { innings: at === 0 ? "1st" : "2nd", ...known }, own, toModules(writeOwnCode(size, own)))
  })
}

/** A grid of modules as code makers give it: row by row, 1 is dark. */
export const toCodeModules = ({ size, data }: { size: number; data: ArrayLike<number> }): CodeModules =>
  Array.from({ length: size }, (_, row) => Array.from({ length: size }, (_, column) => data[row * size + column] === 1))

/** Signs of a sheet's id: those that nobody takes for another. */
const idSigns = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"

/** An id of six signs from that many random bytes. */
export const toSheetId = (random: Uint8Array): string => Array.from(random.slice(0, 6), (byte) => idSigns[byte % idSigns.length]).join("")
