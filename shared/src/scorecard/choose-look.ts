import { agreement } from "../base/agreement.ts"
import { addsUp, parseExtras } from "../cricket/parse-extras.ts"
import { parseFalls } from "../cricket/parse-falls.ts"
import { joinWords, type Word } from "../words/ocr-page.ts"
import type { Phrase } from "./list-phrases.ts"
import { fallsHeading } from "./read-phrases.ts"

/** Below this a word whose label may have lost or gained its l is doubted. */
const sureOfLabel = 0.8
const otherLabel = 0.4

/** What the ink shows where a label b stands: `lb`: a stroke stands before it; `b`: none does; undefined: the letters touch. */
export type LabelShape = "b" | "lb" | undefined

/** What a text says as a key to compare looks by; undefined where it is no good reading: extras that do not add up, falls that are none. */
const keys: Record<Phrase["kind"], (text: string) => string | undefined> = {
  extras: (text) => {
    const extras = parseExtras(text)
    return extras !== undefined && addsUp(extras) ? JSON.stringify(extras) : undefined
  },
  falls: (text) => {
    const falls = parseFalls(text.replace(fallsHeading, ""))
    return falls.length > 0 ? JSON.stringify(falls.map(({ first, second }) => [first, second])) : undefined
  },
}

/** The words of the look at a phrase that most looks agree with, each doubted less by every one of them. The first look stays where none is a good reading. */
export function chooseLook(looks: readonly (readonly Word[])[], kind: Phrase["kind"]): readonly Word[] {
  const read = looks.map((words) => ({ words, key: keys[kind](joinWords(words)) })).filter(({ key }) => key !== undefined)
  const votes = read.map(({ key }) => read.filter((other) => other.key === key).length)
  const most = Math.max(0, ...votes)
  const best = read[votes.indexOf(most)]
  if (best === undefined) return looks[0] ?? []
  const doubt = agreement ** Math.min(2, most - 1)
  return best.words.map((word) => (most > 1 && word.confidence < 1 ? { ...word, confidence: 1 - (1 - word.confidence) * doubt } : word))
}

/**
 * No sum tells byes from leg byes. Where only one of the two labels stands in a line, the ink decides; what it leaves open and the engine was unsure of stands
 * as the word's alternative. `shapeOf`: of the b of a word, by the place of its letter; `opens`: the bracket before it is never closed and may be an l.
 */
export function settleLabels(words: readonly Word[], shapeOf: (word: Word, letter: number, opens: boolean) => LabelShape): Word[] {
  const labels = words.flatMap((word) => [...word.text.matchAll(/(?<![a-z])([l1I|!]?)b(?![a-z])/gi)].map((found) => ({ word, letter: found.index + (found[1] ?? "").length, isLeg: found[1] !== "" })))
  const [only] = labels
  if (only === undefined || labels.length > 1) return [...words]
  const { word, letter, isLeg } = only
  const opens = /[([{]/.test(word.text[letter - 1] ?? "") && !words.some(({ text }) => /[)\]}]/.test(text))
  const shape = word.confidence < 1 ? shapeOf(word, letter, opens) : undefined
  const other = word.text.slice(0, isLeg || opens ? letter - 1 : letter) + (isLeg ? "" : word.text[letter] === "B" ? "L" : "l") + word.text.slice(letter)
  const isOther = shape !== undefined && (shape === "lb") !== isLeg
  if (isOther && (opens || word.confidence < sureOfLabel)) return words.map((one) => (one === word ? { ...word, text: other } : one))
  const isOpen = isOther || (shape === undefined && (opens || word.confidence < sureOfLabel))
  return words.map((one) => (one === word && isOpen ? { ...word, alternatives: [{ text: other, confidence: otherLabel }] } : one))
}
