import type { Box } from "../base/geometry.ts"
import { joinWords, type Word } from "./ocr-page.ts"

/** A segment of a page and what our own reader made of it, from left to right; no words where it is none of text. */
export type ReadSegment = { box: Box; words: Word[] }

/**
 * What the engine's text is worth by its confidence c, as odds: `known` times, plus `sure` times c to the sixth, where our reader holds it possible too, even as its last guess; else it gets
 * the chance `stranger` times c to the eighth. Fitted by eye to 3,900 words of 16 hard photos (early weights): where both agree and ours claims 0.5, 0.7, 0.9, of those words 0.96, 0.98, 0.99 are right.
 */
const worth = { known: 6, sure: 15, stranger: 0.6 }
/** An alternative that is less probable than this helps nobody. */
const leastChance = 0.01
/** Text is at least so high, as a share of the segments' usual height: figures have 0.9, remains of rulings up to 0.7. */
const leastHeight = 0.8

/**
 * One page, two readers: each word in `segments` is the likeliest of what our reader holds possible and what the engine read there, with the others as its
 * alternatives. Elsewhere the engine's words stay where they are dashes, or as high as text: it reads letters into what blur leaves of rulings, and each would
 * become a row.
 */
export function weighReaders(segments: readonly ReadSegment[], engine: readonly Word[]): Word[] {
  const left = new Set(engine)
  const weighed = segments.flatMap(({ box, words }) => {
    const theirs = engine.filter((word) => left.has(word) && isWithin(word.box, box))
    for (const word of theirs) left.delete(word)
    return words.map((word) => weighWord(word, theirs.filter((other) => covers(word.box, other.box))))
  })
  const heights = segments.filter(({ words }) => words.length > 0).map(({ box }) => box.height).sort((a, b) => a - b)
  const least = leastHeight * (heights[heights.length >> 1] ?? 0)
  return [...weighed, ...[...left].filter(({ text, box }) => dashes.test(text) || box.height >= least)]
}

const dashes = /^[-–—]+$/

function weighWord(word: Word, theirs: readonly Word[]): Word {
  const other = joinWords([...theirs].sort((a, b) => a.box.x - b.box.x)).replaceAll(" ", "")
  if (other === "") return word
  const sure = Math.min(...theirs.map(({ confidence }) => confidence))
  const own = [{ text: word.text, confidence: word.confidence }, ...(word.alternatives ?? [])]
  const odds = own.map(({ text, confidence }) => ({ text, weight: confidence * (text === other ? worth.known + worth.sure * sure ** 6 : 1) }))
  if (own.every(({ text }) => text !== other)) odds.push({ text: other, weight: worth.stranger * sure ** 8 })
  // What our reader leaves over is shared by texts that nobody names.
  const whole = odds.reduce((sum, { weight }) => sum + weight, Math.max(0, 1 - own.reduce((sum, { confidence }) => sum + confidence, 0)))
  const [best, ...others] = odds.map(({ text, weight }) => ({ text, confidence: weight / whole })).sort((a, b) => b.confidence - a.confidence)
  return { ...word, ...best, alternatives: others.filter(({ confidence }) => confidence >= leastChance) }
}

/** The middle of a word lies in the segment, a little more generously than exactly. */
function isWithin({ x, y, width, height }: Box, box: Box): boolean {
  const [middle, across] = [x + width / 2, y + height / 2]
  return middle >= box.x - 2 && middle <= box.x + box.width + 2 && across >= box.y - 2 && across <= box.y + box.height + 2
}

const covers = (box: Box, { x, width }: Box): boolean => x + width / 2 >= box.x && x + width / 2 <= box.x + box.width
