import { getCentre, getRight, type CardLine } from "../card-line.ts"
import type { Word } from "../../words/ocr-page.ts"
import type { OverHeader } from "./over-header.ts"

/** One row of an over-by-over sheet, its words by column. `over` is null where its number could not be read. */
export type OverRow = { line: CardLine; over: number | null; bowler: Word[]; balls: Word[]; runs: Word | undefined; score: Word | undefined }

const scorePattern = /^\d{1,4}\s?[/–-]\s?\d{1,2}$/
/** The stroke of a score gets lost or is taken for a figure. */
const strokeLost = /^\d{2,6}$/
const overNumber = /^[\dOolI|]{1,3}[.):]?$/
/** An engine's idea of a number: `mn` for 11. Under the heading, beside a name and a score, it is one all the same. */
const shortWord = /^\S{1,3}$/

/**
 * A row under an over sheet's headings; undefined where it does not begin with a number and hold balls or a score. Figures are taken from the right: the score has a stroke,
 * the over's runs stand under their heading.
 */
export function readOverRow(line: CardLine, header: OverHeader): OverRow | undefined {
  const words = [...line.words]
  const [first] = words
  if (first === undefined || !shortWord.test(first.text) || getRight(first.box) > header.bowlerLeft) return undefined
  const isNumber = overNumber.test(first.text)
  const over = isNumber ? Number(first.text.replace(/[.):]/g, "").replace(/[Oo]/g, "0").replace(/[lI|]/g, "1")) : null
  words.shift()
  const last = words.at(-1)
  const isScore = last !== undefined && header.scoreRight !== null && (scorePattern.test(last.text) || (last.confidence < 1 && strokeLost.test(last.text) && isUnder(last, header.scoreRight, header)))
  const score = isScore ? words.pop() : undefined
  const beside = words.at(-1)
  const runs = beside !== undefined && isUnder(beside, header.runsRight, header) && /^\d{1,2}$/.test(beside.text) ? words.pop() : undefined
  const edge = header.ballsLeft - header.height * 0.6
  const bowler = words.filter((word) => getCentre(word.box) < edge)
  const balls = words.filter((word) => getCentre(word.box) >= edge && (header.ballsRight === null || getCentre(word.box) < header.ballsRight))
  if (!isNumber && (score === undefined || first.confidence >= 1)) return undefined
  // A maiden's dots are too small for some engines: its runs and score say that it was bowled.
  return (balls.length === 0 && (score === undefined || bowler.length === 0)) || over === 0 ? undefined : { line, over, bowler, balls, runs, score }
}

/** Figures stand under the right edge of their heading, or under its middle. */
const isUnder = (word: Word, right: number | null, header: OverHeader): boolean =>
  right !== null && Math.abs(getRight(word.box) - right) < header.height * 1.6
