import { findNameLikeness } from "./name-likeness.ts"
import { toPlainName } from "./player-name.ts"

/** Words of one name are this alike at least. */
const alike = 0.55

/**
 * A name with its doubtful words put right from a clearer mention of the same person: `A. Raa` with `Rao` is `A. Rao`. Initials and words that the clearer mention has not got stay;
 * capitals stay capitals.
 */
export function mergeNames(name: string, clearer: string): string {
  const better = clearer.split(/\s+/).filter((word) => toPlainName(word).length > 1)
  const used = new Set<string>()
  return name.split(/\s+/).map((word) => {
    if (toPlainName(word).length < 2) return word
    const [best] = better.filter((other) => !used.has(other)).map((other) => ({ other, likeness: findNameLikeness(word, other) })).sort((a, b) => b.likeness - a.likeness)
    if (best === undefined || best.likeness < alike) return word
    used.add(best.other)
    return word.length > 2 && word === word.toUpperCase() ? best.other.toUpperCase() : best.other
  }).join(" ")
}

/** Do two mentions spell all words alike that they both write out? `A. Rao` and `Rao` do, `Rao` and `Raa` do not. */
export function isSpelledAlike(a: string, b: string): boolean {
  const [first, second] = [a, b].map((name) => toPlainName(name).split(" ").filter((word) => word.length > 1))
  if (first === undefined || second === undefined || first.length === 0 || second.length === 0) return false
  const [short, long] = first.length <= second.length ? [first, second] : [second, first]
  return short.every((word) => long.includes(word))
}
