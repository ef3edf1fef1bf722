import type { ColumnKind, TableKind } from "../column-kinds.ts"

/** The order that nearly all cards share; economy and rates stand behind. */
const usualOrder: Record<TableKind, ColumnKind[]> = {
  batting: ["runs", "minutes", "balls", "fours", "sixes", "strikeRate"],
  bowling: ["overs", "maidens", "runs", "wickets", "economy", "noBalls", "wides"],
}
const [inOrder, outOfOrder] = [0.5, -1.5]

/** Ways to name the columns that are followed side by side. What falls out may be as good as the last of them. */
const mostWays = 300

type Way = { kinds: ColumnKind[]; score: number }

/** The kinds of a table's columns, and for each how sure it is against the best way in which it is another (0 to 1). `score`: of the whole, a natural logarithm. */
export type OrderedColumns = { kinds: ColumnKind[]; sure: number[]; score: number }

/**
 * The most likely kinds of columns, left to right: no kind twice but `other`, the usual order preferred; each of `columns` says how much speaks for
 * a kind there. A beam search: `mostWays` × columns × kinds steps.
 */
export function orderColumns(columns: readonly ((kind: ColumnKind) => number)[], table: TableKind): OrderedColumns {
  const order = usualOrder[table]
  let ways: Way[] = [{ kinds: [], score: 0 }]
  for (const weigh of columns) {
    const weights = [...order, "other" as const].map((kind) => ({ kind, weight: weigh(kind) }))
    ways = ways.flatMap(({ kinds, score }) => weights.filter(({ kind }) => kind === "other" || !kinds.includes(kind))
      .map(({ kind, weight }) => ({ kinds: [...kinds, kind], score: score + weight + weighOrder(kinds, kind, order) })))
      .sort((a, b) => b.score - a.score).slice(0, mostWays)
  }
  const [best] = ways
  if (best === undefined) return { kinds: [], sure: [], score: -Infinity }
  const dropped = ways.length < mostWays ? -Infinity : ways.at(-1)!.score
  const sure = best.kinds.map((kind, column) => {
    const rival = ways.find(({ kinds }) => kinds[column] !== kind)?.score ?? dropped
    return 1 / (1 + Math.exp(rival - best.score))
  })
  return { ...best, sure }
}

function weighOrder(before: readonly ColumnKind[], kind: ColumnKind, order: readonly ColumnKind[]): number {
  const last = before.findLast((other) => order.includes(other))
  if (last === undefined || !order.includes(kind)) return 0
  return order.indexOf(kind) > order.indexOf(last) ? inOrder : outOfOrder
}
