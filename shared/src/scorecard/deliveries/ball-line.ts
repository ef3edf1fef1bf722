import type { BallOutcome } from "../../cricket/ball-outcome.ts"
import { parseBallWords } from "../../cricket/parse-ball-words.ts"
import { parseTypedBall } from "../../cricket/parse-typed-ball.ts"
import type { CardLine } from "../card-line.ts"

/** One ball as its line of a log has it, before the overs are told. `over` and `ball` are the printed number's two halves. */
export type BallLine = { line: CardLine; over: number | null; ball: number | null; bowler: string; striker: string; nonStriker: string | null; outcome: BallOutcome | null; words: string }

/** A ball's line with the over heading that stands over it. */
export type CollectedBall = BallLine & { heading: number | null }

/** Letters that engines give for the digits of a number. */
const digit = "[\\dOolI|]"
const numbered = new RegExp(`^\\W{0,3}(${digit}{1,3})\\s?[.,·]\\s?(${digit}{1,2})(?=$|\\s|[A-Z])`)
/** The point of `0.1` gets lost: two or three digits before a name. */
const pointLost = new RegExp(`^\\W{0,3}(${digit}{1,2}?)(${digit})(?=\\s+\\p{L}{2})`, "u")

const toNumber = (text: string): number => Number(text.replace(/[Oo]/g, "0").replace(/[lI|]/g, "1"))

/** The number a line begins with, `12.4`, and what follows it. */
export function takeBallNumber(text: string, lenient: boolean): { over: number; ball: number; rest: string } | undefined {
  const found = numbered.exec(text) ?? (lenient ? pointLost.exec(text) : null)
  return found === null ? undefined : { over: toNumber(found[1] ?? ""), ball: toNumber(found[2] ?? ""), rest: text.slice(found[0].length).trim() }
}

const mostNameWords = 5

/**
 * A line of commentary: `0.1 Marsh to Rao, FOUR`, with or without its number. A small token between number and names (`0.1 4 Marsh to Rao`) says the
 * outcome too. Undefined where the line has not this form. `lenient`: an engine read it, points and commas may be lost.
 */
export function parseBallLine(line: CardLine, lenient: boolean): BallLine | undefined {
  const text = line.text.slice(0, 300)
  const number = takeBallNumber(text, lenient)
  const words = (number?.rest ?? text).split(/\s+/).filter((word) => word !== "")
  const at = words.findIndex((word, index) => index > 0 && /^(?:to|t0|lo)$/.test(word))
  if (at < 1 || at > mostNameWords + 1 || words.length < at + 2) return undefined
  const before = words.slice(0, at)
  const marked = before.length > 1 && parseTypedBall(before[0] ?? "").length > 0 && !/^\p{L}+$/u.test(before[0] ?? "") ? before[0] : undefined
  const bowler = toName(marked === undefined ? before : before.slice(1))
  const { striker, said } = splitAfter(words.slice(at + 1))
  if (bowler === "" || striker === "" || /\d{2}/.test(bowler) || /\d{2}/.test(striker)) return undefined
  const outcome = parseBallWords(said) ?? (marked === undefined ? undefined : parseTypedBall(marked)[0]) ?? null
  return { line, over: number?.over ?? null, ball: number?.ball ?? null, bowler, striker, nonStriker: null, outcome, words: said }
}

/** The striker ends at the first comma; where it is lost, at the first word from which on the rest is an outcome. */
function splitAfter(words: readonly string[]): { striker: string; said: string } {
  const comma = words.findIndex((word) => /[,;:]$/.test(word))
  const dash = words.findIndex((word) => /^[-–—]$/.test(word))
  const end = comma >= 0 && comma < mostNameWords ? comma + 1 : dash > 0 && dash <= mostNameWords ? dash : -1
  if (end > 0) return { striker: toName(words.slice(0, end)), said: words.slice(end).join(" ").replace(/^[-–—]\s*/, "") }
  for (let at = 1; at <= Math.min(mostNameWords, words.length - 1); at += 1) {
    if (parseBallWords(words.slice(at).join(" ")) !== undefined) return { striker: toName(words.slice(0, at)), said: words.slice(at).join(" ") }
  }
  return { striker: toName(words.slice(0, mostNameWords)), said: "" }
}

const toName = (words: readonly string[]): string => words.join(" ").replace(/^[^\p{L}]+|[\s,;:|*]+$/gu, "")
