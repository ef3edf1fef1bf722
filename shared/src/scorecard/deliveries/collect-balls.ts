import type { CardLine } from "../card-line.ts"
import { parseTypedBall } from "../../cricket/parse-typed-ball.ts"
import { isTitle, toTeamName } from "../table-title.ts"
import { readText } from "../read-cell.ts"
import type { Field } from "../scorecard.ts"
import { parseBallLine, takeBallNumber, type BallLine, type CollectedBall } from "./ball-line.ts"
import { findBallHeader, parseBareRow, readBallRow, type BallHeader } from "./ball-row.ts"
import { partNames } from "./part-names.ts"

/** The balls of one innings in the order of the page, under the title that stood over them. */
export type CollectedLog = { team: Field<string>; balls: CollectedBall[] }

/** From so many lines on it is a log: one "Brown to Green, 2" is a remark. */
const fewestBalls = 4

const overHeading = /^\W*over\s*[:#]?\s*(\d{1,3})\b/i
const inningsTitle = /\binnings\b|\bball[\s-]by[\s-]ball\b|\bcommentary\b/i

/**
 * Picks the lines of ball-by-ball commentary out of a document, innings by innings. `rest` is what is left: titles, tables, talk. Nothing is taken where there
 * are too few for a log.
 */
export function collectBalls(lines: readonly CardLine[]): { logs: CollectedLog[]; rest: CardLine[] } {
  const logs: CollectedLog[] = []
  const rest: CardLine[] = []
  let title: CardLine | undefined
  let heading: number | null = null
  let header: BallHeader | undefined
  let pending: { over: number; ball: number; token: string } | undefined
  for (const line of lines) {
    const found = findBallHeader(line)
    header = found ?? header
    const ball = found === undefined ? readBall(line, header, pending !== undefined) : undefined
    const number = takeBallNumber(line.text, false)
    if (ball !== undefined) {
      if (logs.length === 0 || title !== undefined) logs.push({ team: readTeam(title), balls: [] })
      title = undefined
      logs.at(-1)?.balls.push({ ...ball, heading, ...(ball.over === null && pending !== undefined ? { over: pending.over, ball: pending.ball, outcome: ball.outcome ?? parseTypedBall(pending.token)[0] ?? null } : {}) })
      pending = undefined
    } else if (number !== undefined && number.rest.length <= 6) pending = { over: number.over, ball: number.ball, token: number.rest }
    else {
      heading = toHeading(line.text) ?? heading
      if (inningsTitle.test(line.text) && isTitle(line)) title = line
      rest.push(line)
    }
  }
  const count = logs.reduce((sum, log) => sum + log.balls.length, 0)
  return count < fewestBalls ? { logs: [], rest: [...lines] } : { logs: logs.map(({ team, balls }) => ({ team, balls: partNames(balls) })), rest }
}

/** A row of a table of balls or a line of commentary. Without a number, here or on the line above, only an outcome makes it one. */
function readBall(line: CardLine, header: BallHeader | undefined, isNumbered: boolean): BallLine | undefined {
  const row = (header === undefined ? undefined : readBallRow(line, header)) ?? parseBareRow(line)
  if (row !== undefined) return row
  const ball = parseBallLine(line, line.words.some((word) => word.confidence < 1))
  return ball === undefined || (ball.over === null && !isNumbered && ball.outcome === null) ? undefined : ball
}

function toHeading(text: string): number | undefined {
  const found = overHeading.exec(text)
  return found === null ? undefined : Number(found[1])
}

function readTeam(title: CardLine | undefined): Field<string> {
  if (title === undefined) return null
  const team = toTeamName(title.text)
  return team === "" ? null : readText(title.page, title.words.filter((word) => /\p{L}/u.test(word.text)), team)
}
