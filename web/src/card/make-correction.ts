import type { Correction } from "@cricksy/shared/match/correction.ts"

export type CorrectionValue = Correction["after"]

/** The person's last word on a value, if it still stands: the newest correction or confirmation that nobody has taken back. */
export function findStanding(corrections: readonly Correction[], pointer: string): Correction | undefined {
  const undone = new Set(corrections.flatMap((one) => (one.kind === "undo" ? one.target ?? [] : [])))
  return corrections.findLast((one) => one.pointer === pointer && one.kind !== "undo" && !undone.has(one.id))
}

/** What makes each record its own: id (UUID), the person where known, and when. */
export type Stamp = Pick<Correction, "id" | "by" | "at">

/** A person types another value over what was read, or confirms it where both are the same. `place`: of the value, where it has one. */
export function makeCorrection(stamp: Stamp, pointer: string, before: CorrectionValue, after: CorrectionValue, place?: Correction["place"]): Correction {
  return { ...stamp, kind: before === after ? "confirm" : "correct", pointer, before, after, target: null, ...(place && { place }) }
}

/** The value that an earlier word was on: a word on that one is on it too. */
export const subjectOf = ({ pointer, place }: Correction): Pick<Correction, "pointer" | "place"> => ({ pointer, ...(place && { place }) })

/** Takes an earlier correction back; the value falls to what it was before it. */
export function makeUndo(stamp: Stamp, target: Correction): Correction {
  return { ...stamp, kind: "undo", ...subjectOf(target), before: target.after, after: target.before, target: target.id }
}
