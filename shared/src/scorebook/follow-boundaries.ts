/** How much a boundary's shift may differ from its neighbour's: this share of the distance between them is free, beyond it costs. */
const freeStretch = 0.03
const stretchCost = 0.5
/** Beyond this share of it, it is impossible: lines never meet or change places. */
const mostStretch = 0.35
/** What lying off the mesh costs per pixel: enough to decide between equals. */
const offCost = 0.02

/**
 * The shifts of a table's boundaries, in pixels, under which most of their evidence is met, each boundary keeping about its distance
 * from the last (dynamic programming). `depths[i][reach + d]` is the evidence for boundary i at shift d; `places` are pixels, ascending.
 */
export function followBoundaries(depths: readonly Float64Array[], places: readonly number[], reach: number): number[] {
  const width = 2 * reach + 1
  const came: Int16Array[] = []
  let totals = depths[0]!.map((depth, d) => depth - offCost * Math.abs(d - reach))
  for (let i = 1; i < depths.length; i++) {
    const free = freeStretch * (places[i]! - places[i - 1]!)
    const most = Math.max(1, Math.floor(mostStretch * (places[i]! - places[i - 1]!)))
    const next = new Float64Array(width)
    const from = new Int16Array(width)
    for (let d = 0; d < width; d++) {
      let best = -Infinity
      for (let before = Math.max(0, d - most); before <= Math.min(width - 1, d + most); before++) {
        const value = totals[before]! - stretchCost * Math.max(0, Math.abs(d - before) - free)
        if (value <= best) continue
        best = value
        from[d] = before
      }
      next[d] = best + depths[i]![d]! - offCost * Math.abs(d - reach)
    }
    came.push(from)
    totals = next
  }
  let d = totals.indexOf(Math.max(...totals))
  const shifts = [d - reach]
  for (const from of came.reverse()) {
    d = from[d]!
    shifts.push(d - reach)
  }
  return shifts.reverse()
}
