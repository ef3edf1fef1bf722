import { expect, test } from "vitest"
import { weighChain, type Link } from "./weigh-chain.ts"

const seen = (...counts: [number, number][]): Float64Array => Float64Array.from({ length: 10 }, (_, count) => 0.001 + (counts.find(([other]) => other === count)?.[1] ?? 0))
const step = Float64Array.of(0.5, 0.3, 0.2)
const likeliest = (links: readonly Link[]): number[] => weighChain(links, 10).posteriors.map((posterior) => posterior.indexOf(Math.max(...posterior)))

test("a count that would fall, or go up too far, is the reading that fits", () => {
  expect(likeliest([{ seen: seen([2, 0.9]), step }, { seen: seen([1, 0.6], [3, 0.3]), step }, { seen: seen([9, 0.6], [4, 0.3]), step }])).toEqual([2, 3, 4])
})

test("where nothing is written the neighbours tell", () => {
  expect(likeliest([{ seen: seen([2, 0.9]), step }, { seen: null, step }, { seen: seen([2, 0.9]), step }])).toEqual([2, 2, 2])
})

test("steps that fit what is written are more evident", () => {
  const sure = (up: number): Float64Array => Float64Array.from({ length: 3 }, (_, at) => (at === up ? 0.98 : 0.01))
  const links = (steps: readonly number[]): Link[] => [1, 3, 3].map((count, at) => ({ seen: seen([count, 0.8]), step: sure(steps[at]!) }))
  expect(weighChain(links([1, 2, 0]), 10).evidence).toBeGreaterThan(weighChain(links([2, 0, 2]), 10).evidence)
})

test("a step is judged by what is written before and after it, not by what the link says of it", () => {
  const links = [{ seen: seen([2, 0.9]), step }, { seen: seen([6, 0.9]), step: Float64Array.of(0.9, 0.05, 0.03, 0.01, 0.01) }]
  const [, rises] = weighChain(links, 10).rises
  expect(rises?.indexOf(Math.max(...rises))).toBe(4)
})
