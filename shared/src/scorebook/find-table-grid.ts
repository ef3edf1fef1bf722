import type { Box } from "../base/geometry.ts"
import type { Layout, LayoutRuling } from "./layout.ts"

/** A table's boundaries in layout units, ascending: one more than it has columns and rows. */
export type TableGrid = { columns: number[]; rows: number[] }

/** A line is a boundary of the table when its pieces run through at least this share of it; the box is drawn by hand, so many units off. */
const through = 0.6
const boxSlack = 8
/** Two lines nearer than this, in units, are one boundary: double rules. */
const double = 4

/** The rows and columns that the printed lines make inside a box drawn round a table, in layout units. */
export function findTableGrid(rulings: Layout["rulings"], box: Box): TableGrid {
  const [right, bottom] = [box.x + box.width, box.y + box.height]
  return {
    columns: findBoundaries(rulings.vertical, [box.x, right], [box.y, bottom]),
    rows: findBoundaries(rulings.horizontal, [box.y, bottom], [box.x, right]),
  }
}

function findBoundaries(lines: readonly LayoutRuling[], [first, last]: readonly [number, number], [low, high]: readonly [number, number]): number[] {
  const boundaries: { at: number; covered: number }[] = []
  for (const { at, from, to } of [...lines].sort((a, b) => a.at - b.at)) {
    const covered = Math.min(to, high) - Math.max(from, low)
    if (at < first - boxSlack || at > last + boxSlack || covered <= 0) continue
    const before = boundaries.at(-1)
    if (before === undefined || at - before.at >= double) boundaries.push({ at, covered })
    else {
      before.at += (covered / (before.covered + covered)) * (at - before.at)
      before.covered += covered
    }
  }
  return boundaries.filter(({ covered }) => covered >= through * (high - low)).map(({ at }) => at)
}
