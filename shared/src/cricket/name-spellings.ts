import { commonFirstNames, commonSurnames } from "./common-names.ts"

/** A way to write a name in one cell or in two (surname and first name), and how usual it is. */
export type NameSpelling = { cells: readonly string[]; weight: number }

/**
 * How scorers write a player whom the squad list calls `name`, in one cell: "Nathan Young" as such, turned round, by initials or one name alone. Upper case.
 */
export function spellInOneCell(name: string): NameSpelling[] {
  return listPairs(name).flatMap(({ first, last, weight }): NameSpelling[] => {
    if (first === "") return [{ cells: [last], weight }]
    const initial = first.slice(0, 1)
    return [
      ...share(weight * 0.4, `${first} ${last}`, `${last} ${first}`), ...share(weight * 0.35, `${initial} ${last}`, `${initial}. ${last}`, `${initial}.${last}`, `${last} ${initial}`, `${initial}${last}`),
      { cells: [last], weight: weight * 0.2 }, { cells: [first], weight: weight * 0.05 },
    ]
  })
}

/** The same in two cells, surname first. The second may be empty or hold an initial. */
export function spellInTwoCells(name: string): NameSpelling[] {
  return listPairs(name).flatMap(({ first, last, weight }): NameSpelling[] => [
    { cells: [last, first], weight: weight * 0.6 }, { cells: [last, first.slice(0, 1)], weight: weight * 0.2 }, { cells: [last, ""], weight: weight * 0.2 },
  ])
}

const share = (weight: number, ...texts: string[]): NameSpelling[] => texts.map((text) => ({ cells: [text], weight: weight / texts.length }))

/** Longer lists of names in one name are cut: a full name has four words at most. */
const mostWords = 4

const firstNames = new Set(commonFirstNames)
const surnames = new Set(commonSurnames)
/** A first name that is none of the common ones, a surname that is none, that is commonly a first name, and that is a single letter, beside others. */
const unusual = { first: 0.2, last: 0.4, turned: 0.1, letter: 0.02 }

/** How well one word is a first name and the other a surname. */
function weighOrder(first: string, last: string): number {
  const isFirst = first.length === 1 || firstNames.has(first)
  return (isFirst ? 1 : unusual.first) * (surnames.has(last) ? 1 : last.length === 1 ? unusual.letter : firstNames.has(last) ? unusual.turned : unusual.last)
}

/** First and last name, for lists that put the first name first and for those that do not; of three words and more two may be either. What is commonly a first name is likelier the first. */
function listPairs(name: string): { first: string; last: string; weight: number }[] {
  const words = name.toUpperCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/[^A-Z'\- ]+/g, " ").trim().split(/\s+/).slice(0, mostWords)
  const [head = "", ...rest] = words
  if (rest.length === 0) return head === "" ? [] : [{ first: "", last: head, weight: 1 }]
  const tail = rest.pop()!
  const longer = rest.length === 0 ? [] : [{ first: tail, last: [head, ...rest].join(" ") }, { first: [head, ...rest].join(" "), last: tail }]
  const pairs = [{ first: head, last: [...rest, tail].join(" ") }, { first: [...rest, tail].join(" "), last: head }, ...longer]
  const weights = pairs.map(({ first, last }) => weighOrder(first, last))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return pairs.map((pair, i) => ({ ...pair, weight: weights[i]! / all }))
}
