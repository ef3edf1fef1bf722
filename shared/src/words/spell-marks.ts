import { keepDigits } from "./cell-alphabets.ts"
import type { Mark } from "./cell-reading.ts"
import { addSpelling, keepBest, type Spellings } from "./spellings.ts"

const mostTexts = 30
const mostTokens = 5

/** The texts that a line of marks may spell, by their digits: every mark is one of its tokens or none. */
export function spellMarks(marks: readonly Mark[]): Spellings {
  let texts: Spellings = new Map([["", { text: "", log: 0, best: 0 }]])
  for (const { presence, tokens } of [...marks].sort((a, b) => a.x - b.x)) {
    const next: Spellings = new Map()
    const options = [{ value: "", confidence: 1 - presence }, ...tokens.slice(0, mostTokens).map(({ value, confidence }) => ({ value, confidence: presence * confidence }))]
      .flatMap(({ value, confidence }) => (confidence > 0 ? [{ value, digits: keepDigits(value), log: Math.log(Math.max(confidence, 1e-9)) }] : []))
    for (const [key, { text, log }] of texts)
      for (const option of options) addSpelling(next, key + option.digits, text + option.value, log + option.log)
    texts = keepBest(next, mostTexts)
  }
  return texts
}
