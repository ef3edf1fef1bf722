import { getRight, type CardLine } from "../card-line.ts"

/** The headings of an over-by-over sheet in pixels: where balls begin and at the latest end, and the columns of figures by their right edges. */
export type OverHeader = { page: number; ballsLeft: number; ballsRight: number | null; bowlerLeft: number; runsRight: number | null; scoreRight: number | null; height: number }

const headings: [RegExp, "over" | "bowler" | "balls" | "runs" | "score" | "other"][] = [
  [/^(?:overs?|ov|no|#)$/i, "over"], [/^(?:bowlers?|bowled)$/i, "bowler"], [/^(?:balls?|deliveries|delivery|ballbyball|details|outcome)$/i, "balls"],
  [/^(?:runs?|r)$/i, "runs"], [/^(?:score|total|cumulative|progress)$/i, "score"], [/^(?:w|wkts?|wickets?|by|of|the|over|inns|ball)$/i, "other"],
]

/** `Over | Bowler | Balls | Runs | Score`: over, bowler and balls must be there, and nothing but headings. Undefined for any other line. */
export function findOverHeader(line: CardLine): OverHeader | undefined {
  if (line.words.length < 3 || line.words.length > 10) return undefined
  const found = line.words.map((word) => ({ word, kind: headings.find(([pattern]) => pattern.test(word.text.replace(/[^\p{L}#]/gu, "")))?.[1] }))
  const get = (kind: string) => found.find((part) => part.kind === kind)?.word
  const [over, bowler, balls, runs, score] = [get("over"), get("bowler"), get("balls"), get("runs"), get("score")]
  if (over === undefined || bowler === undefined || balls === undefined || found.filter(({ kind }) => kind === undefined).length > 1) return undefined
  if (!(over.box.x < bowler.box.x && bowler.box.x < balls.box.x)) return undefined
  return {
    page: line.page, ballsLeft: balls.box.x, ballsRight: runs?.box.x ?? score?.box.x ?? null, bowlerLeft: bowler.box.x, height: line.height,
    runsRight: runs === undefined ? null : getRight(runs.box), scoreRight: score === undefined ? null : getRight(score.box),
  }
}
