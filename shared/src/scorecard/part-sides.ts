import { cutLine, getRight, type CardLine } from "./card-line.ts"
import { partHeadings } from "./find-header.ts"

/** A title stands at most so many lines above its headings, and as near as this to them, in text heights. */
const [linesAbove, titleReach] = [3, 9]
/** So many rows under the headings say where the white space between the tables is. */
const rowsAsked = 12
/** Words that stand nearer than this, in text heights, at the border of the sides are one piece of running text. */
const textSpace = 0.9

/**
 * The lines of two tables side by side one table after the other: all that stands left, then all that stands right, of the titles over their headings down to the
 * first line of running text across both. Tables of a side need not begin or end beside those of the other. Other lines stay as they are.
 */
export function partSides(lines: readonly CardLine[]): CardLine[] {
  const parted: CardLine[] = []
  let from = 0
  for (const [at, line] of lines.entries()) {
    const [left, right] = at < from ? [] : partHeadings(line)
    if (left === undefined || right === undefined) continue
    const edge = findEdge(getRight(left.box), right.box.x, lines.slice(at + 1, at + 1 + rowsAsked).filter(({ page }) => page === line.page))
    const isParted = (other: CardLine | undefined): boolean => other !== undefined && other.page === line.page && !crosses(other, edge)
    let start = at
    while (start > from && at - start < linesAbove && isParted(lines[start - 1]) && line.box.y - (lines[start - 1]?.box.y ?? 0) < line.height * titleReach) start -= 1
    let end = at + 1
    while (end < lines.length && isParted(lines[end])) end += 1
    const within = lines.slice(start, end)
    parted.push(...lines.slice(from, start), ...within.flatMap((one) => cutLine(one, -Infinity, edge) ?? []), ...within.flatMap((one) => cutLine(one, edge, Infinity) ?? []))
    from = end
  }
  return [...parted, ...lines.slice(from)]
}

/** Where the widest white space is that all rows leave between two headings. Names begin left of a heading that stands in the middle over them, figures end right of theirs. */
function findEdge(left: number, right: number, rows: readonly CardLine[]): number {
  const boxes = rows.flatMap(({ words }) => words.map(({ box }) => box)).filter((box) => box.x < right && getRight(box) > left).sort((a, b) => a.x - b.x)
  let best = { width: -1, middle: (left + right) / 2 }
  let covered = left
  for (const [x, end] of [...boxes.map((box) => [box.x, getRight(box)] as const), [right, right] as const]) {
    if (x - covered > best.width) best = { width: x - covered, middle: (x + covered) / 2 }
    covered = Math.max(covered, end)
  }
  return best.middle
}

const crosses = (line: CardLine, edge: number): boolean => line.cells.some(({ words }) => {
  const [before, behind] = [words.filter(({ box }) => box.x < edge).map(({ box }) => getRight(box)), words.filter(({ box }) => getRight(box) > edge).map(({ box }) => box.x)]
  return before.length > 0 && behind.length > 0 && Math.min(...behind) - Math.max(...before) < line.height * textSpace
})
