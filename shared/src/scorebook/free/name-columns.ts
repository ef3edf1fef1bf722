import type { Heading } from "./heading-words.ts"

/** A column in pixels of the flat page, or units of the form, and what is printed over it. */
export type HeadedColumn = { left: number; right: number; heading: Heading | undefined }

export type FreeKind = "batting" | "bowling"

/** So many columns of one width beside each other that no heading names are the boxes of overs. */
const fewestBoxes = 4
const alike = 0.2
/** The strokes of a batter stand in a column of so much of the table's width; no heading tells them from a title over the page. */
export const strokesShare = 0.22
/** A batting table has so many rows at least where its headings are not all read. */
const fewestBatters = 7

const figureHeadings: readonly Heading[] = ["overs", "maidens", "runs", "wickets"]
const widthOf = ({ left, right }: HeadedColumn): number => right - left

/** What a table of so many rows holds, by the headings over its columns: wickets are taken by bowlers, batters get out. Undefined where they do not say. */
export function findTableKind(columns: readonly HeadedColumn[], rows: number): FreeKind | undefined {
  const has = (...headings: Heading[]) => columns.some(({ heading }) => heading !== undefined && headings.includes(heading))
  const count = (...headings: Heading[]) => headings.filter((heading) => has(heading)).length
  const figures = count("overs", "maidens", "wickets")
  const boxes = findBoxes(columns).size
  const ofBatters = count("batter", "dismissal", "strokes")
  const batting = ofBatters + Number(has("runs", "total"))
  if (figures < 2 && boxes < 2 * fewestBoxes && (batting >= 2 || has("batter") || (batting >= 1 && has(ofBatters > 0 ? "bowler" : "surname", "surname"))) && rows >= fewestBatters) return "batting"
  if (figures >= 2 || (boxes >= fewestBoxes && (has("bowler") || figures >= 1)) || (boxes >= 2 * fewestBoxes && rows < 2 * fewestBatters) || (has("bowler") && ofBatters === 0 && columns.length > figureHeadings.length)) return "bowling"
  return undefined
}

/** The columns' names as the layouts have them, none twice; "label.n" is not read. */
export function nameColumns(given: readonly HeadedColumn[], kind: FreeKind): string[] {
  const columns = kind === "bowling" ? completeBowling(given) : completeBatting(given)
  const taken = new Set<string>()
  const boxes = kind === "bowling" ? findBoxes(columns) : new Set<HeadedColumn>()
  let over = 0
  return columns.map((column, index) => {
    const name = boxes.has(column) ? `over.${++over}` : nameOf(column, kind)
    if (name === undefined || taken.has(name)) return `label.${index}`
    taken.add(name)
    return name
  })
}

function nameOf({ heading }: HeadedColumn, kind: FreeKind): string | undefined {
  if (heading === "surname" || heading === "firstName" || heading === "bowler") return heading
  if (kind === "bowling") return heading && ["overs", "maidens", "runs", "wickets", "wides", "noBalls"].includes(heading) ? heading : undefined
  if (heading === "total") return "runs"
  return heading && ["batter", "dismissal", "runs", "balls", "fours", "sixes", "strokes"].includes(heading) ? heading : undefined
}

/** A batting table with what its unread headings must be: the wide column holds the strokes, the last the runs, before it how out and the bowler; names come first. */
function completeBatting(given: readonly HeadedColumn[]): HeadedColumn[] {
  const all = widthOf({ left: given[0]!.left, right: given.at(-1)!.right, heading: undefined })
  // Beside "batter" another name is a word of a title.
  const named = given.some(({ heading }) => heading === "batter") ? given.map((column): HeadedColumn => (column.heading === "surname" || column.heading === "firstName" ? { ...column, heading: undefined } : column)) : given
  const columns = named.map((column): HeadedColumn => (widthOf(column) > strokesShare * all && (column.heading === "runs" || (column.heading === undefined && given.length > 6)) ? { ...column, heading: "strokes" } : column))
  const set = (index: number, heading: Heading) => {
    const column = columns[index]
    if (column && column.heading === undefined && !columns.some((other) => other.heading === heading)) columns[index] = { ...column, heading }
  }
  if (!columns.some(({ heading }) => heading === "runs" || heading === "total")) set(columns.length - 1, "runs")
  const last = columns.findLastIndex(({ heading }) => heading === "runs" || heading === "total")
  const strokes = columns.findIndex(({ heading }) => heading === "strokes")
  if (columns[last - 1]?.heading === "bowler") set(last - 2, "dismissal")
  else if (columns[last - 1]?.heading === undefined && last - 2 > strokes && (strokes >= 0 || columns[last - 2]?.heading === "dismissal")) {
    set(last - 1, "bowler")
    set(last - 2, "dismissal")
  } else if (strokes < 0) set(last - 1, "dismissal")
  nameNames(columns, "batter", columns.findIndex(({ heading }) => heading === "strokes" || heading === "dismissal"))
  return columns
}

