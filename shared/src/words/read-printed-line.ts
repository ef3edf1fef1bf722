import { addLogs, sumLogs } from "../base/log-sum.ts"
import type { Alternative } from "../base/reading.ts"
import { lineStride, type CellModel, type CellScores } from "./cell-scores.ts"
import { cardWords } from "./card-words.ts"
import { toLogProbabilities } from "./log-probabilities.ts"
import { searchPrefixes } from "./prefix-beam.ts"
import { scoreTexts } from "./score-lexicon.ts"
import type { Looked } from "./read-line-cell.ts"

/** A word of a printed line. `from` and `to`: pixels of the line's picture that its letters cover. `alternatives` leave `text` itself out. */
export type PrintedWord = { text: string; from: number; to: number; confidence: number; alternatives: Alternative<string>[] }

/** Of a blurred word many letters are possible: more prefixes, or less probable letters in them, cost twice the time and change nothing that is read. */
const beam = 6
const leastLog = -5
const digitLog = -7
const mostAlternatives = 8
/** An alternative that is less probable than this helps nobody. */
const leastChance = 0.01
/** Words of cards are likelier by so much for each letter after the second (log): from 1 to 1.5 as good, 2 % more words right on the smallest print. They are tried where they are at most so many letters longer or shorter than what was read. */
const likelier = 1
const mostApart = 2
/** What is less likely than the best by this (log) is not tried. */
const farBehind = 5
/** Texts that are followed where letters have a say of their own, and figures. */
const wideBeam = 10
/** From so many letters on, with at most a third as many digits, a text is a word that others may look like. */
const leastLetters = 3
/** A line of one word of at most so many signs may be a figure, whatever its letters look like. */
const mostFigure = 4
const figure = /^\d{1,3}(?:\.\d{0,2})?$/
/** Half of a letter's usual width, in pixels of the line's picture. */
const halfLetter = 5

/** What a word's beginning, and the word, are worth by their letters (log), whatever the line shows. */
export type LetterWorth = { begin: (text: string) => number; whole: (text: string) => number }

/**
 * What our reader of print says of a line, word by word, from left to right. Words end where it sees a space, and where a name in capitals goes on in small letters.
 * `worth`: which letters make words; what the net sees alone where left out.
 */
export function readPrintedLine(looked: Looked, worth?: LetterWorth): PrintedWord[] {
  return readWords(looked, worth).flatMap(partCapitals)
}

