import { multiply } from "./multiply.ts"
import type { LineEvidence, LineRun, RuledPage } from "./ruled-page.ts"

/** The page turned by a quarter, clockwise: what stood at the left stands at the top. */
export function turnRuledPage(page: RuledPage): RuledPage {
  const { width, height, map, evidence, runs } = page
  const [columns, rows] = [map.columns, map.rows]
  const turned = {
    width: height, height: width, columns: rows, rows: columns, x: turnGrid(map.x, columns, rows),
    y: turnGrid(map.y, columns, rows),
  }
  return {
    width: height, height: width, map: turned,
    straighten: multiply([0, -1, height, 1, 0, 0, 0, 0, 1], page.straighten),
    seen: turnGrid(page.seen, columns - 1, rows - 1),
    evidence: { horizontal: reverseRows(evidence.vertical), vertical: reverseOrder(evidence.horizontal) },
    runs: {
      horizontal: runs.vertical.map(({ at, from, to }) => ({ at, from: height - to, to: height - from })),
      vertical: runs.horizontal.map(({ at, from, to }): LineRun => ({ at: height - 1 - at, from, to })).reverse(),
    },
  }
}

function turnGrid<Grid extends Float32Array | Uint8Array>(grid: Grid, columns: number, rows: number): Grid {
  const turned = grid.slice() as Grid
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) turned[column * rows + (rows - 1 - row)] = grid[row * columns + column]!
  return turned
}

/** Each line runs the other way. */
function reverseRows({ along, across, data }: LineEvidence): LineEvidence {
  const reversed = data.slice()
  for (let row = 0; row < across; row++) reversed.subarray(row * along, (row + 1) * along).reverse()
  return { along, across, data: reversed }
}

/** The lines follow each other the other way. */
function reverseOrder({ along, across, data }: LineEvidence): LineEvidence {
  const reversed = new Uint8Array(data.length)
  for (let row = 0; row < across; row++) reversed.set(data.subarray(row * along, (row + 1) * along), (across - 1 - row) * along)
  return { along, across, data: reversed }
}
