import type { Correction } from "./correction.ts"

/** Corrections in the order that every device agrees on: by time, each after the one it speaks of (a phone's clock may be fast), then by id. */
export function inOrder(corrections: readonly Correction[]): Correction[] {
  const byId = new Map(corrections.map((correction) => [correction.id, correction]))
  const placed = corrections.map((correction) => ({ correction, ...findTurn(correction, byId) }))
  placed.sort((a, b) => a.at - b.at || a.depth - b.depth || (a.correction.id < b.correction.id ? -1 : a.correction.id > b.correction.id ? 1 : 0))
  return placed.map(({ correction }) => correction)
}

/** `at`: milliseconds since 1970, never before any target's; `depth`: how many targets lie below. */
function findTurn(correction: Correction, byId: ReadonlyMap<string, Correction>): { at: number; depth: number } {
  const chain = new Set<Correction>()
  let next: Correction | undefined = correction
  // A hostile list may speak of itself in a circle.
  while (next !== undefined && !chain.has(next)) {
    chain.add(next)
    next = next.target === null ? undefined : byId.get(next.target)
  }
  return { at: Math.max(...[...chain].map(({ at }) => Date.parse(at))), depth: chain.size }
}

/** What an undo or an overrule takes away. Either can itself be undone: the last word on a record counts. */
export function findUndone(ordered: readonly Correction[]): Set<string> {
  const undone = new Set<string>()
  for (const { id, kind, target } of [...ordered].reverse()) {
    if ((kind === "undo" || kind === "overrule") && target !== null && !undone.has(id)) undone.add(target)
  }
  return undone
}