/** `MARSHc`, `MARSHlbw`: a narrow space before how a batter was out is overlooked. A name in capitals ends in no small letters. */
const capitalsThenSmall = /^([A-Z][A-Z'-]{2,})([a-z]{1,3})$/

function partCapitals(word: PrintedWord): PrintedWord[] {
  const [, name, small] = capitalsThenSmall.exec(word.text) ?? []
  if (name === undefined || small === undefined) return [word]
  const middle = word.to - ((word.to - word.from) * small.length) / word.text.length
  return [{ ...word, text: name, to: middle, alternatives: [] }, { ...word, text: small, from: middle, alternatives: [] }]
}

function readWords({ model, scores }: Looked, worth: LetterWorth | undefined): PrintedWord[] {
  const spaceless = joinSpaces(scores, model.classes.indexOf(" "))
  const spells = listLetters(model.classes, scores)
  const [temperature = 1] = model.calibration.line ?? []
  const words: PrintedWord[] = []
  for (let at = 0; at < spells.length; at++) {
    const first = spells[at]!
    if (first.name === " ") continue
    let last = at
    while (last + 1 < spells.length && spells[last + 1]!.name !== " ") last++
    const [before, after] = [spells[at - 1], spells[last + 1]]
    const part = cutColumns(spaceless, before ? before.column + 1 : 0, after ? after.column : scores.columns)
    const seen = searchWord(model, part, worth)
    const isAlone = at === 0 && last === spells.length - 1 && last < mostFigure
    const texts = addCardWords(model, part, isAlone ? addFigures(model, part, seen) : seen).map(({ text, log }) => ({ text, log: log / temperature }))
    const whole = sumLogs(texts.map(({ log }) => log))
    const [best, ...others] = texts.map(({ text, log }): Alternative<string> => ({ value: text, confidence: Math.exp(log - whole) })).filter(({ value }) => value !== "")
    const [from, to] = [first.column * lineStride - halfLetter, spells[last]!.column * lineStride + halfLetter]
    if (best) words.push({ text: best.value, from, to, confidence: best.confidence, alternatives: others.filter(({ confidence }) => confidence >= leastChance).slice(0, mostAlternatives) })
    at = last
  }
  return words
}

type Text = { text: string; log: number }

function searchWord(model: CellModel, part: CellScores, worth: LetterWorth | undefined): Text[] {
  const allowed = model.classes.map(() => true)
  const seen = searchPrefixes(model, part, allowed, beam, { leastLog })
  const [best = ""] = seen.map(({ text }) => text)
  const [letters, digits] = [best.replace(/[^A-Za-z]/g, "").length, best.replace(/\D/g, "").length]
  if (worth === undefined || letters < leastLetters || letters < 3 * digits) return seen
  return searchPrefixes(model, part, allowed, wideBeam, { leastLog, worth: worth.begin })
    .map(({ text, log }) => ({ text, log: log + worth.whole(text) - worth.begin(text) })).sort((a, b) => b.log - a.log)
}

/** Of a lone word the figures that it may be: among letters they would be crowded out, and in a column of figures nothing else counts. */
function addFigures(model: CellModel, part: CellScores, seen: readonly Text[]): Text[] {
  const digits = model.classes.map((name) => /[\d.]/.test(name))
  const texts = searchPrefixes(model, part, digits, wideBeam, { leastLog: digitLog }).map(({ text }) => text).filter((text) => figure.test(text))
  const logs = scoreTexts(model, part, texts)
  return [...texts.map((text, i) => ({ text, log: logs[i]! })), ...seen.filter(({ text }) => !texts.includes(text))].sort((a, b) => b.log - a.log)
}

/** What is read is worth more where it is a word of cards. */
function addCardWords(model: CellModel, part: CellScores, found: readonly Text[]): Text[] {
  const [best] = found
  if (best === undefined || best.text.length < 3 || !/[a-z]/i.test(best.text)) return [...found]
  const near = cardWords.filter(({ length }) => Math.abs(length - best.text.length) <= mostApart)
  const worthy = scoreTexts(model, part, near).map((log, i) => ({ text: near[i]!, log: log + likelier * (near[i]!.length - 2) }))
  return [...worthy.filter(({ log }) => log > best.log - farBehind), ...found.filter(({ text }) => !near.includes(text))].sort((a, b) => b.log - a.log).slice(0, wideBeam)
}

/** Between two letters a space is seen where its chances there come to this together: blur spreads a narrow one over two positions, the likelier at neither. */
const leastSpace = 0.4
/** But not in a figure: faces of one width set the point of 8.2 in as much paper. */
const inFigure = /^[\d.]{2}$/

/** The likeliest class at each position, blanks and repetitions left out. */
function listLetters(classes: readonly string[], scores: CellScores): { name: string; column: number }[] {
  const logs = toLogProbabilities(scores, classes.map(() => true))
  const space = classes.indexOf(" ")
  const letters: { name: string; column: number }[] = []
  let [previous, overlooked] = [-1, 0]
  for (let column = 0; column < scores.columns; column++) {
    let best = 0
    for (let c = 1; c < scores.width; c++) if (logs[column * scores.width + c]! > logs[column * scores.width + best]!) best = c
    const name = classes[best]
    if (best !== previous && name !== undefined) {
      const before = letters.at(-1)?.name ?? " "
      if (overlooked >= leastSpace && before !== " " && name !== " " && !inFigure.test(before + name)) letters.push({ name: " ", column: column - 1 })
      letters.push({ name, column })
    }
    overlooked = name === undefined && space >= 0 ? overlooked + Math.exp(logs[column * scores.width + space]!) : 0
    previous = best
  }
  return letters
}

/** Within a word a space is nothing new: where one lasts for several positions, other classes would else stand for it. */
export function joinSpaces(line: CellScores, space: number): CellScores {
  if (space < 0) return line
  const scores = line.scores.slice()
  for (let at = 0; at < scores.length; at += line.width) {
    const blank = at + line.width - 1
    scores[blank] = addLogs(scores[blank]!, scores[at + space]!)
    scores[at + space] = -Infinity
  }
  return { ...line, scores }
}

function cutColumns(scores: CellScores, from: number, to: number): CellScores {
  return { ...scores, columns: to - from, scores: scores.scores.subarray(from * scores.width, to * scores.width), features: new Float32Array(0), featureWidth: 0 }
}
