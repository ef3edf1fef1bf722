/** A box's line lies within so much of its width where the lines before it say; a hand's strokes between two are none. */
const onTooth = 0.16
/** What may lie between a line and the n-th after it: so many boxes. Two of them even out what lines lean; a stroke may be among them. */
const seeds = [[1, 1], [2, 1], [2, 2], [3, 3]] as const
const seedWorth = 3
/** Where the next line must be is told by those before: of how far the last was off, so much is heeded. */
const heed = 0.6
/** Among so many boxes lines may be hidden, so many in a row; each must be made up for by one that is seen, and so must each line that is none of them. */
const fewestSure = 8
const mostHidden = 3

/** The lines of the longest row of boxes among a table's lines down: places at one distance on most of which lines lie, in order; strokes among them are left out, hidden ones filled in. Pixels. */
export function findBoxLines(columns: readonly number[]): number[] {
  let best = { score: 0, places: [] as number[], count: 0 }
  for (const [i, first] of columns.entries()) {
    // A row has no more of the lines than follow its first.
    if (columns.length - 1 - i <= best.score) break
    for (const [off, count] of seeds) {
      const places = [first]
      const seed = ((columns[i + off] ?? first) - first) / count
      if (seed <= 0) continue
      let [pitch, at, hits, before, near] = [seed, first, 0, 0, i]
      while (before <= mostHidden) {
        const next = at + pitch
        while (Math.abs((columns[near + 1] ?? Infinity) - next) < Math.abs(columns[near]! - next)) near++
        const line = columns[near]!
        const isSeen = Math.abs(line - next) <= onTooth * pitch
        places.push(isSeen ? line : next)
        at = isSeen ? next + heed * (line - next) : next
        before = isSeen ? 0 : before + 1
        if (!isSeen) continue
        hits++
        pitch = (line - first + seedWorth * seed) / (places.length - 1 + seedWorth)
        const hidden = places.length - 1 - hits
        const score = hits - hidden - (near - i - hits)
        if (score > best.score && (hidden === 0 || hits >= fewestSure)) best = { score, places, count: places.length }
      }
    }
  }
  return smooth(best.places.slice(0, best.count))
}

/** Lines lean and are written on: each place as its neighbours on both sides have it, and as it is, in the mean. */
const smooth = (places: readonly number[]): number[] => places.map((x, i) => {
  const pairs = [1, 2].flatMap((off) => (i >= off && i + off < places.length ? [(places[i - off]! + places[i + off]!) / 2] : []))
  return [x, ...pairs].reduce((sum, one) => sum + one, 0) / (pairs.length + 1)
})
