import type { Check, Readings } from "./match.ts"

/** Share of printed sheets whose own figures break a given check: a slip of the scorer or an app's own rounding. */
const slipOnPaper = 0.02

/**
 * Confidences after checks that fail and that the solver did not weigh: the blame is shared out by doubt, the paper's own slip among the
 * suspects. Values that are certain stay certain: then the paper is wrong and is reported so.
 */
export function shareBlame(readings: Readings, checks: readonly Check[]): Record<string, number> {
  const doubts: Record<string, number> = Object.fromEntries(Object.entries(readings).map(([pointer, reading]) => [pointer, 1 - reading.confidence]))
  for (const check of checks) {
    if (check.status !== "fail") continue
    const suspects = check.fields.filter((pointer) => (doubts[pointer] ?? 0) > 0)
    const all = suspects.reduce((sum, pointer) => sum + (doubts[pointer] ?? 0), slipOnPaper)
    for (const pointer of suspects) doubts[pointer] = Math.max(doubts[pointer] ?? 0, (doubts[pointer] ?? 0) / all)
  }
  return Object.fromEntries(Object.entries(doubts).map(([pointer, doubt]) => [pointer, Math.min(1, Math.max(0, 1 - doubt))]))
}
