import type { Check, Readings } from "./match.ts"

/**
 * How far a check that holds clears its members: the chance that it would hold although a member is wrong. An equation of many doubtful
 * members can hold by two errors that cancel; a printed rate tells a wrong digit nearly always; a mere bound tells little.
 */
const letThrough: Record<string, number> = {
  "TOT-1": 0.04, "TOT-2": 0.08, "BOW-1": 0.05, "BOW-3": 0.3, "BOW-4": 0.3, "OVR-1": 0.1, "BOW-6": 0.05, "BAT-3": 0.05,
  "BAT-1": 0.9, "BAT-2": 0.9, "BAT-4": 0.9, "BOW-5": 0.9, "DIS-1": 0.3, "DIS-2": 0.2, "DIS-3": 0.15, "FOW-1": 0.5, "FOW-2": 0.5, "FOW-3": 0.6, "RES-1": 0.05,
}

/** Share of printed sheets whose own figures break a given check: a slip of the scorer or an app's own rounding. */
export const slipOnPaper = 0.02

/**
 * New confidences after the checks: a check that holds divides its members' doubt, one that fails shares the blame out by doubt, the
 * paper's own slip among the suspects. Values that are certain (a text layer) stay certain: then the paper is wrong and is reported so.
 */
export function weighReadings(readings: Readings, checks: readonly Check[]): Record<string, number> {
  const doubts: Record<string, number> = Object.fromEntries(Object.entries(readings).map(([pointer, reading]) => [pointer, 1 - reading.confidence]))
  for (const check of checks) {
    if (check.status !== "pass") continue
    const factor = letThrough[check.id] ?? 1
    for (const pointer of check.fields) if (doubts[pointer] !== undefined) doubts[pointer] *= factor
  }
  for (const check of checks) {
    if (check.status !== "fail") continue
    const suspects = check.fields.filter((pointer) => (doubts[pointer] ?? 0) > 0)
    const all = suspects.reduce((sum, pointer) => sum + (doubts[pointer] ?? 0), slipOnPaper)
    for (const pointer of suspects) doubts[pointer] = Math.max(doubts[pointer] ?? 0, (doubts[pointer] ?? 0) / all)
  }
  return Object.fromEntries(Object.entries(doubts).map(([pointer, doubt]) => [pointer, Math.min(1, Math.max(0, 1 - doubt))]))
}
