import type { Correction } from "@cricksy/shared/match/correction.ts"

/** A value that somebody corrected, with the word that was last spoken on it, if any. */
export type JudgedCorrection = { correction: Correction; verdict: Correction | undefined }

/** Records in the order of replay, without those taken back and without the taking back. A taking back can itself be taken back. */
export function findLive(corrections: readonly Correction[]): Correction[] {
  const taken = new Set<string>()
  for (const one of corrections.toReversed()) if (one.kind === "undo" && one.target !== null && !taken.has(one.id)) taken.add(one.target)
  return corrections.filter((one) => one.kind !== "undo" && !taken.has(one.id))
}

/** Every correction that stands, oldest first, each with its accept or overrule. */
export function findJudged(corrections: readonly Correction[]): JudgedCorrection[] {
  const live = findLive(corrections)
  const verdicts = new Map(live.flatMap((one) => (one.target === null ? [] : [[one.target, one] as const])))
  return live.filter((one) => one.kind === "correct").map((correction) => ({ correction, verdict: verdicts.get(correction.id) }))
}
