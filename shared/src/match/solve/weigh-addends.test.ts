import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Belief } from "./belief.ts"
import { meetSums } from "./meet-sums.ts"
import { sumUp, weighAddends } from "./weigh-addends.ts"
import { weighLadder } from "./weigh-ladder.ts"

const length = 24
const widest = 5

const belief: fc.Arbitrary<Belief> = fc.record({
  values: fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 3 }), rest: fc.constantFrom(0, 0.1, 1), shares: fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
}).map(({ values, rest, shares }) => {
  const weights = [...values.map((_, at) => shares[at] ?? 1), rest]
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return { candidates: values, values, weights: Float64Array.from(weights, (weight) => weight / sum), widest }
})

const table = (most: number) => fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: most, maxLength: most }).map((weights) => Float64Array.from(weights))

/** Each value that a belief allows with its weight, one by one. */
const listAll = ({ values, weights }: Belief) => [
  ...values.map((value, at) => ({ value, weight: weights[at] ?? 0, slot: at })),
  ...Array.from({ length: widest + 1 }, (_, value) => ({ value, weight: (weights[values.length] ?? 0) / (widest + 1), slot: values.length })),
]

describe("weighAddends", () => {
  it("gives what trying every combination gives", () => {
    fc.assert(fc.property(fc.tuple(belief, belief, belief), table(length), (addends, target) => {
      const expected = addends.map(({ weights }) => new Float64Array(weights.length))
      const sums = new Float64Array(length)
      for (const a of listAll(addends[0])) for (const b of listAll(addends[1])) for (const c of listAll(addends[2])) {
        const sum = a.value + b.value + c.value
        if (sum >= length) continue
        const weight = a.weight * b.weight * c.weight
        sums[sum] = (sums[sum] ?? 0) + weight
        for (const [at, one] of [a, b, c].entries()) {
          const own = expected[at]
          if (own) own[one.slot] = (own[one.slot] ?? 0) + weight * (target[sum] ?? 0)
        }
      }
      for (const [sum, weight] of sumUp(addends, length).entries()) expect(weight).toBeCloseTo(sums[sum] ?? 0, 9)
      for (const [at, message] of weighAddends(addends, target).entries()) {
        for (const [slot, weight] of (addends[at]?.weights ?? []).entries()) if (weight > 0) expect(weight * (message.factors[slot] ?? 0)).toBeCloseTo(expected[at]?.[slot] ?? 0, 9)
      }
    }), { numRuns: 50 })
  })

  it("names the value that nobody listed", () => {
    const sure = (value: number): Belief => ({ candidates: [value], values: [value], weights: Float64Array.of(1, 0), widest: 0 })
    const unknown: Belief = { candidates: [], values: [], weights: Float64Array.of(1), widest: 20 }
    const target = new Float64Array(length)
    target[20] = 1
    expect(weighAddends([sure(4), unknown, sure(5)], target)[1]?.other).toEqual({ value: 11, factor: 1 })
  })
})

describe("meetSums", () => {
  it("gives what trying every combination gives", () => {
    const most = 6
    fc.assert(fc.property(fc.record({ batters: table(most), bowlers: table(most), charged: table(most), uncharged: table(most), total: table(most), extras: table(most) }), (tables) => {
      const found = meetSums(tables, most)
      const get = (own: Float64Array, at: number) => own[at] ?? 0
      const total = new Float64Array(most)
      const batters = new Float64Array(most)
      const uncharged = new Float64Array(most)
      for (let t = 0; t < most; t += 1) for (let e = 0; e < most; e += 1) for (let c = 0; c < most; c += 1) {
        const shared = get(tables.extras, e) * get(tables.charged, e - c) * get(tables.bowlers, t - c)
        total[t] = get(total, t) + shared * get(tables.uncharged, c) * get(tables.batters, t - e)
        uncharged[c] = get(uncharged, c) + shared * get(tables.total, t) * get(tables.batters, t - e)
        if (t >= e) batters[t - e] = get(batters, t - e) + shared * get(tables.uncharged, c) * get(tables.total, t)
      }
      // What is nine orders rarer than the best is left out.
      for (let at = 0; at < most; at += 1) {
        expect(found.total[at]).toBeCloseTo(get(total, at), 6)
        expect(found.uncharged[at]).toBeCloseTo(get(uncharged, at), 6)
        if (get(tables.batters, at) > 0) expect(found.batters[at]).toBeCloseTo(get(batters, at), 6)
      }
    }), { numRuns: 50 })
  })
})

describe("weighLadder", () => {
  it("gives what trying every combination gives", () => {
    const slip = 0.1
    fc.assert(fc.property(fc.tuple(belief, belief, belief), (rungs) => {
      const expected = rungs.map(({ weights }) => new Float64Array(weights.length))
      let all = 0
      for (const a of listAll(rungs[0])) for (const b of listAll(rungs[1])) for (const c of listAll(rungs[2])) {
        const weight = a.weight * b.weight * c.weight * (a.value > b.value ? slip : 1) * (b.value > c.value ? slip : 1)
        all += weight
        for (const [at, one] of [a, b, c].entries()) {
          const own = expected[at]
          if (own) own[one.slot] = (own[one.slot] ?? 0) + weight
        }
      }
      for (const [at, message] of weighLadder(rungs, 12, slip).entries()) {
        const weights = rungs[at]?.weights ?? new Float64Array()
        const posterior = weights.map((weight, slot) => weight * (message.factors[slot] ?? 0))
        const sum = posterior.reduce((total, weight) => total + weight, 0)
        for (const [slot, weight] of posterior.entries()) expect(weight / sum).toBeCloseTo((expected[at]?.[slot] ?? 0) / all, 9)
      }
    }), { numRuns: 50 })
  })
})