/** Where no name column was read: the widest of those before the figures; of two alike the first is the surname. */
function nameNames(columns: HeadedColumn[], whose: "batter" | "bowler", end: number): void {
  const names = columns.slice(0, Math.max(0, end))
  const at = (heading: Heading) => columns.findIndex((column) => column.heading === heading)
  const surname = at("surname")
  if (surname >= 0) {
    const [before, own, next] = [columns[surname - 1], columns[surname]!, columns[surname + 1]]
    const isName = (column: HeadedColumn | undefined): column is HeadedColumn => column !== undefined && (column.heading === undefined || column.heading === "surname") && at("firstName") < 0 && columns.indexOf(column) < end && widthOf(column) > 0.6 * widthOf(own)
    // Of "1st name" the first word is lost more often than all of "surname".
    if (isName(next)) columns[surname + 1] = { ...next, heading: "firstName" }
    else if (isName(before)) columns.splice(surname - 1, 2, { ...before, heading: "surname" }, { ...own, heading: "firstName" })
    return
  }
  const first = at("firstName")
  if (first > 0 && columns[first - 1]!.heading === undefined) return void (columns[first - 1] = { ...columns[first - 1]!, heading: "surname" })
  if (names.length === 0 || (whose === "batter" ? at("batter") : columns.slice(0, end).findIndex(({ heading }) => heading === "bowler")) >= 0) return
  const free = names.filter(({ heading }) => heading === undefined)
  if (free.length === 0) return
  const widest = free.reduce((a, b) => (widthOf(b) > widthOf(a) ? b : a))
  columns[columns.indexOf(widest)] = { ...widest, heading: whose }
}

/** Over a bowler's columns these are misread. */
const ofBattersAlone: readonly Heading[] = ["dismissal", "strokes", "fours", "sixes"]

/** Wides and no balls may stand before overs, maidens, runs and wickets; where there are more columns they cannot be told by their place. */
const mostFigures = 6

/** A bowling table with what its unread headings must be: overs, maidens, runs and wickets in their usual order, names before them. */
function completeBowling(given: readonly HeadedColumn[]): HeadedColumn[] {
  const columns = given.map((column): HeadedColumn => (column.heading && ofBattersAlone.includes(column.heading) ? { ...column, heading: undefined } : column))
  const has = (heading: Heading | undefined) => columns.some((column) => column.heading === heading)
  const boxes = findBoxes(columns)
  const lastBox = columns.findLastIndex((column) => boxes.has(column))
  if (figureHeadings.every((heading) => !has(heading))) {
    const free = columns.flatMap(({ heading }, i) => (heading === undefined && i > Math.max(lastBox, 0) ? [i] : []))
    free.slice(-figureHeadings.length).forEach((index, i) => (free.length >= figureHeadings.length && free.length <= mostFigures ? (columns[index] = { ...columns[index]!, heading: figureHeadings[i]! }) : undefined))
  }
  for (let round = 0; round < 2; round++)
    columns.forEach((column, i) => {
      if (column.heading !== undefined || boxes.has(column)) return
      const [before, after] = [columns[i - 1]?.heading, columns[i + 1]?.heading]
      const heading = (before && figureHeadings.includes(before) ? figureHeadings[figureHeadings.indexOf(before) + 1] : undefined) ?? (after && figureHeadings.includes(after) ? figureHeadings[figureHeadings.indexOf(after) - 1] : undefined)
      if (heading && !has(heading)) columns[i] = { ...column, heading }
    })
  const end = boxes.size > 0 ? columns.findIndex((column) => boxes.has(column)) : columns.findIndex(({ heading }) => heading !== undefined && figureHeadings.includes(heading))
  nameNames(columns, "bowler", end)
  return columns
}

/** The longest row of columns of one width without a heading. */
function findBoxes(columns: readonly HeadedColumn[]): Set<HeadedColumn> {
  const rows = listAlike(columns, (column) => column.heading === undefined)
  const best = rows.reduce((a, b) => (b.length > a.length ? b : a), [])
  return new Set(best.length >= fewestBoxes ? best : [])
}

/** Columns side by side of about one width, those left out that may not be among them. */
export function listAlike(columns: readonly HeadedColumn[], mayBe: (column: HeadedColumn) => boolean = () => true): HeadedColumn[][] {
  const rows: HeadedColumn[][] = []
  let last: HeadedColumn | undefined
  for (const column of columns.filter(mayBe)) {
    const row = rows.at(-1) ?? []
    const mean = row.reduce((sum, other) => sum + widthOf(other), 0) / row.length
    const isNext = last !== undefined && columns.indexOf(last) === columns.indexOf(column) - 1
    if (isNext && Math.abs(widthOf(column) - mean) <= alike * Math.max(mean, widthOf(column))) row.push(column)
    else rows.push([column])
    last = column
  }
  return rows
}
