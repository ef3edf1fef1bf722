import { parseOvers } from "../cricket/overs.ts"
import { parsePlayerName } from "../cricket/player-name.ts"
import type { Reading } from "../base/reading.ts"
import type { CardLine } from "./card-line.ts"
import { findDigitAlternatives } from "./confusions.ts"
import { getConfidence, getPlace } from "./read-cell.ts"
import type { BowlerRow } from "./scorecard.ts"

/** `N Vanua 8-2-35-4`: overs, maidens, runs, wickets. The name holds no digit and ends in a letter, so the expression cannot run back and forth. */
const figures = /([^\d;:]{1,39}?[^\d;:\s.])[\s.]{1,80}(\d{1,2}(?:\.\d)?)\s?[-–]\s?(?:(\d{1,2})\s?[-–]\s?(\d{1,3})|(\d)(\d{2}))\s?[-–]\s?(\d{1,2})(?![\d-])/g

/** `8-042-0`: a dash was lost. Maidens of one digit, runs of two are the likeliest cut, and no more. */
const cutByGuess = 0.6

/** Does a line hold bowling figures in the almanack's way? */
export const holdsFigures = (line: CardLine): boolean => /\d{1,2}(?:\.\d)?\s?[-–]\s?\d{1,2}\s?[-–]\s?\d{1,3}\s?[-–]\s?\d{1,2}/.test(line.text)

/** Bowlers out of running text: `Bowling: A Hill 10-2-34-3; B Marsh 8-0-45-1.` over one or several lines. */
export function readBowlingPhrases(lines: readonly CardLine[]): BowlerRow[] {
  const first = lines[0]
  if (first === undefined) return []
  const text = lines.map((line) => line.text).join(" ").replace(/^\W*bowling\s*[:.-]*/i, "")
  return [...text.slice(0, 3000).matchAll(figures)].flatMap((found): BowlerRow[] => {
    const name = parsePlayerName((found[1] ?? "").replace(/^[\s,;.&-]+|^and\s+/i, "")).name
    const isWhole = found[3] !== undefined
    const [maidens, runs] = isWhole ? [found[3], found[4]] : [found[5], found[6]]
    const joined = [found[2], isWhole ? `${maidens}-${runs}` : `${maidens}${runs}`, found[7]].join("-")
    const own = lines.flatMap((line) => line.words).filter((word) => word.text.replace(/[;,.]+$/, "") === joined)
    const words = own.length > 0 ? own : first.words
    const base = { confidence: isWhole ? getConfidence(words) : Math.min(cutByGuess, getConfidence(words)), raw: joined, place: getPlace(first.page, words) }
    const count = (digits = ""): Reading<number> => ({ ...base, value: Number(digits), alternatives: base.confidence >= 1 ? [] : findDigitAlternatives(digits, 1 - base.confidence) })
    const overs = parseOvers(found[2] ?? "")
    if (name === "" || overs === undefined) return []
    return [{
      name: { ...base, value: name, raw: found[1] ?? "", alternatives: [] }, overs: { ...base, value: overs, alternatives: [] },
      maidens: count(maidens), runs: count(runs), wickets: count(found[7]), wides: null, noBalls: null, economy: null, oversBowled: null, runningFigures: null,
    }]
  })
}
