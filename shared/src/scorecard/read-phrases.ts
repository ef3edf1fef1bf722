import { addsUp, extraKinds, listNamedKinds, parseExtras, sumExtras, type Extras } from "../cricket/parse-extras.ts"
import { parseFalls, toFallsOfWicket } from "../cricket/parse-falls.ts"
import { parseTotal } from "../cricket/parse-total.ts"
import { parsePlayerName } from "../cricket/player-name.ts"
import type { Reading } from "../base/reading.ts"
import { joinWords, type Word } from "../words/ocr-page.ts"
import type { CardLine } from "./card-line.ts"
import { findDigitAlternatives } from "./confusions.ts"
import { getConfidence, getPlace } from "./read-cell.ts"
import type { CardInnings, CardTotal, Fall, Field } from "./scorecard.ts"

/** A number that was read out of a sentence: its confidence and place are those of the word that holds its digits. */
function toField(line: CardLine, words: readonly Word[], value: number | null): Field<number> {
  if (value === null) return null
  const digits = String(value)
  const holder = words.find((word) => [...word.text.matchAll(/\d+/g)].some(([found]) => found === digits))
  const own = holder === undefined ? words : [holder]
  const confidence = getConfidence(own)
  return { value, confidence, raw: holder?.text ?? line.text, alternatives: confidence >= 1 ? [] : findDigitAlternatives(digits, 1 - confidence), place: getPlace(line.page, own) }
}

/** Parts that give the total beside them are wrong only where two misreadings cancel: this much of the engine's doubt stays. */
const doubtWhereClosed = 0.12

/** The line of the extras; undefined where it holds no number. A kind that it names with no number beside it has one that an engine did not see. A word's alternative that adds up as well, as `lb 1` for `b 1`, leaves both of its labels in doubt. */
export function readExtras(line: CardLine): CardInnings["extras"] | undefined {
  const read = parseExtras(line.text)
  if (read === undefined) return undefined
  const alike = findRival(line, read)
  // Engines lose a narrow l; they make none up.
  const [extras, rival] = alike !== undefined && read.byes !== null && alike.byes === null && alike.legByes === read.byes ? [alike, read] : [read, alike]
  const closes = addsUp(extras) && extraKinds.some((kind) => extras[kind] !== null)
  const fields = { total: toField(line, line.words, extras.total), byes: null, legByes: null, wides: null, noBalls: null, penaltyRuns: null } as CardInnings["extras"]
  const named = closes || getConfidence(line.words) >= 1 ? [] : listNamedKinds(line.text)
  for (const kind of extraKinds) {
    const field = toField(line, line.words, extras[kind])
    const other = rival === undefined ? extras[kind] : rival[kind]
    const lost = field === null && kind !== "penaltyRuns" && named.includes(kind) ? unseen(line) : field
    fields[kind] = other !== extras[kind] ? doubt(line, field, other) : closes && field !== null ? shareDoubt(field, doubtWhereClosed) : lost
  }
  return fields
}

function findRival(line: CardLine, extras: Extras): Extras | undefined {
  const [other] = line.words.flatMap((word) => word.alternatives?.map(({ text }) => joinWords(line.words.map((one) => (one === word ? { ...word, text } : one)))) ?? [])
  const rival = other === undefined ? undefined : parseExtras(other)
  return rival !== undefined && rival.total === extras.total && sumExtras(rival) === sumExtras(extras) ? rival : undefined
}

const unseen = (line: CardLine): Reading<number> => ({ value: null, confidence: 0, raw: line.text, alternatives: [], place: getPlace(line.page, line.words) })

/** Either of two labels: the number is one kind's or another's. */
const eitherLabel = 0.5

/** A kind that the line does not name is 0. */
function doubt(line: CardLine, field: Reading<number> | null, other: number | null): Reading<number> {
  const own = field ?? { value: 0, confidence: eitherLabel, raw: line.text, alternatives: [], place: getPlace(line.page, line.words) }
  return { ...own, confidence: Math.min(own.confidence, eitherLabel), alternatives: [{ value: other ?? 0, confidence: eitherLabel * 0.8 }] }
}

const shareDoubt = (field: Reading<number>, share: number): Reading<number> =>
  ({ ...field, confidence: 1 - (1 - field.confidence) * share, alternatives: field.alternatives.map(({ value, confidence }) => ({ value, confidence: confidence * share })) })

