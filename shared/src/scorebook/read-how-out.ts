import type { Place, Reading } from "../base/reading.ts"
import type { Dismissal, DismissalKind } from "../cricket/dismissal-kinds.ts"
import { howOutPhrases } from "../cricket/how-out-phrases.ts"
import { parseDismissal } from "../cricket/parse-dismissal.ts"
import type { Field } from "../scorecard/scorecard.ts"
import { dittoMark } from "../words/cell-reading.ts"
import type { Letters, ReadCell } from "./read-cell.ts"
import { type Candidate, toReading } from "./to-reading.ts"

/** How a batter is out, its bowler not yet named. The words are the kind, or the likeliest phrase where it says more; their confidence that of its kind; alternatives are other kinds. */
export type HowOut = { howOut: Field<string>; dismissal: Dismissal | null }

/** One cell in so many holds a wording that the list lacks. */
const strangers = 0.03
/** A wording never seen costs so much a letter (log). */
const letterCost = 2.4

/** One cell in so many names the fielder or the bowler behind the wording ("CT MARSH"). */
const named = 0.2

/** Below "caught" a line that nobody could read is "and bowled" this often, for each that it is something else or nothing. */
const andBowled = 0.2

/** Wordings at the beginning of a free text with a name behind them; the name costs as letters of nobody's list do. */
function listNamed(free: Letters["free"]): { kind: DismissalKind; text: string; log: number }[] {
  return free.flatMap(({ text, log }) => howOutPhrases.flatMap((phrase) => {
    const rest = text.trim().slice(phrase.text.length)
    if (!text.trim().startsWith(phrase.text) || !/^[ (]+\p{L}{2}/u.test(rest)) return []
    return [{ kind: phrase.kind, text: phrase.text, log: log + Math.log(named * phrase.weight) - letterCost * rest.replace(/[ (]/g, "").length }]
  }))
}

/** Ditto marks are asked for: two strokes may be anything. */
const ofDitto = 0.5

/** As the row above says. */
const repeat = ({ howOut, dismissal }: HowOut, place: Place): HowOut =>
  ({ howOut: howOut && { ...howOut, confidence: Math.min(ofDitto, howOut.confidence), raw: dittoMark, alternatives: [], place }, dismissal })

/** The kind of dismissal by the phrases of the list, or `above`, the row above's, where ditto marks stand. Null where the cell is empty; unreadable where the writing is none of them. */
export function readHowOut(seen: ReadCell | undefined, above?: HowOut): HowOut {
  if (!seen?.written || !seen.letters) return { howOut: null, dismissal: null }
  const { free, phrases, temperature, moreBelow = false } = seen.letters
  if (above?.dismissal && free[0]?.text.trim() === dittoMark) return repeat(above, seen.place)
  const known = howOutPhrases.map(({ kind, text, weight }, i) => ({ kind, text, log: (phrases[i]! + Math.log(weight)) / temperature }))
  known.push(...listNamed(free).map((phrase) => ({ ...phrase, log: phrase.log / temperature })))
  // How rare a wording is that nobody knows does not depend on how far the net is to be believed.
  const strange = Math.max(...free.map(({ text, log }) => log / temperature + Math.log(strangers) - letterCost * text.trim().length))
  const highest = Math.max(strange, ...known.map(({ log }) => log))
  if (highest === -Infinity) return { howOut: unread(seen), dismissal: null }
  const best = known.reduce((a, b) => (b.log > a.log ? b : a))
  const candidates = known.flatMap(({ kind, log }): Candidate<DismissalKind>[] => {
    const weight = Math.exp(log - highest)
    return [{ value: kind, weight }, ...(moreBelow && kind === "caught" ? [{ value: "caught and bowled" as const, weight: weight * andBowled }] : [])]
  })
  const kind = toReading(seen.place, candidates, Math.exp(strange - highest), String, best.text)
  if (kind.value === null) return { howOut: unread(seen), dismissal: null }
  return {
    howOut: { value: parseDismissal(best.text)?.kind === kind.value && best.text.length > kind.value.length ? best.text.toLowerCase() : kind.value, confidence: kind.confidence, raw: free[0]?.text ?? "", alternatives: kind.alternatives, place: seen.place },
    dismissal: { kind: kind.value, bowler: null, fielders: [] },
  }
}

const unread = (seen: ReadCell): Reading<string> => ({ value: null, confidence: 0, raw: seen.letters?.free[0]?.text ?? "", alternatives: [], place: seen.place })
