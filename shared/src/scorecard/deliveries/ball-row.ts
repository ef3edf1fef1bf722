import type { BallOutcome } from "../../cricket/ball-outcome.ts"
import type { DismissalKind } from "../../cricket/dismissal-kinds.ts"
import { parseBallWords } from "../../cricket/parse-ball-words.ts"
import { parseDismissal } from "../../cricket/parse-dismissal.ts"
import { parseTypedBall } from "../../cricket/parse-typed-ball.ts"
import { joinWords } from "../../words/ocr-page.ts"
import { getCentre, getRight, type CardLine } from "../card-line.ts"
import { takeBallNumber, type BallLine } from "./ball-line.ts"

type BallColumn = "number" | "bowler" | "striker" | "nonStriker" | "runs" | "extras" | "wicket"

/** The headings of a table of balls: `Ball | Bowler | Batter | Runs | Wicket`, in pixels. */
export type BallHeader = { kind: BallColumn; left: number; right: number }[]

const headings: [RegExp, BallColumn][] = [
  [/^(?:balls?|overs?|over\.?ball|delivery|del)$/i, "number"], [/^bowlers?$/i, "bowler"], [/^(?:batters?|bats?m[ae]n|striker|facing)$/i, "striker"],
  [/^non-?striker$/i, "nonStriker"], [/^(?:runs?|outcome|result)$/i, "runs"], [/^extras?$/i, "extras"], [/^(?:wickets?|wkt|out|dismissal|w)$/i, "wicket"],
]

/** Undefined unless number, bowler, batter and runs are there, the number first: a batting card has no number of balls before its names. */
export function findBallHeader(line: CardLine): BallHeader | undefined {
  if (line.words.length < 4 || line.words.length > 9) return undefined
  const found = line.words.flatMap((word) => {
    const kind = headings.find(([pattern]) => pattern.test(word.text.replace(/[^\p{L}.-]/gu, "")))?.[1]
    return kind === undefined ? [] : [{ kind, left: word.box.x, right: getRight(word.box) }]
  })
  const has = (kind: BallColumn) => found.some((column) => column.kind === kind)
  return found[0]?.kind === "number" && has("bowler") && has("striker") && has("runs") && found.length >= line.words.length - 1 ? found : undefined
}

/** A row under such headings, each cell in the column that it is nearest to. */
export function readBallRow(line: CardLine, header: BallHeader): BallLine | undefined {
  const texts: Partial<Record<BallColumn, string>> = {}
  for (const cell of line.cells) {
    const [nearest] = [...header].map((column) => ({ column, apart: getApart(cell.box, column) })).sort((a, b) => a.apart - b.apart)
    if (nearest !== undefined) texts[nearest.column.kind] = [texts[nearest.column.kind], joinWords(cell.words)].filter(Boolean).join(" ")
  }
  const number = takeBallNumber(texts.number ?? "", false)
  const { bowler = "", striker = "", nonStriker = null, runs = "", extras = "", wicket = "" } = texts
  if (number === undefined || bowler === "" || striker === "") return undefined
  return { line, over: number.over, ball: number.ball, bowler, striker, nonStriker, outcome: readOutcome(runs, extras, wicket), words: `${runs} ${extras} ${wicket}`.trim() }
}

function getApart(box: { x: number; width: number }, column: { left: number; right: number }): number {
  const centre = getCentre({ ...box, y: 0, height: 0 })
  return Math.min(Math.abs(box.x - column.left), Math.abs(box.x + box.width - column.right), Math.abs(centre - (column.left + column.right) / 2))
}

/** `1.1 Bob Marsh Amit Rao 4 No` without headings: number, two names, what it brought, whether somebody is out. The names are parted later, see `partNames`. */
export function parseBareRow(line: CardLine): BallLine | undefined {
  const number = takeBallNumber(line.text, false)
  const words = (number?.rest ?? "").split(/\s+/)
  const wicket = /^(?:no|yes|n|y|not|out|w|wicket|-)$/i.test(words.at(-1) ?? "") ? words.pop() : undefined
  const ball = words.pop() ?? ""
  const names = words.join(" ")
  if (number === undefined || wicket === undefined || !/\d|^[.•·w-]$/i.test(ball) || words.length < 2 || words.length > 8 || /\d/.test(names)) return undefined
  const outcome = readOutcome(ball, "", wicket)
  const cells = line.cells.map((cell) => cell.text).filter((text) => /\p{L}{2}/u.test(text) && !/\d/.test(text))
  const [bowler = "", striker = ""] = cells.length === 2 || cells.length === 3 ? cells : ["", names]
  return outcome === null ? undefined : { line, over: number.over, ball: number.ball, bowler, striker, nonStriker: null, outcome, words: `${ball} ${wicket}` }
}

function readOutcome(runs: string, extras: string, wicket: string): BallOutcome | null {
  const own = parseTypedBall(runs.replace(/\s+/g, ""))[0] ?? parseBallWords(runs)
  const added = extras === "" || /^[-–0]$/.test(extras) ? undefined : parseBallWords(extras) ?? parseTypedBall(extras.replace(/\s+/g, ""))[0]
  if (own === undefined) return null
  const isOut = wicket !== "" && !/^(?:no|n|not|not out|-|–|0)$/i.test(wicket)
  const kind: DismissalKind = isOut ? parseDismissal(wicket)?.kind ?? "unknown" : "unknown"
  const wickets = own.wickets.length > 0 || !isOut ? own.wickets : [kind === "not out" ? "unknown" : kind]
  return { runsBatter: own.runsBatter, extras: { ...own.extras, ...added?.extras }, wickets }
}
