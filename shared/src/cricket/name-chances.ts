import { readLetterTree } from "./letter-tree.ts"
import { commonFirstNames, commonSurnames } from "./common-names.ts"
import { nameLetters } from "./name-letters.ts"

/** What stands in a cell: a surname, a first name, or a name as people write it ("J. Foster", "Foster", "John Foster"). */
export type NamePart = "surname" | "firstName" | "name"

/** Words that other cells of the page say are names there, with their share of what may stand in this one. */
export type PageWords = ReadonlyMap<string, number>

/** `begin`: the log-probability that such a cell begins with `text` (capitals); `whole`: that it holds just that. */
export type NameChances = { begin: (part: NamePart, text: string) => number; whole: (part: NamePart, text: string, page?: PageWords) => number }

/** How many names are one of the common ones, and how many begin with an initial. Found on generated cells and from sheets of several leagues. */
const parts: Record<NamePart, { common: number; initials: number }> = {
  surname: { common: 0.5, initials: 0.02 }, firstName: { common: 0.7, initials: 0.3 }, name: { common: 0.5, initials: 0.6 },
}
/** A first name alone, beside a surname alone. */
const firstAlone = 0.15
/** What follows a word of two letters and more, an initial, and a sign that parts words. */
const after = { word: { " ": 0.12, ".": 0.02, other: 0.002, end: 0.85 }, initial: { " ": 0.5, ".": 0.5, other: 0.002 }, sign: { " ": 0.5, ".": 0.01, other: 0.002 } }
/** An initial stands alone. */
const initialAlone = 0.1

const isLetter = (sign: string): boolean => /[A-Z'-]/.test(sign)

/** Names by their letters: the common ones of a list, all others by which letter follows which. Reading the tree takes 10 ms. */
export function createNameChances(): NameChances {
  const letterChance = readLetterTree(nameLetters)
  const letters = new Map<string, number>([["", 0]])
  const spell = (word: string): number => {
    const known = letters.get(word)
    if (known !== undefined) return known
    const start = word.slice(0, -1)
    const log = spell(start) + letterChance(`^${start}`, word.at(-1)!)
    letters.set(word, log)
    return log
  }
  const weighed = (words: readonly string[], weight: number): [string, number][] => words.map((word) => [word, weight])
  const beginnings: Record<NamePart, ReadonlyMap<string, number>> = {
    surname: listBeginnings(weighed(commonSurnames, 1)), firstName: listBeginnings(weighed(commonFirstNames, 1)),
    name: listBeginnings([...weighed(commonSurnames, 1), ...weighed(commonFirstNames, firstAlone)]),
  }
  const weighWord = (part: NamePart, word: string): number => parts[part].common * (beginnings[part].get(word) ?? 0) + (1 - parts[part].common) * Math.exp(spell(word))
  const weighEnded = (part: NamePart, word: string, page: PageWords | undefined): number => {
    const own = weighWord(part, `${word}$`)
    if (!page) return own
    let left = 1
    for (const share of page.values()) left -= share
    return Math.max(0, left) * own + (page.get(word) ?? 0)
  }
  const weigh = (part: NamePart, text: string, ended: boolean, page?: PageWords): number => {
    const { initials } = parts[part]
    let chance = 1
    let word = ""
    for (const sign of text) {
      if (isLetter(sign)) {
        word += sign
        continue
      }
      if (word.length === 1) chance *= initials * weighWord(part, word)
      else if (word !== "") chance *= weighEnded(part, word, page)
      chance *= after[word.length > 1 ? "word" : word === "" ? "sign" : "initial"][sign === " " || sign === "." ? sign : "other"]
      word = ""
    }
    if (word === "") return Math.log(chance)
    if (!ended) return Math.log(chance * weighWord(part, word) * (word.length === 1 ? 1 : 1 - initials))
    return Math.log(chance * weighEnded(part, word, page) * (word.length === 1 ? initialAlone * initials : after.word.end))
  }
  return { begin: (part, text) => weigh(part, text, false), whole: (part, text, page) => weigh(part, text, true, page) }
}

/** What share of the words begins with each text; a word's end is "$". */
function listBeginnings(words: readonly [string, number][]): ReadonlyMap<string, number> {
  const all = words.reduce((sum, [, weight]) => sum + weight, 0)
  const shares = new Map<string, number>()
  for (const [word, weight] of words) for (let end = 1; end <= word.length + 1; end++) {
    const start = `${word}$`.slice(0, end)
    shares.set(start, (shares.get(start) ?? 0) + weight / all)
  }
  return shares
}
