/** A seeded source of chance: the same seed gives the same numbers on every machine. */
export type Chance = {
  /** At least 0, below 1. */
  next: () => number
  /** A whole number from `low` to `high`, both included. */
  whole: (low: number, high: number) => number
  between: (low: number, high: number) => number
  happens: (probability: number) => boolean
  /** Throws on an empty list. */
  pick: <T>(list: readonly T[]) => T
  /** A value drawn by its weight; weights need not sum to 1. Throws on an empty list. */
  weighted: <T>(list: readonly (readonly [T, number])[]) => T
  shuffle: <T>(list: readonly T[]) => T[]
  /** Normally distributed, mean 0, deviation 1. */
  normal: () => number
}

/** The mulberry32 generator: 32 bits of state, enough for fixtures. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[whole(0, list.length - 1)]
    if (chosen === undefined) throw new Error("pick from an empty list")
    return chosen
  }
  return {
    next,
    whole,
    pick,
    between: (low, high) => low + next() * (high - low),
    happens: (probability) => next() < probability,
    weighted: (list) => {
      let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of list) {
        left -= weight
        if (left < 0) return value
      }
      return pick(list)[0]
    },
    shuffle: (list) => {
      const order = [...list]
      for (let last = order.length - 1; last > 0; last--) {
        const other = whole(0, last)
        const [a, b] = [order[last], order[other]]
        if (a !== undefined && b !== undefined) [order[last], order[other]] = [b, a]
      }
      return order
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  }
}
