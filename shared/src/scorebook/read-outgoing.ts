import type { FormView } from "./form-view.ts"
import type { Candidate } from "./to-reading.ts"

const mostBatters = 12
/** Fewer than this of the cells show two numbers with a stroke between them: then the scorer notes the batter alone, or the stroke cannot be told from a 1. */
const leastPairs = 0.5

/** Below this nothing is said of a batter: he is only another reading of a number. */
const namedFor = 0.5

/** A batter's number, a stroke, his score; nobody ends a number with a point, it is a small nought. */
const pair = /^(\d{1,2})[^\d#]+(\d{1,3}|\d{0,2}\.)$/

/**
 * Under the score at each wicket books note who was out and for how many ("4-35" is the fourth batter's 35): his total once more. By the batter's number what
 * all cells say of his score, weights of one batter to 1 at most; empty where they hold no scores.
 */
export function listOutgoing(view: FormView): Map<number, Candidate<number>[]> {
  const cells = Array.from({ length: mostBatters }, (_, at) => view.look("fallOfWickets", "outgoing", `wicket.${at + 1}`)).flatMap((cell) => cell?.reading ?? [])
  if (cells.filter(({ alternatives }) => pair.test(alternatives[0]?.value ?? "")).length <= leastPairs * cells.length) return new Map()
  const found = new Map<number, Candidate<number>[]>()
  for (const { alternatives } of cells)
    for (const { value, confidence } of alternatives) {
      const [, batter, runs] = pair.exec(value) ?? []
      if (batter === undefined || runs === undefined || Number(batter) > mostBatters) continue
      found.set(Number(batter), [...found.get(Number(batter)) ?? [], { value: Number(runs.replace(".", "0")), weight: confidence }])
    }
  return new Map([...found].flatMap(([batter, scores]) => {
    const all = scores.reduce((sum, { weight }) => sum + weight, 0)
    return all < namedFor ? [] : [[batter, scores.map(({ value, weight }) => ({ value, weight: weight / Math.max(1, all) }))]]
  }))
}
