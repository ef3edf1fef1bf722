import { findUnion } from "../base/geometry.ts"
import type { Alternative, Place, Reading } from "../base/reading.ts"
import { parseOvers, type Overs } from "../cricket/overs.ts"
import type { Word } from "../words/ocr-page.ts"
import { findDigitAlternatives, joinedOnes, lookAlikes } from "./confusions.ts"

/** What a value's words look like when the cell shows nothing: a dash, a dot, a ruling's residue. */
const emptyCell = /^[\s\-–—_.·•|'"‘’,:;~]*$/

/** Confidence taken away where a letter had to be taken for a digit. */
const letterForDigit = 0.55

const joinText = (words: readonly Word[]): string => words.map((word) => word.text).join("")

export function getPlace(page: number, words: readonly Word[]): Place {
  return { page, box: findUnion(words.map((word) => word.box)) ?? { x: 0, y: 0, width: 0, height: 0 } }
}

/** The weakest word decides. 1 for a text layer. */
export const getConfidence = (words: readonly Word[]): number => words.reduce((least, word) => Math.min(least, word.confidence), 1)

/** How sheets write "none": a dash. Null where the cell is empty or holds something else. */
function readDash(page: number, words: readonly Word[], raw: string): Reading<number> | null {
  return /^[-–—]$/.test(raw) ? { value: 0, confidence: getConfidence(words), raw, alternatives: [], place: getPlace(page, words) } : null
}

/**
 * A number of the card. Null where the cell is empty; a reading with value null where something stands there that is no number.
 * `dashIsZero`: in columns that count things (boundaries, maidens) a dash says 0; among runs it says that nobody batted.
 */
export function readCount(page: number, seen: readonly Word[], dashIsZero = false): Reading<number> | null {
  const words = seen.length === 1 ? seen.map(preferDigits) : seen
  const raw = joinText(words)
  const dash = dashIsZero ? readDash(page, words, raw) : null
  if (dash !== null) return dash
  if (emptyCell.test(raw)) return null
  const core = raw.replace(/^[[({](.+)[\])}]$/, "$1").replace(/^[^\p{L}\p{N}|!\]$&@]+|[^\p{L}\p{N}|!$&@]+$/gu, "")
  const digits = core === joinedOnes ? "11" : [...core].map((symbol) => (/\d/.test(symbol) ? symbol : lookAlikes[symbol] ?? "?")).join("")
  const place = getPlace(page, words)
  if (!isNumber.test(digits)) return { value: null, confidence: 0, raw, alternatives: [], place }
  const letters = digits === core ? 1 : letterForDigit
  const confidence = getConfidence(words) * letters
  return { value: Number(digits), confidence, raw, alternatives: mergeAlternatives(words, Number(digits), digits, confidence), place }
}

const isNumber = /^\d{1,4}$/
const isOvers = /^\d{1,2}(?:\.[0-6])?$/

/** A number with marks that say something else, or nothing: `45*`, `(12)`. */
const markedNumber = /^[^\p{L}\p{N}|!$&@]*\d{1,4}[^\p{L}\p{N}|!$&@]*$/u

const preferDigits = (word: Word): Word => (markedNumber.test(word.text) ? word : prefer(word, isNumber))
const preferOvers = (word: Word): Word => (isOvers.test(word.text) ? word : prefer(word, isOvers))

/** Where a reader holds a figure as its column has them possible as well, letters are none: the likeliest such figure, as sure as the letters and the other figures leave it. */
function prefer(word: Word, pattern: RegExp): Word {
  const figures = (word.alternatives ?? []).filter(({ text }) => pattern.test(text)).sort((a, b) => b.confidence - a.confidence)
  const [best, ...others] = figures
  if (best === undefined || emptyCell.test(word.text)) return word
  const whole = figures.reduce((sum, { confidence }) => sum + confidence, letterForDigit * word.confidence)
  return { ...word, text: best.text, confidence: best.confidence / whole, alternatives: others }
}

/** What the engine itself holds possible beside a word that stands alone. */
const listOffered = (words: readonly Word[]) => (words.length === 1 ? words[0]?.alternatives ?? [] : [])

