import { describe, expect, it } from "vitest"
import { measureSolver } from "./measure-solver.ts"
import { manners } from "./misread-innings.ts"

const seeds = Array.from({ length: 12 }, (_, at) => at + 1)

describe("the solver on misread cards of simulated matches", () => {
  it.each([1, 3, 5])("print: %i misread figures are put right or asked for", (mistakes) => {
    const count = measureSolver(seeds, mistakes, manners.print, false)
    expect(count.misread).toBe(mistakes * seeds.length)
    expect(count.recovered + count.flagged).toBeGreaterThanOrEqual(count.misread * 0.97)
    expect(count.recovered).toBeGreaterThan(count.misread * 0.7)
    expect(count.silent).toBeLessThanOrEqual(count.figures * 0.002)
    expect(count.asked).toBeLessThan(count.figures * 0.1)
  })

  it("hand: as many figures wrong as their confidence says, below one in a hundred passes unseen", () => {
    const count = measureSolver(seeds, "as claimed", manners.hand, false)
    expect(count.misread).toBeGreaterThan(count.figures * 0.1)
    expect(count.silent).toBeLessThan(count.figures * 0.01)
    expect(count.asked).toBeLessThan(count.figures * 0.4)
  })

  it.each(["print", "hand"] as const)("%s: a sheet that does not add up on paper is left as it is", (manner) => {
    expect(measureSolver(seeds, 0, manners[manner], true)).toMatchObject({ changed: 0, faults: [] })
  })
})
