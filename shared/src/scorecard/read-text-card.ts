import { parseDismissal } from "../cricket/parse-dismissal.ts"
import { parseTotal } from "../cricket/parse-total.ts"
import { getRight, type CardLine } from "./card-line.ts"
import { readText } from "./read-cell.ts"
import { readTail, startTail } from "./read-tail.ts"
import { readTextBatter } from "./read-text-batter.ts"
import { mergeTotal, readTotal } from "./read-phrases.ts"
import type { CardInnings, CardTotal, Field } from "./scorecard.ts"
import { getTitleTotal, isTitle, toTeamName } from "./table-title.ts"

/**
 * Cards without table headings: almanack text and the plainest apps. An innings is at least three batters' lines; its team is the
 * title above the first. What follows the batters (extras, total, falls, bowling) is read by the same phrases as under a table.
 */
export function readTextCards(lines: readonly CardLine[]): CardInnings[] {
  const inningsList: CardInnings[] = []
  const titled = new Map<CardInnings, CardTotal>()
  let open: CardInnings | undefined
  let title: CardLine | undefined
  const queue = [...lines]
  for (let line = queue.shift(); line !== undefined; line = queue.shift()) {
    const ended = open !== undefined && (open.total.runs !== null || open.bowling.length > 0)
    const batter = readTextBatter(line, queue[0] !== undefined && parseDismissal(queue[0].text) !== undefined)
    if (batter !== undefined && !/^\W*(?:extras?|sundries|total)\b/i.test(line.text)) {
      if (open === undefined || ended) {
        inningsList.push((open = startInnings(title)))
        titled.set(open, readTotalOf(title))
      }
      open.batting.push(batter)
      continue
    }
    const last = open?.batting.at(-1)
    const dismissal = last?.howOut === null ? parseDismissal(line.text) : undefined
    if (last !== undefined && dismissal !== undefined) Object.assign(last, { dismissal, howOut: readText(line.page, line.words) })
    else if (open !== undefined && readTail(line, queue, open)) continue
    else if (open !== undefined && open.total.runs === null && isBareTotal(line)) open.total = readTotal(line) ?? open.total
    else if (open !== undefined && !ended && titled.get(open)?.runs === null && isTotalOf(line, open)) open.total = readTotalOf(line)
    else if (open !== undefined && !ended && isLostRow(line, open)) open.unreadRows += 1
    else if (isTitle(line)) title = line
  }
  for (const [innings, total] of titled) innings.total = mergeTotal(innings.total, total)
  return inningsList.filter((innings) => innings.batting.length >= 3)
}

/** `244/8 (36 ov)` alone on its line, after the batters. Behind another name it is the next innings' title. */
function isBareTotal(line: CardLine): boolean {
  const total = parseTotal(line.text)
  return total.runs !== null && (total.wickets !== null || total.overs !== null) && line.words.length <= 8 && /^\P{L}*\d/u.test(line.text)
}

/** So many text heights beside the runs above it a number is one of them. */
const besideRuns = 2

/** A lone number under the runs, which an engine read: a batter stands there whose line of leader dots nobody could read. */
function isLostRow(line: CardLine, { batting }: CardInnings): boolean {
  const runs = batting.at(-1)?.runs?.place?.box
  return runs !== undefined && line.words.length === 1 && /^\d{1,3}$/.test(line.text) && (line.words[0]?.confidence ?? 1) < 1 && Math.abs(getRight(runs) - getRight(line.box)) < besideRuns * line.height
}

/** `Elmfield 244/8 (36 ov)` after Elmfield's batters, of whom no title gave a total. */
const isTotalOf = (line: CardLine, { team }: CardInnings): boolean => getTitleTotal(line.text) !== "" && toTeamName(line.text) === team?.value

function startInnings(title: CardLine | undefined): CardInnings {
  const team: Field<string> = title === undefined ? null : readText(title.page, title.words, toTeamName(title.text))
  return { ...startTail(), team, batting: [] }
}

function readTotalOf(title: CardLine | undefined): CardTotal {
  const text = title === undefined ? "" : getTitleTotal(title.text)
  return (title !== undefined && text !== "" ? readTotal(title, text) : undefined) ?? startTail().total
}
