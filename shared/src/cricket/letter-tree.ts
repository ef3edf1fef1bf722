/** The log-probability of a letter after `text`, whose beginning is "^"; "$" is the end of the word. */
export type LetterChance = (text: string, letter: string) => number

type Node = { log: number; next: Map<string, Node> }
/** What a context leaves to the letters that it does not list (log), beside those that it does. */
type Context = { next: Map<string, Node>; rest: number }

/** The tree is written in steps of so much (log), from "!" on. */
const step = 0.1
const lowest = "!".charCodeAt(0)
/** A letter that no name has. */
const unknown = Math.log(1 / 60)
/** At least so much of a context is left to the letters that it does not list: the steps are rounded. */
const leastRest = 0.002

/**
 * A pruned tree of n-grams as shared/training/name_letters.py writes it: a letter, how improbable it is after those before it, its
 * followers in brackets. A letter that a context does not list is weighed by the context without its first letter (Katz, 1987).
 */
export function readLetterTree(tree: string): LetterChance {
  const contexts = new Map<string, Context>()
  let at = 0
  const readFollowers = (context: string): Map<string, Node> => {
    const next = new Map<string, Node>()
    while (at < tree.length && tree[at] !== ")") {
      const letter = tree[at]!
      const log = step * (lowest - tree.charCodeAt(at + 1))
      at += 2
      const node: Node = { log, next: new Map() }
      if (tree[at] === "(") {
        at++
        node.next = readFollowers(context + letter)
        at++
      }
      next.set(letter, node)
    }
    contexts.set(context, { next, rest: Number.NaN })
    return next
  }
  readFollowers("")
  const longest = Math.max(...[...contexts.keys()].map((context) => context.length))
  const chanceIn = (context: string, letter: string): number => {
    const known = contexts.get(context)
    const listed = known?.next.get(letter)
    if (listed) return listed.log
    if (context === "") return unknown
    const shorter = context.slice(1)
    if (!known) return chanceIn(shorter, letter)
    if (Number.isNaN(known.rest)) known.rest = weighRest(known.next, (other) => chanceIn(shorter, other))
    return known.rest + chanceIn(shorter, letter)
  }
  return (text, letter) => chanceIn(text.slice(-longest), letter)
}

function weighRest(listed: Map<string, Node>, shorter: (letter: string) => number): number {
  let [own, other] = [1, 1]
  for (const [letter, { log }] of listed) {
    own -= Math.exp(log)
    other -= Math.exp(shorter(letter))
  }
  return Math.log(Math.max(leastRest, own) / Math.max(leastRest, other))
}
