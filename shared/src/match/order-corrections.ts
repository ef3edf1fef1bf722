import type { Correction } from "./correction.ts"

/** Corrections in the order that every device agrees on: by time, each after the one it speaks of (a phone's clock may be fast), then by id. */
export function inOrder(corrections: readonly Correction[]): Correction[] {
  const turns = findTurns(corrections)
  const placed = corrections.map((correction) => ({ correction, ...turns.get(correction)! }))
  placed.sort((a, b) => a.at - b.at || a.depth - b.depth || (a.correction.id < b.correction.id ? -1 : a.correction.id > b.correction.id ? 1 : 0))
  return placed.map(({ correction }) => correction)
}

/** `at`: milliseconds since 1970, never before any target's; `depth`: how many corrections speak of each other down from here, this one included. */
type Turn = { at: number; depth: number }

/** Each correction is walked over once: a hostile list may be one long chain, or speak of itself in a circle (those of a circle have one turn). O(corrections). */
function findTurns(corrections: readonly Correction[]): Map<Correction, Turn> {
  const byId = new Map(corrections.map((correction) => [correction.id, correction]))
  const targetOf = ({ target }: Correction): Correction | undefined => (target === null ? undefined : byId.get(target))
  const latest = (some: readonly Correction[]): number => some.reduce((last, { at }) => Math.max(last, Date.parse(at)), -Infinity)
  const turns = new Map<Correction, Turn>()
  for (const correction of corrections) {
    const chain = new Set<Correction>()
    let next: Correction | undefined = correction
    while (next !== undefined && !chain.has(next) && !turns.has(next)) {
      chain.add(next)
      next = targetOf(next)
    }
    const path = [...chain]
    const circle = next !== undefined && chain.has(next) ? path.splice(path.indexOf(next)) : []
    const shared = { at: latest(circle), depth: circle.length }
    for (const one of circle) turns.set(one, shared)
    for (const one of path.reverse()) {
      const target = targetOf(one)
      const below = (target && turns.get(target)) ?? { at: -Infinity, depth: 0 }
      turns.set(one, { at: Math.max(latest([one]), below.at), depth: below.depth + 1 })
    }
  }
  return turns
}

/** What an undo or an overrule takes away. Either can itself be undone: the last word on a record counts. */
export function findUndone(ordered: readonly Correction[]): Set<string> {
  const undone = new Set<string>()
  for (const { id, kind, target } of [...ordered].reverse()) {
    if ((kind === "undo" || kind === "overrule") && target !== null && !undone.has(id)) undone.add(target)
  }
  return undone
}
