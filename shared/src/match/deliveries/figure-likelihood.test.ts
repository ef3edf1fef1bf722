import { expect, test } from "vitest"
import { weighFigure } from "./figure-likelihood.ts"

const [mostWickets, mostRuns] = [10, 199]
/** The likeliest figures of a reading, wickets first. */
function likeliest(text: string, count: number): string[] {
  const seen = weighFigure([{ value: text, confidence: 0.9 }], mostWickets, mostRuns)
  return [...seen.keys()].sort((a, b) => seen[b]! - seen[a]!).slice(0, count).map((state) => `${Math.floor(state / (mostRuns + 1))}-${state % (mostRuns + 1)}`)
}

test.each([
  ["3-26", "3-26"], ["1/7", "1-7"], ["1 15", "1-15"], ["15", "0-15"], ["02", "0-2"], ["126", "1-26"], ["0.24", "0-24"],
  // A stroke seen as a one, a dash in two parts.
  ["1112", "1-12"], ["117", "1-7"], ["0-2-4", "0-24"], ["10-41", "10-41"],
] as const)("%s may be %s", (text, figure) => expect(likeliest(text, 3)).toContain(figure))

test("a lost digit is likelier than any other figure", () => {
  const seen = weighFigure([{ value: "6-3", confidence: 0.9 }], mostWickets, mostRuns)
  const at = (wickets: number, runs: number) => seen[wickets * (mostRuns + 1) + runs]!
  expect(at(6, 3)).toBeGreaterThan(at(6, 30))
  expect(at(6, 30)).toBeGreaterThan(10 * at(6, 47))
})
