import { findNameLikeness } from "../../cricket/name-likeness.ts"

/** Spellings of one name in one list are this alike at least. */
const alike = 0.8

/**
 * One spelling for each person of a log: engines read a name that stands there fifty times in a handful of ways. The commonest spelling wins; a rare one
 * that is like two of the commoner ones stays as it is. At most 400 spellings are compared.
 */
export function linkSpellings(names: readonly string[]): Map<string, string> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const ranked = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 400)
  const people: string[] = []
  const linked = new Map<string, string>()
  for (const [name, count] of ranked) {
    const near = people.filter((person) => findNameLikeness(name, person) >= alike)
    const [only] = near
    const isRare = only !== undefined && count * 3 <= (counts.get(only) ?? 0) + 2
    if (near.length === 1 && only !== undefined && isRare) linked.set(name, only)
    else {
      people.push(name)
      linked.set(name, name)
    }
  }
  return linked
}
