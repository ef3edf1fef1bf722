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
export function splitTokens(words: readonly Word[]): BallToken[] {
  return words.flatMap((word): BallToken[] => {
    const text = word.text.trim().slice(0, 40)
    const meanings = findMeanings(text, word.confidence)
    if (meanings.length > 0) return [{ word, text, confidence: word.confidence, meanings }]
    const pieces = cutTokens(text)
    return pieces.length > 1
      ? pieces.map((piece, at) => ({ word: cutWord(word, at, pieces.length), text: piece, confidence: word.confidence * 0.95, meanings: findMeanings(piece, word.confidence) }))
      : [{ word, text, confidence: Math.min(word.confidence, 0.3), meanings: [] }]
  })
}

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
  return [...usual, ...others]
}

/** Other spellings that an engine may have taken for this one: a letter for a digit, one digit for another, a token for a dot. */
function findSpellings(text: string): string[] {
  const [first = "", ...rest] = text
  const alike = lookAlikes[first]
  const digits: Record<string, string> = { 1: "7.", 2: "1", 3: "5", 4: "1", 5: "36", 6: "5", 7: "1", ".": "1", 0: "6" }
  return [...(alike === undefined ? [] : [alike + rest.join("")]), ...[...(digits[first] ?? "")].map((other) => other + rest.join("")), ...(/^vv$/i.test(text) ? ["W"] : [])]
}

/** Confidence of a dot that an engine made something else of. */
export const getTokenConfidence = ({ text, confidence }: BallToken): number => (dotLike.test(text) && confidence < 1 ? Math.min(confidence, asDot) : confidence)
