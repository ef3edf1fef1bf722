import { searchPrefixes } from "./prefix-beam.ts"
import type { Looked } from "./read-line-cell.ts"
import { joinSpaces } from "./read-printed-line.ts"
import { scoreTexts } from "./score-lexicon.ts"

const beam = 4
const leastLog = -5
/** A word of the list may be less likely than the text that was read by so much for each of its letters (log): small print is misread, but not everywhere. */
const farBehind = 0.9
/** Words this short may be anything: they are held to a half of it. */
const short = 2

/** Which of `texts`, spelled as they are printed, a line of print says; spaces do not matter. Where it says none, what was read. */
export function findPrintedWord({ model, scores }: Looked, texts: readonly string[]): string {
  const line = joinSpaces(scores, model.classes.indexOf(" "))
  const [read] = searchPrefixes(model, line, model.classes.map(() => true), beam, { leastLog })
  if (!read || read.text === "") return ""
  const near = texts.filter(({ length }) => Math.abs(length - read.text.length) <= Math.max(1, read.text.length / 3))
  const logs = scoreTexts(model, line, near)
  const best = near.map((text, i) => ({ text, behind: (read.log - logs[i]!) / (text.length <= short ? text.length / 2 : text.length) })).sort((a, b) => a.behind - b.behind)[0]
  return best && best.behind <= farBehind ? best.text : read.text
}
