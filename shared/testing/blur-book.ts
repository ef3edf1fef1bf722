import type { Chance } from "./chance.ts"

// What a reader of handwriting makes of a book's cells: every mark with alternatives, sometimes the wrong one first. No pixels: the search
// over a whole innings is tested on readings alone, quickly and with the share of errors that is wanted.

type Guess<T> = { value: T; confidence: number }

/** How often the best reading of a mark is wrong, and how often it is not even among the alternatives. */
export type Blur = { wrong: number; lost: number }

/** Marks that look alike in small boxes (reading-handwriting.md, "What the errors are"). */
const alike: Record<string, readonly string[]> = {
  ".": ["1", "1", "1", "L"], "1": [".", "4", "7"], "2": ["3", "(2)", "."], "3": ["2", "5"], "4": ["+", "(4)", "1"], "6": ["(.)", "0", "5"], "W": ["M", "4"], "+": ["4", "."],
  "B": ["6", "3"], "L": ["1", "."], "(.)": ["6", "."], "R": ["B", "W"],
}
const digitsAlike: Record<string, string> = { 0: "6", 1: "7", 2: "3", 3: "5", 4: "9", 5: "6", 6: "0", 7: "1", 8: "3", 9: "4" }

/** Most readings are sure, some are not: two thirds stand above 0.8. */
const drawConfidence = (chance: Chance): number => 0.995 - 0.45 * chance.next() ** 2

/** One mark as read: the truth usually first. */
export function blurMark(token: string, { wrong, lost }: Blur, chance: Chance): Guess<string>[] {
  const others = alike[token] ?? ["?", "."]
  const other = chance.pick(others)
  if (chance.happens(lost)) return [{ value: other, confidence: chance.between(0.5, 0.8) }]
  const sure = drawConfidence(chance)
  return chance.happens(wrong)
    ? [{ value: other, confidence: sure * 0.8 }, { value: token, confidence: (1 - sure * 0.8) * 0.8 }]
    : [{ value: token, confidence: sure }, { value: other, confidence: (1 - sure) * 0.8 }]
}

/** A box of marks as read: the likeliest sequences with their probabilities. */
export function blurBox(tokens: readonly string[], blur: Blur, chance: Chance): Guess<string[]>[] {
  let beam: Guess<string[]>[] = [{ value: [], confidence: 1 }]
  for (const token of tokens) {
    const marks = blurMark(token, blur, chance)
    beam = beam.flatMap((box) => marks.map((mark) => ({ value: [...box.value, mark.value], confidence: box.confidence * mark.confidence })))
      .sort((a, b) => b.confidence - a.confidence).slice(0, 40)
  }
  return beam
}

/** A number as read, digit by digit. */
export function blurNumber(text: string, blur: Blur, chance: Chance): Guess<string>[] {
  const flip = chance.whole(0, text.length - 1)
  const wrongText = [...text].map((sign, at) => (at === flip ? digitsAlike[sign] ?? sign : sign)).join("")
  const sure = drawConfidence(chance)
  if (wrongText === text) return [{ value: text, confidence: sure }]
  if (chance.happens(blur.lost)) return [{ value: wrongText, confidence: sure * 0.7 }]
  return chance.happens(blur.wrong)
    ? [{ value: wrongText, confidence: sure * 0.8 }, { value: text, confidence: (1 - sure * 0.8) * 0.8 }]
    : [{ value: text, confidence: sure }, { value: wrongText, confidence: (1 - sure) * 0.8 }]
}
