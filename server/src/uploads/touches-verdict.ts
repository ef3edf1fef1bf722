import type { Correction } from "@cricksy/shared/match/correction.ts"

/**
 * Whether a new undo takes back a coach's accept or overrule that is stored, or an undo of one: a word that only a coach has. What is
 * stored already stays as it is and is not asked again.
 */
export function touchesVerdict(stored: readonly Correction[], added: readonly Correction[]): boolean {
  const byId = new Map([...added, ...stored].map((correction) => [correction.id, correction]))
  const known = new Set(stored.map(({ id }) => id))
  return added.some((correction) => correction.kind === "undo" && !known.has(correction.id) && isVerdict(findBottom(correction, byId)))
}

const isVerdict = (correction: Correction | undefined) => correction?.kind === "accept" || correction?.kind === "overrule"

/** What a chain of undos speaks of in the end; undefined where that is not known, or the chain is a circle. */
function findBottom(undo: Correction, byId: ReadonlyMap<string, Correction>): Correction | undefined {
  const seen = new Set<Correction>()
  let next: Correction | undefined = undo
  while (next?.kind === "undo" && !seen.has(next)) {
    seen.add(next)
    next = next.target === null ? undefined : byId.get(next.target)
  }
  return next
}
