import { groupBy } from "../../base/group-by.ts"
import { parseTypedBall } from "../../cricket/parse-typed-ball.ts"
import type { Meaning } from "../../cricket/fit-over.ts"
import { lookAlikes } from "../confusions.ts"
import type { Word } from "../../words/ocr-page.ts"

/** One ball's token as it stands in its row, with all that it may mean. */
export type BallToken = { word: Word; text: string; confidence: number; meanings: Meaning[] }

/** Several balls set so closely that they were read as one word: `..4.1.`, `1wd.W`. */
const oneBall = /\d?(?:wd|nb|lb|[bp])\d?W?|\dW|W|\d|[.•·]/giy

/** What engines make of a lone dot. */
const dotLike = /^[-–—_,'’`*°~"«»:;=]+$/
const asDot = 0.75

/** Each word of a row's balls as one token, or as several where they ran together. What is no ball at all has no meaning. */
export function splitTokens(words: readonly Word[], widths: TokenWidths = new Map()): BallToken[] {
  return words.flatMap((word): BallToken[] => {
    const text = word.text.trim().slice(0, 40)
    const meanings = word.confidence < sureOfToken ? addByWidth(findMeanings(text, word.confidence), word, widths) : findMeanings(text, word.confidence)
    if (meanings.length > 0) return [{ word, text, confidence: word.confidence, meanings }]
    const pieces = cutTokens(text)
    return pieces.length > 1
      ? pieces.map((piece, at) => ({ word: cutWord(word, at, pieces.length), text: piece, confidence: word.confidence * 0.95, meanings: findMeanings(piece, word.confidence) }))
      : [{ word, text, confidence: Math.min(word.confidence, unreadable), meanings: word.confidence < 1 ? anyBall() : [] }]
  })
}

/** How wide the tokens of a sheet are that were read well, in pixels: `1` → 8, `2wd` → 37. */
export type TokenWidths = Map<string, number>

/** Below this a token may also be any other one of its width. */
const sureOfToken = 0.9
/** From this on a token teaches how wide its like are. */
const teaches = 0.7
/** A token whose width differs by a tenth is another; what the engine saw counts as much as a tenth of width. */
const costOfWidth = 20

export function measureTokens(words: readonly Word[]): TokenWidths {
  const seen = new Map<string, number[]>()
  for (const word of words) if (word.confidence >= teaches && parseTypedBall(word.text).length > 0) seen.set(word.text, [...(seen.get(word.text) ?? []), word.box.width])
  return new Map([...seen].map(([text, list]) => [text, list.sort((a, b) => a - b)[list.length >> 1] ?? 0]))
}

function addByWidth(usual: Meaning[], word: Word, widths: TokenWidths): Meaning[] {
  const alike = [...widths].map(([text, width]) => ({ text, apart: Math.max(0, Math.abs(width - word.box.width) - 1) / Math.max(width, word.box.width, 1) })).filter(({ apart }) => apart < 0.2)
  const known = new Set(usual.map(({ outcome }) => JSON.stringify(outcome)))
  const others = alike.flatMap(({ text, apart }) => parseTypedBall(text).slice(0, 1).map((outcome) => ({ outcome, cost: 1 + apart * costOfWidth + (usual.length > 0 ? 1 + word.confidence * 4 : 0) })))
  return [...usual, ...others.filter(({ outcome }) => !known.has(JSON.stringify(outcome)))]
}

/** Confidence of a ball that could not be read; what the over's sums make of it is a guess to ask about. */
const unreadable = 0.3

/** What a ball may be of which nothing is known, commonest first. */
const anyBall = (): Meaning[] => [".", "1", "4", "2", "W", "1wd", "1lb", "6", "nb", "3"].flatMap((token, at) => parseTypedBall(token).slice(0, 1).map((outcome) => ({ outcome, cost: 6 + at })))

/** A piece's share of its word's box. */
const cutWord = (word: Word, at: number, of: number): Word => ({ ...word, box: { ...word.box, x: word.box.x + (word.box.width * at) / of, width: word.box.width / of } })

function cutTokens(text: string): string[] {
  const pieces: string[] = []
  let at = 0
  while (at < text.length) {
    oneBall.lastIndex = at
    const found = oneBall.exec(text)
    if (found === null) return []
    pieces.push(found[0])
    at += found[0].length
  }
  return pieces
}

/** Costs are bits of surprise: another convention 2 and more, another letter by how unsure the engine is. */
function findMeanings(text: string, confidence: number): Meaning[] {
  const plain = dotLike.test(text) && confidence < 1 ? "." : text
  const usual = parseTypedBall(plain).map((outcome, at) => ({ outcome, cost: at * 2 }))
  if (confidence >= 1) return usual
  const others = findSpellings(plain).flatMap((other) => parseTypedBall(other).slice(0, 1)).map((outcome) => ({ outcome, cost: usual.length === 0 ? 1 : 4 + confidence * 4 }))
  // One thing spelled in two ways is no second choice: an over's sums would not tell them apart.
  return [...groupBy([...usual, ...others], ({ outcome }) => JSON.stringify(outcome)).values()].flatMap((same) => same.slice(0, 1))
}

/** Other spellings that an engine may have taken for this one: a letter for a digit, one digit for another, a token for a dot. */
function findSpellings(text: string): string[] {
  const [first = "", ...rest] = text
  const alike = lookAlikes[first]
  const digits: Record<string, string> = { 1: "7.", 2: "1", 3: "5", 4: "1", 5: "36", 6: "5", 7: "1", ".": "1", 0: "6" }
  const ones = /^[TI]/.test(text) ? ["1" + rest.join("")] : []
  const figures = /^(?:wd|nb|lb|b)$/.test(text) ? ["2", "4", "3", "5"].map((figure) => figure + text) : []
  return [text.replace(/([wW])[wW]+/g, "W"), ...ones, ...figures, ...(alike === undefined ? [] : [alike + rest.join("")]), ...[...(digits[first] ?? "")].map((other) => other + rest.join("")), ...(/^(?:vv|w[vwn]|[tl|]w)$/i.test(text) ? ["W"] : [])].filter((other) => other !== text)
}

/** Confidence of a dot that an engine made something else of. */
export const getTokenConfidence = ({ text, confidence }: BallToken): number => (dotLike.test(text) && confidence < 1 ? Math.min(confidence, asDot) : confidence)
