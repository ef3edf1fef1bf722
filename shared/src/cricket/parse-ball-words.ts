import type { BallOutcome } from "./ball-outcome.ts"
import type { DismissalKind } from "./dismissal-kinds.ts"

/** Longest commentary that is looked at: the outcome stands at its head. */
const longest = 160

const numberWords: Record<string, number> = { no: 0, a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7 }
const number = "(\\d{1,2}|no|a|one|two|three|four|five|six|seven)"

type Take = (outcome: BallOutcome, count: number) => void

/** A part of the commentary between two commas or brackets, whole; the first group is the count. Engines read I and l for 1, O for 0, h for n. */
const rules: [pattern: RegExp, take: Take][] = [
  [/^(?:[nh]o\s?runs?|dot(?:\s?ball)?|0)$/, () => undefined],
  [new RegExp(`^${number}?\\s?leg[\\s-]?byes?$|^(\\d?)\\s?lb$`), ({ extras }, count) => { extras.legByes = count }],
  [new RegExp(`^${number}?\\s?byes?$`), ({ extras }, count) => { extras.byes = count }],
  [new RegExp(`^${number}?\\s?wides?(?:\\sballs?)?$|^(\\d?)\\s?wd$`), ({ extras }, count) => { extras.wides = count }],
  // "5 no balls" may be runs off the bat or byes: its words alone say nothing, it is left unread.
  [/^(?:1|a|one)?\s?(?:no[\s-]?balls?|nb)$/, ({ extras }) => { extras.noBalls = 1 }],
  [new RegExp(`^${number}?\\s?penalty(?:\\sruns?)?$`), ({ extras }, count) => { extras.penaltyRuns = count === 1 ? 5 : count }],
  [/^four(?:\sruns?)?$/, (outcome) => { outcome.runsBatter = 4 }],
  [/^six(?:\sruns?)?$/, (outcome) => { outcome.runsBatter = 6 }],
  [new RegExp(`^${number}\\s?runs?$`), (outcome, count) => { outcome.runsBatter = count }],
  [/^(?:a\s)?single$/, (outcome) => { outcome.runsBatter = 1 }],
]

const kinds: [RegExp, DismissalKind][] = [
  [/\bretired?\s(?:hurt|ill)\b/, "retired hurt"], [/\bretired\s(?:-\s)?not\s?out\b/, "retired not out"], [/\bretired\sout\b/, "retired out"], [/\bretired\b/, "retired"],
  [/\brun\s?out\b/, "run out"], [/\bcaught\s(?:&|and)\sbowled\b|\bc\s?(?:&|and)\s?b\b/, "caught and bowled"], [/\bcaught\b|\bct?\s[†(]?\p{L}/u, "caught"],
  [/\bstumped\b|\bst\s[†(]?\p{L}/u, "stumped"], [/\blbw\b|\bleg before\b/, "lbw"], [/\bhit\s(?:wicket|wkt)\b/, "hit wicket"], [/\bobstruct/, "obstructing the field"],
  [/\btimed\sout\b/, "timed out"], [/\bhit\sthe\sball\stwice\b/, "hit the ball twice"], [/\bhandled\sthe\sball\b/, "handled the ball"], [/\bbowled\b|\bb\s\p{L}/u, "bowled"],
]

const outPart = /^(?:out|0ut|wicket|w)(?:$|\s)/
const kindPart = /^(?:retired?(?:\s(?:hurt|ill|out|not\s?out))?|run\s?out|caught(?:\s(?:(?:and|&)\sbowled|behind))?|bowled|lbw|stumped|hit\s(?:wicket|wkt)|obstruct(?:ing|ed)(?:\sthe)?\sfield|timed\sout|hit\sthe\sball\stwice|handled\sthe\sball)$/

/**
 * What commentary says of one ball: "no run", "2 runs", "FOUR", "1 wide", "no ball, 4 runs", "3 leg byes", "OUT (caught)", "1 run, OUT (run out)". Parts are
 * taken from its head as long as each is an outcome; what follows is talk. Undefined where not even the first is one.
 */
export function parseBallWords(text: string): BallOutcome | undefined {
  const parts = text.slice(0, longest).toLowerCase().replace(/[|_"']/g, " ").split(/[,;:!.()+]|\s[–-](?=\s)|\s{2,}/).map((part) => part.replace(/\s+/g, " ").trim()).filter((part) => part !== "")
  const outcome: BallOutcome = { runsBatter: 0, extras: {}, wickets: [] }
  let taken = 0
  for (const part of parts) {
    if (!takeRuns(part, outcome) && !takeWicket(part, parts.slice(taken + 1), outcome)) break
    taken += 1
  }
  return taken === 0 ? undefined : outcome
}

function takeRuns(part: string, outcome: BallOutcome): boolean {
  const plain = part.replace(/^[il](?=\s)/, "1").replace(/^o(?=\s)/, "0")
  for (const [pattern, take] of rules) {
    const found = pattern.exec(plain)
    if (found === null) continue
    const word = found[1] ?? found[2] ?? ""
    take(outcome, word === "" ? 1 : numberWords[word] ?? Number(word))
    return true
  }
  return false
}

/** A kind beside the word OUT belongs to it, on either side of a comma. */
function takeWicket(part: string, after: readonly string[], outcome: BallOutcome): boolean {
  const isKind = kindPart.test(part)
  if (!outPart.test(part) && !isKind) return false
  if (outcome.wickets.length > 0) return isKind
  const said = outPart.test(part) && !kinds.some(([pattern]) => pattern.test(part)) ? `${part} ${after[0] ?? ""}` : part
  outcome.wickets.push(kinds.find(([pattern]) => pattern.test(said))?.[1] ?? "unknown")
  return true
}
