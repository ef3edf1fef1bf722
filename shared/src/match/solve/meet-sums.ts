/**
 * Three sums that share the total t, the extras e and the uncharged extras c. A table gives the likelihood of each of its places: `batters`
 * at t − e, `bowlers` at t − c, `charged` (wides and no-balls) at e − c. Undefined: the sheet does not allow that sum, it counts 1.
 */
export type LedgerTables = {
  batters: Float64Array | undefined
  bowlers: Float64Array | undefined
  charged: Float64Array | undefined
  uncharged: Float64Array
  total: Float64Array
  extras: Float64Array
}

/** Combinations this much less likely than the best seen are left out: together they are below a tenth of a per mille. */
const negligible = 1e-8

/** Places of a table that can be, likeliest first. */
function listPlaces(table: Float64Array): number[] {
  const places: number[] = []
  for (let at = 0; at < table.length; at += 1) if ((table[at] ?? 0) > 0) places.push(at)
  return places.sort((a, b) => (table[b] ?? 0) - (table[a] ?? 0))
}

/** The most that a sum can give to each total with anything from `least` to `most` taken off it. */
function findMost(sums: Float64Array | undefined, least: number, most: number, length: number): Float64Array {
  const highest = new Float64Array(length).fill(sums === undefined ? 1 : 0)
  if (sums === undefined) return highest
  // Places of falling weight that may still be the highest of a window ahead.
  const open: number[] = []
  for (let at = 0, first = 0; at < length; at += 1) {
    const weight = sums[at - least] ?? 0
    while (open.length > first && (sums[open[open.length - 1] ?? 0] ?? 0) <= weight) open.pop()
    if (at >= least) open.push(at - least)
    while (first < open.length && (open[first] ?? 0) < at - most) first += 1
    highest[at] = first < open.length ? sums[open[first] ?? 0] ?? 0 : 0
  }
  return highest
}

/**
 * For each table, how well all the others like each of its places: sums over all (t, e, c). The totals are tried in the order of the most
 * that they can give, so a bound ends each loop early; some ten thousand steps in print and handwriting, at worst the product of the three lists.
 */
export function meetSums(tables: LedgerTables, length: number): Record<keyof LedgerTables, Float64Array> {
  const { batters, bowlers, charged, total, extras, uncharged } = tables
  const found = { batters: new Float64Array(length), bowlers: new Float64Array(length), charged: new Float64Array(length), uncharged: new Float64Array(length), total: new Float64Array(length), extras: new Float64Array(length) }
  const [allExtras, allUncharged] = [listPlaces(extras), listPlaces(uncharged)]
  const reach = (places: readonly number[]) => [places.reduce((least, place) => Math.min(least, place), length), places.reduce((most, place) => Math.max(most, place), 0)] as const
  const [mostRuns, mostBowled] = [findMost(batters, ...reach(allExtras), length), findMost(bowlers, ...reach(allUncharged), length)]
  const bounds = total.map((weight, t) => weight * (mostRuns[t] ?? 0) * (mostBowled[t] ?? 0))
  const totals = listPlaces(bounds)
  const most = bounds[totals[0] ?? 0] ?? 0
  let best = 0
  for (const e of allExtras) {
    const extrasWeight = extras[e] ?? 0
    for (const c of allUncharged) {
      const unchargedWeight = uncharged[c] ?? 0
      const own = charged === undefined ? 1 : charged[e - c] ?? 0
      const pair = extrasWeight * unchargedWeight * own
      if (pair === 0 || pair * most < best * negligible) continue
      let [sumOfPair, sumOfCharged] = [0, 0]
      for (const t of totals) {
        const totalWeight = total[t] ?? 0
        if (pair * (bounds[t] ?? 0) < best * negligible) break
        const runs = batters === undefined ? 1 : batters[t - e] ?? 0
        const bowled = bowlers === undefined ? 1 : bowlers[t - c] ?? 0
        const rest = runs * bowled
        const weight = pair * totalWeight * rest
        if (weight < best * negligible) continue
        if (weight > best) best = weight
        found.total[t] = (found.total[t] ?? 0) + pair * rest
        if (t >= e) found.batters[t - e] = (found.batters[t - e] ?? 0) + pair * totalWeight * bowled
        if (t >= c) found.bowlers[t - c] = (found.bowlers[t - c] ?? 0) + pair * totalWeight * runs
        sumOfPair += totalWeight * rest * own
        sumOfCharged += totalWeight * rest
      }
      found.extras[e] = (found.extras[e] ?? 0) + unchargedWeight * sumOfPair
      found.uncharged[c] = (found.uncharged[c] ?? 0) + extrasWeight * sumOfPair
      if (e >= c) found.charged[e - c] = (found.charged[e - c] ?? 0) + extrasWeight * unchargedWeight * sumOfCharged
    }
  }
  return found
}
