import type { Alternative } from "../../base/reading.ts"

/** What may stand in one place of a sequence; "" for nothing. The chances of a place add up to 1. */
export type Slot = ReadonlyMap<string, number>

/** Readings beyond these change no chance. */
const mostReadings = 200
/** Costs of laying a mark over a place that does not have it, and of a place that one of the two lacks: rather the first. */
const other = 0.7
const gap = 0.75

/**
 * Readings of a sequence of marks laid over each other: place by place what may stand there, and how likely. Each reading in turn, likeliest
 * first, is aligned with what is there (a confusion network: Mangu, Brill and Stolcke 2000), so that marks may be combined as no single reading
 * has them. Cost: readings · marks².
 */
export function lineUp(readings: readonly Alternative<readonly string[]>[]): Slot[] {
  const [first, ...others] = [...readings].sort((a, b) => b.confidence - a.confidence).slice(0, mostReadings)
  // What was rounded to no chance at all on its way says nothing.
  if (first === undefined || first.confidence <= 0) return []
  let slots: Map<string, number>[] = first.value.map((mark) => new Map([[mark, first.confidence]]))
  let sum = first.confidence
  for (const { value, confidence } of others) {
    slots = layOver(slots, value, confidence, sum)
    sum += confidence
  }
  return slots.map((slot) => new Map([...slot].map(([mark, weight]) => [mark, weight / sum])))
}

function layOver(slots: readonly Map<string, number>[], marks: readonly string[], weight: number, sum: number): Map<string, number>[] {
  const [n, m] = [slots.length, marks.length]
  const unlike = (i: number, mark: string) => other * (1 - (slots[i]!.get(mark) ?? 0) / sum)
  const cost = Array.from({ length: n + 1 }, () => new Float64Array(m + 1))
  for (let i = n; i >= 0; i--)
    for (let j = m; j >= 0; j--) {
      if (i === n && j === m) continue
      const both = i < n && j < m ? unlike(i, marks[j]!) + cost[i + 1]![j + 1]! : Infinity
      const skip = i < n ? gap * unlike(i, "") + cost[i + 1]![j]! : Infinity
      const add = j < m ? gap + cost[i]![j + 1]! : Infinity
      cost[i]![j] = Math.min(both, skip, add)
    }
  const laid: Map<string, number>[] = []
  const put = (slot: ReadonlyMap<string, number>, mark: string) => laid.push(new Map(slot).set(mark, (slot.get(mark) ?? 0) + weight))
  for (let i = 0, j = 0; i < n || j < m; ) {
    const here = cost[i]![j]!
    if (i < n && j < m && here === unlike(i, marks[j]!) + cost[i + 1]![j + 1]!) put(slots[i++]!, marks[j++]!)
    else if (i < n && here === gap * unlike(i, "") + cost[i + 1]![j]!) put(slots[i++]!, "")
    else put(new Map([["", sum]]), marks[j++]!)
  }
  return laid
}
