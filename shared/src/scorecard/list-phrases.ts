import type { CardLine } from "./card-line.ts"
import type { Blocks } from "./find-blocks.ts"
import { continuesFalls } from "./read-falls.ts"
import { fallsHeading } from "./read-phrases.ts"
import { extrasLine } from "./read-tail.ts"

/** A line of running text that holds figures: how the extras divide, or falls of wickets. */
export type Phrase = { line: CardLine; kind: "extras" | "falls" }

/** A hostile document must not ask for more. */
const most = 40

/** The phrases of a document, without what stands beside them in another table. Falls may go on for several lines. */
export function listPhrases({ blocks, loose }: Blocks): Phrase[] {
  return [loose, ...blocks.map(({ lines }) => lines)].flatMap((lines) => {
    let inFalls = false
    return lines.flatMap((line): Phrase[] => {
      inFalls = fallsHeading.test(line.text) || (inFalls && continuesFalls(line))
      return inFalls ? [{ line, kind: "falls" }] : extrasLine.test(line.text) && /\d/.test(line.text) ? [{ line, kind: "extras" }] : []
    })
  }).slice(0, most)
}
