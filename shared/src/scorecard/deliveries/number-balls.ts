/** A line's printed number; null where it could not be read. */
export type PrintedNumber = { over: number | null; ball: number | null; heading: number | null }

/**
 * The over of each line of a log (from 1), from its printed number or the heading that stands over it. Most of the numbers ascend: those that break the row are
 * misread and take the over of their neighbours, a first ball that of the next. Most logs count their overs from 0, some from 1: a heading "Over 1", a nought or a
 * log that begins with 1.1 tells. A log that runs backwards has been turned round before. n log n steps.
 */
export function findOvers(numbers: readonly PrintedNumber[]): number[] {
  const first = countsFrom(numbers)
  const stated = numbers.map(({ over, heading }) => (over === null ? heading : over + 1 - first))
  const kept = new Set(findAscending(stated))
  const trusted = stated.map((over, at) => (kept.has(at) ? over : null))
  let before = trusted.find((over) => over !== null) ?? 1
  return trusted.map((over, at) => {
    if (over !== null) return (before = over)
    const next = trusted.slice(at + 1, at + 40).find((other) => other !== null) ?? before
    const isFirst = numbers[at]?.ball === 1 && (numbers[at - 1]?.ball ?? 0) > 1
    if (isFirst && next > before) before += 1
    return before
  })
}

/** 0 where the first over's balls are 0.1 to 0.6, 1 where they are 1.1 to 1.6. */
function countsFrom(numbers: readonly PrintedNumber[]): 0 | 1 {
  const headed = numbers.filter(({ over, heading }) => over !== null && heading !== null)
  const same = headed.filter(({ over, heading }) => over === heading).length
  if (headed.length > 0 && headed.length >= numbers.length / 2) return same > headed.length / 2 ? 1 : 0
  const overs = numbers.flatMap(({ over }) => over ?? [])
  const noughts = overs.filter((over) => over === 0).length
  if (noughts >= Math.min(2, overs.length)) return 0
  return overs[0] === 1 && numbers[0]?.ball === 1 ? 1 : 0
}

/** Indexes of a longest run of numbers that never descends. */
function findAscending(values: readonly (number | null)[]): number[] {
  const ends: number[] = []
  const before: number[] = []
  for (const [at, value] of values.entries()) {
    if (value === null) continue
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[ends[middle] ?? 0] ?? 0) <= value) low = middle + 1
      else high = middle
    }
    before[at] = low === 0 ? -1 : ends[low - 1] ?? -1
    ends[low] = at
  }
  const run: number[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) run.push(at)
  return run.reverse()
}
