import type { Alternative } from "../../base/reading.ts"
import type { DismissalKind } from "../../cricket/dismissal-kinds.ts"
import { findTokenWorth } from "../../cricket/token-worth.ts"
import type { CardInnings, Field } from "../../scorecard/scorecard.ts"
import { listReadings } from "./list-records.ts"
import type { Letter } from "./over-slots.ts"

// Run outs, byes and leg byes cost the bowler nothing: his figures cannot tell them from a dot. The card can: a mark that it has no room for is rare.

/** A record may lack one all the same. */
const slack = 0.3
const unlisted = 0.05

/** How much rarer each mark is than the net takes it for, by what the card says: a run out, byes, leg byes. */
export type RareMarks = { runOut: number; byes: number; legByes: number }

export function findRareMarks(innings: CardInnings): RareMarks {
  const boxes = innings.bowling.flatMap((row) => (row.oversBowled ?? []).flatMap((box) => (box?.value == null ? [] : [listReadings(box) ?? []])))
  const marked = boxes.reduce((sum, readings) => sum + readings.reduce((own, { value, confidence }) => own + confidence * value.filter((token) => findTokenWorth(token)?.runOut).length, 0), 0)
  const listed = innings.batting.reduce((sum, { howOut, dismissal }) => sum + (dismissal === null ? 0 : howOut === null ? unlisted : chanceOf(howOut, "run out")), 0)
  return { runOut: Math.min(1, (listed + slack) / (marked + slack)), byes: fewer(innings.extras.byes), legByes: fewer(innings.extras.legByes) }
}

const chanceOf = <T>(field: Field<T>, wanted: T): number => (listReadings(field) ?? []).find(({ value }) => value === wanted)?.confidence ?? 0

/** Where the extras have none of a kind, hardly a box has. */
const fewer = (extras: Field<number>): number => (extras === null ? 1 : 1 - (1 - unlisted) * chanceOf(extras, 0))

/** The letters that may stand beside a figure: somebody was run out, or stumped (off a wide). */
export function listLetters({ batting }: CardInnings): Letter[] {
  const has = (kind: DismissalKind) => batting.some(({ dismissal }) => dismissal?.kind === kind)
  return [...(has("run out") ? ["R" as const] : []), ...(has("stumped") ? ["W" as const] : [])]
}

/** The readings of a box with their rare marks as rare as the card has them; their shares add up to what they did. */
export function weighRareMarks(readings: readonly Alternative<string[]>[], rare: RareMarks): Alternative<string[]>[] {
  const weighed = readings.map(({ value, confidence }) => ({ value, confidence: value.reduce((chance, token) => chance * factorOf(token, rare), confidence) }))
  const [before, after] = [readings, weighed].map((list) => list.reduce((sum, { confidence }) => sum + confidence, 0))
  return weighed.map(({ value, confidence }) => ({ value, confidence: after! > 0 ? (confidence * before!) / after! : confidence }))
}

function factorOf(token: string, { runOut, byes, legByes }: RareMarks): number {
  const worth = findTokenWorth(token)
  return (worth?.runOut ? runOut : 1) * (worth?.extras.byes === undefined ? 1 : byes) * (worth?.extras.legByes === undefined ? 1 : legByes)
}
