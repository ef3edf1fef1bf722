import { parseTotal } from "../cricket/parse-total.ts"
import type { CardLine } from "./card-line.ts"

const notATitle = /\b(?:won|lost|drawn|tied|toss|umpires?|scorers?|fall of|fow|did not bat|extras?|total|match report|records|powered|page)\b/i
const wordsAround = /\b(?:batting|bowling|ball[\s-]by[\s-]ball|over[\s-]by[\s-]over|commentary|scorecard|(?:1st|2nd|3rd|4th|first|second|third|fourth)\s+innings|innings\s+of|innings)\b|\(\s*\d+(?:\.\d+)?\s*(?:ov(?:er)?s?)?[^)]*\)/gi
const totalInTitle = /\s*\((?=[^)]*\d)(?=[^)]*(?:wickets|wkts|overs?|ov|all out))[^)]*\)\s*\d{1,4}$|\s*\(?\b\d{1,4}\s*(?:[/–-]|\bfor\b)\s*\d{1,2}\b.*$|\s+\d{1,4}(?:\s*all out.*|\s*\(.*)$/i

/** Two scores in one line are falls of wickets, not a title. */
const twoPairs = /\d\s?[-/–]\s?\d[^/–-]*\d\s?[-/–]\s?\d/

/** `Elmfield Batting`, `Innings of Elmfield`, `Elmfield 164/7 (20.0)` → `Elmfield`. Empty where nothing but such words stands there. */
export function toTeamName(title: string): string {
  const name = title.replace(totalInTitle, "").replace(wordsAround, " ").replace(/\s+/g, " ").replace(/^[\s:,;|–-]+|[\s:,;|–-]+$/g, "")
  return /^(?:the\s+)?(?:team|card|home|away|side|batting team|bowling team|)$/i.test(name) ? "" : name
}

/** The part of a title that is a total: `164/7 (20.0)`. Empty where there is none. */
export const getTitleTotal = (title: string): string => totalInTitle.exec(title)?.[0] ?? ""

/** The last line of a wrapped list of falls: `10-323 (Marsh, 78.1 ov)`, `16.6 ov), 8-109 (Lind)`. */
const restOfFalls = /^\W*\d{1,3}\s?[-/–]\s?\d{1,3}\s*(?:\(|$)|^[\d.]{1,6}\s*ov\b|^[^()]{0,60}\)/

/** A title has one cell, or two where the second is the total; and few words, a team's name among them. */
export function isTitle(line: CardLine): boolean {
  if (twoPairs.test(line.text) || restOfFalls.test(line.text) || /^\d{0,2}\W*\(|^ov\b/.test(line.text)) return false
  if (line.words.length > 14 || notATitle.test(line.text) || !/\p{L}/u.test(line.text) || toTeamName(line.text) === "") return false
  const cells = line.cells.filter((cell) => /[\p{L}\p{N}]/u.test(cell.text))
  return cells.length === 1 || (cells.length === 2 && parseTotal(cells[1]?.text ?? "").runs !== null)
}
