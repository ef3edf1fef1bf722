import type { ScanInnings } from "../src/contract/scan-result.ts"
import { blurBox, blurNumber, type Blur } from "./blur-book.ts"
import type { Chance } from "./chance.ts"
import { creditsBowler } from "./laws.ts"
import type { TrueDelivery } from "./match-truth.ts"
import { writeToken } from "./write-token.ts"

type Guess<T> = { value: T; confidence: number }

/** Which records a book keeps beside boxes and card. */
export type BookHabits = { strip: boolean; strokes: boolean; spellEnds: boolean }

/** A bowler's row of a simulated book: what stands in it, and what a reader made of it. */
export type BlurredRow = { truth: string[][]; boxes: { tokens: Guess<string[]>[]; figure: Guess<string>[] }[]; spellEnds: number[] }

/** Every record of an innings as a scorer keeps it and a reader misreads it. An over shared by two bowlers is a box of each; the strip names the first. */
export type BlurredInnings = {
  rows: BlurredRow[]
  batters: { runs: Guess<number>[]; strokes: string[] | null; dismissal: string | null; bowler: number | null }[]
  strip: { runs: Guess<number>[]; wickets: Guess<number>[]; bowler: Guess<number>[] }[]
  falls: Guess<number>[][]
}

export function blurInnings(innings: ScanInnings, habits: BookHabits, blur: Blur, chance: Chance): BlurredInnings {
  const overs = [...groupBy(innings.deliveries, (ball) => ball.over).entries()].sort(([a], [b]) => a - b).map(([, balls]) => balls)
  const names = innings.bowling.map((row) => row.name)
  const count = (value: number) => blurNumber(`${value}`, blur, chance).map(({ value: text, confidence }) => ({ value: Number(text), confidence }))
  return {
    rows: names.map((name) => {
      const own = overs.map((balls) => balls.filter(({ bowler }) => bowler === name))
      return blurRow(own.filter((balls) => balls.length > 0), own.flatMap((balls, over) => (balls.length > 0 ? [over] : [])), habits, blur, chance)
    }),
    batters: innings.batting.map((row) => ({
      runs: count(row.runs ?? 0), dismissal: row.dismissal?.kind ?? null,
      bowler: row.dismissal?.bowler == null ? null : names.indexOf(row.dismissal.bowler),
      strokes: habits.strokes ? innings.deliveries.flatMap((ball) => (ball.striker === row.name && ball.runs_batter ? [`${ball.runs_batter}`] : [])) : null,
    })),
    strip: !habits.strip ? [] : (innings.over_totals ?? []).map((total, over) => ({ runs: count(total.runs ?? 0), wickets: count(total.wickets ?? 0), bowler: count(names.indexOf(overs[over]?.[0]?.bowler ?? null)) })),
    falls: innings.fall_of_wickets.map((fall) => count(fall.runs ?? 0)),
  }
}

function blurRow(overs: readonly TrueDelivery[][], places: readonly number[], habits: BookHabits, blur: Blur, chance: Chance): BlurredRow {
  let [wickets, runs] = [0, 0]
  const truth = overs.map((balls) => balls.map(writeToken))
  const boxes = overs.map((balls, at) => {
    runs += balls.reduce((sum, ball) => sum + (ball.runs_batter ?? 0) + (ball.extras.wides ?? 0) + (ball.extras.no_balls ?? 0), 0)
    wickets += balls.flatMap((ball) => ball.wickets).filter((wicket) => creditsBowler(wicket.kind)).length
    return { tokens: blurBox(truth[at] ?? [], blur, chance), figure: blurNumber(`${wickets}-${runs}`, blur, chance) }
  })
  const spellEnds = habits.spellEnds ? places.flatMap((place, at) => (at + 1 < places.length && places[at + 1]! > place + 2 ? [at] : [])) : []
  return { truth, boxes, spellEnds }
}

function groupBy<K, T>(list: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}