/** The line of the total, or a heading that carries it; undefined where it holds no number. */
export function readTotal(line: CardLine, text: string = line.text): CardTotal | undefined {
  const total = parseTotal(text)
  if (total.runs === null && total.wickets === null && total.overs === null) return undefined
  const words = line.words
  const oversWords = words.filter((word) => total.overs !== null && word.text.includes(String(total.overs.overs)))
  const held = oversWords.length > 0 ? oversWords : words
  const engine = getConfidence(held)
  // As in a bowler's overs: an engine gives 5.0 as 50 now and then.
  const lost = engine < 1 && total.overs !== null && total.overs.balls === 0 && total.overs.overs >= 10 && total.overs.overs % 10 < 6 && !held.some((word) => /\d[.]\d/.test(word.text))
  const point = total.overs === null || !lost ? [] : [{ value: { overs: Math.floor(total.overs.overs / 10), balls: total.overs.overs % 10 }, confidence: 0.15 }]
  const overs: CardTotal["overs"] = total.overs === null ? null
    : { value: total.overs, confidence: lost ? Math.min(engine, 0.8) : engine, raw: text, alternatives: point, place: getPlace(line.page, held) }
  return { runs: toField(line, words, total.runs), wickets: toField(line, words, total.wickets), overs, declared: total.declared, allOut: total.allOut }
}

/** A total, and what another place says of what it leaves open. */
export const mergeTotal = (first: CardTotal, second: CardTotal): CardTotal => ({
  runs: first.runs ?? second.runs, wickets: first.wickets ?? second.wickets, overs: first.overs ?? second.overs,
  declared: first.declared ?? second.declared, allOut: first.allOut ?? second.allOut,
})

/** How a list of falls begins, also where blur took a letter: `Fall if wickets`. */
export const fallsHeading = /^\W*(?:fall?\s*\S{1,2}\s*(?:the\s*)?w\S{1,3}ets?|fow|falls?(?=\s*:))\b\s*[:.-]*/i

/** Falls of wickets from one or several lines of running text, in one sequence. */
export function readFallPhrases(lines: readonly CardLine[]): Fall[] {
  const text = lines.map((line) => line.text.replace(fallsHeading, "")).join(" ")
  const written = parseFalls(text)
  return toFallsOfWicket(written).map(({ wicket, runs, batter, over }): Fall => {
    const line = lines.find((candidate) => candidate.text.includes(`${runs}-${wicket}`) || candidate.text.includes(`${wicket}-${runs}`)) ?? lines[0]
    const joined = line?.words.filter((word) => word.text.includes(String(runs)) && word.text.includes(String(wicket))) ?? []
    const words = joined.length > 0 ? joined : lines.flatMap((other) => other.words.filter((word, at) => word.text === String(runs) && other.words[at - 1]?.text === String(wicket)))
    const own = words.length > 0 ? words.slice(0, 1) : line?.words ?? []
    const base = { confidence: getConfidence(own), raw: own.map((word) => word.text).join(" "), place: getPlace(line?.page ?? 0, own) }
    return {
      wicket,
      runs: { ...base, value: runs, alternatives: base.confidence >= 1 ? [] : findDigitAlternatives(String(runs), 1 - base.confidence) },
      batter: batter === null ? null : { ...base, value: parsePlayerName(batter).name, raw: batter, alternatives: [] },
      over: over === null ? null : { ...base, value: over, alternatives: [] },
    }
  })
}

/** The names of a "did not bat" sentence. */
export function readDidNotBat(lines: readonly CardLine[]): Reading<string>[] {
  const first = lines[0]
  if (first === undefined) return []
  const words = lines.flatMap((line) => line.words)
  const text = lines.map((line) => line.text).join(" ").replace(/^\s*(?:did not bat|dnb|yet to bat|still to bat|to bat|not batted)\s*[:.-]*/i, "")
  return text.split(/\s*(?:,|;|\band\b|&|\s{2,})\s*/).map((part) => parsePlayerName(part).name).filter((name) => /\p{L}/u.test(name) && name.length <= 60)
    .map((name) => {
      const own = words.filter((word) => name.includes(word.text.replace(/[^\p{L}]+$/u, "")) && /\p{L}/u.test(word.text))
      return { value: name, confidence: getConfidence(own), raw: name, alternatives: [], place: getPlace(first.page, own.length > 0 ? own : first.words) }
    })
}
