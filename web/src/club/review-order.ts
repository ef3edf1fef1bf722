/**
 * The value to look at after (`step` 1) or before (-1) the present one. `queue` is what still waits, best first; `start` is the order in
 * which this visit began, so that going on does not jump about while values leave the queue. Undefined where nothing is left that way.
 */
export function findNeighbour(
  start: readonly string[],
  queue: readonly string[],
  present: string | undefined,
  step: 1 | -1,
): string | undefined {
  const waiting = new Set(queue)
  const at = present === undefined ? -1 : start.indexOf(present)
  if (at === -1) return step === 1 ? queue[0] : queue.at(-1)
  const beyond = step === 1 ? start.slice(at + 1) : start.slice(0, at).reverse()
  const found = beyond.find((pointer) => waiting.has(pointer))
  return found ?? (step === 1 ? queue.find((pointer) => pointer !== present) : undefined)
}

/** The order of a visit: what it began with, then what began to be doubtful meanwhile. */
export function extendOrder(start: readonly string[], queue: readonly string[]): readonly string[] {
  const known = new Set(start)
  const fresh = queue.filter((pointer) => !known.has(pointer))
  return fresh.length === 0 ? start : [...start, ...fresh]
}