/** What the engine itself offers comes before what is only plausible. */
function mergeAlternatives(words: readonly Word[], value: number, digits: string, confidence: number): Alternative<number>[] {
  const offered = listOffered(words)
    .filter((other) => isNumber.test(other.text) && Number(other.text) !== value)
    .map((other) => ({ value: Number(other.text), confidence: other.confidence }))
  if (confidence >= 1) return offered
  const guessed = findDigitAlternatives(digits, 1 - confidence).filter((guess) => offered.every((other) => other.value !== guess.value))
  return [...offered, ...guessed]
}

/** Confidence of overs of two digits and no point: 10 may be 1.0. The sums tell. */
const pointMayBeLost = 0.8

/** Overs of a card: `10.3`; an engine that lost the point gives `103`, which stays an alternative (the sums decide). */
export function readOvers(page: number, seen: readonly Word[]): Reading<Overs> | null {
  const words = seen.length === 1 ? seen.map((word) => preferOvers(word)) : seen
  const raw = joinText(words)
  if (emptyCell.test(raw)) return null
  const text = [...raw.replace(/[^\p{L}\p{N}.·,]/gu, "")].map((symbol) => (/[\d.·,]/.test(symbol) ? symbol : lookAlikes[symbol] ?? "?")).join("")
  const value = parseOvers(text) ?? null
  const place = getPlace(page, words)
  if (value === null) return { value: null, confidence: 0, raw, alternatives: [], place }
  const engine = getConfidence(words) * (text === raw ? 1 : letterForDigit)
  // Engines lose the point of 1.0 in one card of ten; a text layer never does.
  const lost = engine < 1 && /^\d{1,2}[0-5]$/.test(text)
  const confidence = lost ? Math.min(engine, pointMayBeLost) : engine
  const offered = listOffered(words).flatMap((other): Alternative<Overs>[] => {
    const overs = isOvers.test(other.text) ? parseOvers(other.text) : undefined
    return overs === undefined || isSameOvers(overs, value) ? [] : [{ value: overs, confidence: other.confidence }]
  })
  const guessed = confidence >= 1 ? [] : findOversAlternatives(text, value, 1 - confidence)
  return { value, confidence, raw, alternatives: [...offered, ...guessed.filter((guess) => offered.every((other) => !isSameOvers(other.value, guess.value)))], place }
}

const isSameOvers = (a: Overs, b: Overs): boolean => a.overs === b.overs && a.balls === b.balls

function findOversAlternatives(text: string, value: Overs, doubt: number): Alternative<Overs>[] {
  const others: Overs[] = []
  const digits = text.replace(/\D/g, "")
  if (!/\D/.test(text) && digits.length > 1) others.push({ overs: Number(digits.slice(0, -1)), balls: Number(digits.slice(-1)) })
  for (const guess of findDigitAlternatives(String(value.overs), 1)) others.push({ overs: guess.value, balls: value.balls })
  if (/\D/.test(text)) {
    for (const guess of findDigitAlternatives(String(value.balls), 1)) if (guess.value < 10) others.push({ overs: value.overs, balls: guess.value })
  }
  return others.slice(0, 8).map((other, index) => ({ value: other, confidence: (doubt * 0.8) / (index + 1) }))
}

/** A decimal such as a strike rate or an economy; an engine that lost the point gives a number 10 or 100 times too large. */
export function readDecimal(page: number, words: readonly Word[]): Reading<number> | null {
  const raw = joinText(words)
  const text = raw.replace(/[^\d.]/g, "")
  if (!/^\d{1,4}(?:\.\d{1,4})?$/.test(text)) return null
  return { value: Number(text), confidence: getConfidence(words), raw, alternatives: [], place: getPlace(page, words) }
}

/**
 * A text as it stands. Null where there are no words with a letter or digit in them. Of a reader that names alternatives each word is as sure as it says, and the
 * weakest decides; the engine doubts words more than they deserve, and their mean does.
 */
export function readText(page: number, words: readonly Word[], text: string = words.map((word) => word.text).join(" ")): Reading<string> | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return null
  const letters = words.filter((word) => /[\p{L}\p{N}]/u.test(word.text))
  const mean = letters.reduce((sum, word) => sum + word.confidence, 0) / Math.max(1, letters.length)
  const confidence = letters.every((word) => word.alternatives) ? getConfidence(letters) : mean
  return { value: text, confidence: letters.length === 0 ? 0 : confidence, raw: text, alternatives: [], place: getPlace(page, words) }
}
