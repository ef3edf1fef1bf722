import { layoutSchema, type Layout, type LayoutRuling } from "../layout.ts"
import { createOwnForm, ownPage, ownSizes, type OwnColumn, type OwnForm, type OwnTable } from "./own-form.ts"

/** Layout units a millimetre. */
export const unitsPerMillimetre = 1000 / (ownPage.right - ownPage.left)

const edgesFrom = (start: number, widths: readonly number[]): number[] => widths.reduce<number[]>((edges, width) => [...edges, (edges.at(-1) ?? start) + width], [start])

/** Left edges of a table's columns and its right edge, millimetres. */
export const columnEdges = (table: OwnTable): number[] => edgesFrom(table.left, table.columns.map(({ width }) => width))

/** Upper edges of a table's rows, its header first where it has one, and its lower edge, millimetres. */
export const rowEdges = (table: OwnTable): number[] => edgesFrom(table.top, [...(table.header > 0 ? [table.header] : []), ...table.rows.map(({ height }) => height)])

/** A printed line, millimetres. `kind`: round a table, between its cells, or the pale edge of a box within a cell. */
export type OwnLine = { axis: "horizontal" | "vertical"; at: number; from: number; to: number; kind: "frame" | "cell" | "box" }

/** All lines of a table. */
export function listLines(table: OwnTable): OwnLine[] {
  const xs = columnEdges(table)
  const ys = rowEdges(table)
  const [left, right, top, bottom] = [xs[0]!, xs.at(-1)!, ys[0]!, ys.at(-1)!]
  const isOuter = (at: number, list: readonly number[]) => at === 0 || at === list.length - 1
  const cells: OwnLine[] = [
    ...ys.map((at, row): OwnLine => ({ axis: "horizontal", at, from: left, to: right, kind: isOuter(row, ys) || (table.header > 0 && row === 1) ? "frame" : "cell" })),
    ...xs.map((at, column): OwnLine => ({ axis: "vertical", at, from: top, to: bottom, kind: isOuter(column, xs) ? "frame" : "cell" })),
  ]
  return [...cells, ...listBoxes(table, xs, ys)]
}

function listBoxes(table: OwnTable, xs: readonly number[], ys: readonly number[]): OwnLine[] {
  const first = table.header > 0 ? 1 : 0
  return table.columns.flatMap((column, at) => {
    const [left, right] = [xs[at]!, xs[at + 1]!]
    const isSplit = table.split?.columns.includes(column.holds) === true
    return table.rows.flatMap(({ height }, row): OwnLine[] => {
      const top = ys[row + first]!
      const split = isSplit && table.split ? table.split : undefined
      const divided = split ? split.upper : height
      const upright = boxEdges(column, left, right).map((x): OwnLine => ({ axis: "vertical", at: x, from: top, to: top + (column.holds === "strokes" ? height : divided), kind: "box" }))
      if (split === undefined) return upright
      const between = Array.from({ length: split.lines }, (_, line): OwnLine => ({ axis: "horizontal", at: top + (split.upper * (line + 1)) / split.lines, from: left, to: right, kind: line === split.lines - 1 && column.holds !== "strokes" ? "cell" : "box" }))
      return [...upright, ...between]
    })
  })
}

const boxEdges = ({ boxes = 1 }: OwnColumn, left: number, right: number): number[] =>
  Array.from({ length: boxes - 1 }, (_, at) => left + ((right - left) * (at + 1)) / boxes)

/** Layout units of a place on the paper, millimetres. */
export const toUnits = (x: number, y: number): [number, number] => [(x - ownPage.left) * unitsPerMillimetre, (y - ownPage.top) * unitsPerMillimetre]
const round = (value: number) => Math.round(value * 100) / 100

/** A form of ours as the reader's layout: its cells are where it was drawn. */
export function toLayout(form: OwnForm): Layout {
  const across = (x: number) => round(toUnits(x, 0)[0])
  const down = (y: number) => round(toUnits(0, y)[1])
  const lines = form.tables.flatMap(listLines)
  const rulings = (axis: OwnLine["axis"]) => lines.filter((line) => line.axis === axis).map(({ at, from, to }): [number, number, number] =>
    axis === "horizontal" ? [down(at), across(from), across(to)] : [across(at), down(from), down(to)])
  return layoutSchema.parse({
    name: form.name, title: form.title, about: form.about, size: [1000, down(ownPage.bottom)],
    tables: form.tables.map((table) => {
      const xs = columnEdges(table)
      const ys = rowEdges(table)
      const first = table.header > 0 ? 1 : 0
      return {
        id: table.id, holds: table.holds, headerRows: first, columns: table.columns.map(({ holds }, at) => ({ holds, x: [across(xs[at]!), across(xs[at + 1]!)] })), rows: ys.map(down),
        ...(table.rows.every(({ holds }) => holds !== undefined) ? { rowHolds: table.rows.map(({ holds }) => holds ?? "") } : {}),
        ...(table.split ? { subRows: { columns: table.split.columns, at: table.rows.map((_, row) => down(ys[row + first]! + (table.split?.upper ?? 0))), holds: table.split.holds } } : {}),
      }
    }),
    rulings: { horizontal: joinLines(rulings("horizontal")), vertical: joinLines(rulings("vertical")) }, words: [],
    printed: form.tables.flatMap(listPrinted).map(([left, top, right, bottom]) => [across(left), down(top), across(right), down(bottom)]),
  })
}

/** Width of a letter as a share of its size, at most; height of the titles in the corners of cells. */
const letterWidth = 0.62
const cornerTitle = 1.75

/** Where words are printed outside columns of labels: headers, rows of labels, titles in the corners of cells. Left, top, right, bottom, millimetres. */
function listPrinted(table: OwnTable): [number, number, number, number][] {
  const xs = columnEdges(table)
  const ys = rowEdges(table)
  const [left, right] = [xs[0]!, xs.at(-1)!]
  if (table.header > 0) return [[left, table.top, right, table.top + table.header]]
  const labels = table.rows.flatMap(({ holds }, row): [number, number, number, number][] => (holds === "label" ? [[left, ys[row]!, right, ys[row + 1]!]] : []))
  if (labels.length > 0) return labels
  return table.columns.flatMap(({ title }, at): [number, number, number, number][] => (title === "" ? [] : [[xs[at]!, table.top, xs[at]! + 1.2 + title.length * cornerTitle * letterWidth, table.top + 2.5]]))
}

/** Lines that go on from each other are one: a pale edge of every row's boxes runs down the whole table. */
function joinLines(lines: readonly [number, number, number][]): [number, number, number][] {
  const joined: LayoutRuling[] = []
  for (const [at, from, to] of [...lines].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = joined.at(-1)
    if (last && last.at === at && from <= last.to + 0.05) last.to = Math.max(last.to, to)
    else joined.push({ at, from, to })
  }
  return joined.map(({ at, from, to }) => [at, from, to])
}

/** The sheets that this product prints, as layouts. */
export const ownLayouts: readonly Layout[] = ownSizes.map((size) => toLayout(createOwnForm(size)))
