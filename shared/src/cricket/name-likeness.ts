import { toPlainName } from "./player-name.ts"

/** Longest name that is compared, in letters; nobody's is longer, a hostile one must not cost time. */
const longest = 60

/** Letters that engines and hurried pens take for one another, by groups. */
const lookAlikeLetters = ["il1j|!t", "o0qdcea", "s5z2", "b8h6", "g9qy", "uvny", "rn", "mnw", "fte"]
const sameLetters = 0.4

/**
 * How likely two spellings are one person's, 0 to 1. Words may be swapped, shortened to initials or left out, letters confused; an initial that
 * contradicts gives 0. Above about 0.8 they are one, unless somebody else fits as well: see `findLikest`.
 */
export function findNameLikeness(a: string, b: string): number {
  const [first, second] = [a, b].map((name) => toPlainName(name.slice(0, longest)).split(" ").filter((word) => word !== "" && word !== "sub"))
  if (first === undefined || second === undefined || first.length === 0 || second.length === 0) return 0
  if (first.join(" ") === second.join(" ")) return 1
  const [short, long] = first.length <= second.length ? [first, second] : [second, first]
  const [shut, open] = [short.join(""), long.join("")]
  const glued = shut.length > 3 ? findWordLikeness(shut, open) : 0
  return Math.max(matchWords(short, long), glued > 0.85 ? glued * 0.95 : 0)
}

/** Each word of the shorter name takes its best partner, full words first; what stays without one in both counts against them. */
function matchWords(short: readonly string[], long: readonly string[]): number {
  const pairs = short.flatMap((word, at) => long.map((other, to) => ({ at, to, likeness: findWordLikeness(word, other), length: Math.min(word.length, other.length) })))
    .sort((a, b) => b.likeness * Math.min(b.length, 4) - a.likeness * Math.min(a.length, 4))
  const [taken, used] = [new Set<number>(), new Set<number>()]
  let [sum, weight, whole] = [0, 0, 0]
  for (const { at, to, likeness, length } of pairs) {
    if (taken.has(at) || used.has(to)) continue
    taken.add(at)
    used.add(to)
    const share = Math.min(length, 4)
    sum += likeness * share
    weight += share
    if (length >= 2) whole = Math.max(whole, likeness)
    if (length === 1 && likeness === 0) return 0
  }
  // Initials alone make nobody: a name needs one whole word in common.
  if (whole < 0.6) return 0
  return (sum / weight) * (short.length === long.length ? 0.98 : 0.93)
}

/** An initial is like any word that it begins. */
function findWordLikeness(a: string, b: string): number {
  if (a === b) return 1
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 0.95 : 0
  const distance = findDistance(a, b)
  return Math.max(0, 1 - distance / (Math.max(a.length, b.length) * 0.75))
}

/** Edit distance; a letter for its look-alike costs less than half, two letters for one (`rn` for `m`) as much. Length times length steps. */
function findDistance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : looksAlike(a[i - 1] ?? "", b[j - 1] ?? "") ? sameLetters : 1)
      row.push(Math.min(swap, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    before = row
  }
  return before[b.length] ?? 0
}

const looksAlike = (a: string, b: string): boolean => lookAlikeLetters.some((group) => group.includes(a) && group.includes(b))

/** Two people fit a name alike when they are nearer than this. */
const margin = 0.06

/** The one of `people` whom a name means; undefined where nobody is likely (`least`), or two are. */
export function findLikest(name: string, people: readonly string[], least = 0.75): { index: number; likeness: number } | undefined {
  const ranked = people.map((person, index) => ({ index, likeness: findNameLikeness(name, person) })).sort((a, b) => b.likeness - a.likeness)
  const [best, second] = ranked
  if (best === undefined || best.likeness < least) return undefined
  return second !== undefined && second.likeness > best.likeness - margin ? undefined : best
}
