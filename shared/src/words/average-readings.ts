import type { Alternative } from "../base/reading.ts"
import type { CellReading } from "./cell-reading.ts"

/** A text that one look does not give counts as if it had given it this probability. */
const floor = 0.002
/** The same net errs alike in both: their mean is too sure of itself by so much. */
const temperature = 1.1
/** How a cell's "no digit here" is called among its texts. */
const none = ""

/**
 * Two looks at one line: what they agree on gains, what only one sees loses (the mean of their log-probabilities).
 * Marks are the first look's.
 */
export function averageReadings(first: CellReading, second: CellReading): CellReading {
  const [a, b] = [toShares(first), toShares(second)]
  const texts = [...new Set([...a.keys(), ...b.keys()])].map((value) => ({ value, weight: ((a.get(value) ?? floor) * (b.get(value) ?? floor)) ** (0.5 / temperature) }))
  const whole = Math.max(1e-9, texts.reduce((sum, { weight }) => sum + weight, floor))
  const shares = texts.map(({ value, weight }) => ({ value, confidence: weight / whole })).sort((x, y) => y.confidence - x.confidence)
  const alternatives: Alternative<string>[] = shares.filter(({ value }) => value !== none)
  if (shares[0]?.value !== none) return { ...first, state: first.state === "read" ? "read" : second.state, confidence: alternatives[0]?.confidence ?? 0, alternatives }
  const blank = first.state === "read" ? second : first
  return { ...first, state: blank.state, confidence: shares[0].confidence, alternatives }
}

function toShares({ state, confidence, alternatives }: CellReading): Map<string, number> {
  const shares = new Map(alternatives.map((alternative) => [alternative.value, alternative.confidence]))
  if (state !== "read") shares.set(none, confidence)
  return shares
}
