import type { ScanInnings } from "../src/contract/scan-result.ts"
import { creditsBowler } from "./laws.ts"
import type { TrueDelivery } from "./match-truth.ts"
import { writeToken } from "./write-token.ts"

/** What a scorer puts into one cell. `done`: two strokes behind it, the innings is over. */
export type BookEntry =
  | { kind: "words"; text: string } | { kind: "figures"; text: string } | { kind: "over"; tokens: readonly string[] }
  | { kind: "strokes"; tokens: readonly string[]; done: boolean } | { kind: "cross" }

/** The cell by what it holds: `row` counts from 0 below the headings; `rowHolds` where rows mean different things. */
export type BookCell = { holds: string; row: number; rowHolds: string; column: string; part: "whole" | "upper" | "lower" }

/** How this scorer keeps the book; `crosses`: the end of a spell is marked where the row has room. */
export type BookHabit = { divider: string; crosses: boolean; overColumns: number; shortNames: boolean }

const words = (text: string | null | undefined): BookEntry | undefined => (text ? { kind: "words", text } : undefined)
const figures = (value: string | number | null | undefined): BookEntry | undefined => (value === null || value === undefined || value === "" ? undefined : { kind: "figures", text: String(value) })
const surname = (name: string | null | undefined): string => (name ?? "").split(" ").slice(1).join(" ") || (name ?? "")

const howOut: Record<string, string> = { caught: "ct", "caught and bowled": "c & b", bowled: "bowled", lbw: "lbw", stumped: "st", "run out": "run out", "hit wicket": "hit wicket", "not out": "not out", "retired hurt": "retired hurt" }

/** All that a scorer writes of an innings into the cells of any form, by the names that layouts give their columns. */
export function createBookEntries(innings: ScanInnings, habit: BookHabit): (cell: BookCell) => BookEntry | undefined {
  const nameOf = (name: string | null) => (habit.shortNames ? `${(name ?? "").slice(0, 1)} ${surname(name)}` : name)
  const overs = [...new Set(innings.deliveries.map(({ over }) => over))].map((over) => innings.deliveries.filter((ball) => ball.over === over))
  const bowlers = innings.bowling.map((row) => placeOvers(overs.map((balls) => keepOwn(balls, row.name)), habit))
  const batters = [...innings.batting.map(({ name }) => name), ...innings.did_not_bat]

  const batting = (row: number, column: string): BookEntry | undefined => {
    const batter = innings.batting[row]
    if (!batter) return column === "batter" ? words(nameOf(batters[row] ?? null)) : column === "dismissal" && row < batters.length ? words("did not bat") : undefined
    const kind = batter.dismissal?.kind ?? "not out"
    const fielder = kind === "caught" || kind === "stumped" ? surname(batter.dismissal?.fielders?.[0]) : ""
    const strokes = innings.deliveries.filter((ball) => ball.striker === batter.name && ball.runs_batter).map((ball) => `${ball.runs_batter}`)
    return {
      batter: words(nameOf(batter.name)), dismissal: words(`${howOut[kind] ?? kind} ${fielder}`.trim()), bowler: words(surname(batter.dismissal?.bowler)), runs: figures(batter.runs), balls: figures(batter.balls),
      fours: figures(batter.fours || null), sixes: figures(batter.sixes || null), strokes: { kind: "strokes" as const, tokens: strokes, done: kind !== "not out" },
    }[column]
  }
  const bowling = (row: number, column: string, part: BookCell["part"]): BookEntry | undefined => {
    const bowler = innings.bowling[row]
    if (!bowler) return undefined
    if (column.startsWith("over.")) return bowlers[row]?.[Number(column.slice(5)) - 1]?.[part === "lower" ? "figure" : "box"]
    return { bowler: words(nameOf(bowler.name)), overs: figures(bowler.overs), maidens: figures(bowler.maidens), runs: figures(bowler.runs), wickets: figures(bowler.wickets), wides: figures(bowler.wides || null), noBalls: figures(bowler.no_balls || null) }[column]
  }
  const strip = (over: number, column: string): BookEntry | undefined => {
    const [now, before] = [innings.over_totals?.[over - 1], innings.over_totals?.[over - 2]]
    const bowler = innings.bowling.findIndex(({ name }) => name === overs[over - 1]?.[0]?.bowler)
    return now && { score: figures(now.runs), wickets: figures(now.wickets), runs: figures((now.runs ?? 0) - (before?.runs ?? 0)), bowler: figures(bowler + 1) }[column]
  }
  const falls = (wicket: number, rowHolds: string): BookEntry | undefined => {
    const fall = innings.fall_of_wickets.find((one) => one.wicket === wicket)
    return fall && { score: figures(fall.runs), outgoing: figures(batters.indexOf(fall.batter ?? null) + 1), over: figures(fall.over) }[rowHolds]
  }
  const kinds: Record<string, "byes" | "leg_byes" | "wides" | "no_balls" | undefined> = { byes: "byes", legByes: "leg_byes", wides: "wides", noBalls: "no_balls" }
  const extras = (rowHolds: string, column: string): BookEntry | undefined => {
    const kind = kinds[rowHolds]
    if (!kind) return undefined
    const tally = innings.deliveries.flatMap((ball) => (ball.extras[kind] ? [`${ball.extras[kind]}`] : []))
    return column === "sum" ? figures(innings.extras[kind]) : column === "tally" && tally.length > 0 ? { kind: "strokes", tokens: tally, done: false } : undefined
  }
  const totals = (rowHolds: string, column: string): BookEntry | undefined => ({
    subTotal: figures((innings.total.runs ?? 0) - (innings.extras.total ?? 0)), extras: figures(innings.extras.total), total: figures(innings.total.runs),
    "overs / total extras": figures(column === "overs" ? innings.total.overs : innings.extras.total), "wickets / total runs": figures(column === "overs" ? innings.total.wickets : innings.total.runs),
  })[rowHolds]
  return ({ holds, row, rowHolds, column, part }) => {
    if (/^(?:number|label)/.test(column)) return undefined
    if (holds === "batting") return batting(row, column)
    if (holds === "bowling") return bowling(row, column, part)
    if (holds === "overs") return strip(Number(rowHolds.slice(5)), column)
    if (holds === "fallOfWickets") return falls(Number(column.slice(7)), rowHolds)
    if (holds === "extras") return extras(rowHolds, column)
    if (holds === "totals") return totals(rowHolds, column)
    return holds === "match" && column === "inningsOf" ? words(innings.team) : undefined
  }
}

/** Of an over shared by two bowlers each has his balls in his own row; null where he bowled none. */
function keepOwn(balls: readonly TrueDelivery[], bowler: string | null): TrueDelivery[] | null {
  const own = balls.filter((ball) => ball.bowler === bowler)
  return own.length === 0 ? null : own
}

/** A bowler's boxes from left to right with the figures below; with a crossed box where he was taken off, as long as the row has room. */
function placeOvers(own: readonly (readonly TrueDelivery[] | null)[], { divider, crosses, overColumns }: BookHabit): { box: BookEntry; figure?: BookEntry }[] {
  const places = own.flatMap((balls, at) => (balls ? [{ balls, at }] : []))
  let [wickets, runs, spare] = [0, 0, crosses ? overColumns - places.length : 0]
  return places.flatMap(({ balls, at }, i) => {
    runs += balls.reduce((sum, ball) => sum + (ball.runs_batter ?? 0) + (ball.extras.wides ?? 0) + (ball.extras.no_balls ?? 0), 0)
    wickets += balls.flatMap((ball) => ball.wickets).filter(({ kind }) => creditsBowler(kind)).length
    const box = { box: { kind: "over" as const, tokens: balls.map(writeToken) }, figure: { kind: "figures" as const, text: `${wickets}${divider}${runs}` } }
    const next = places[i + 1]
    if (!next || next.at <= at + 2 || spare <= 0) return [box]
    spare -= 1
    return [box, { box: { kind: "cross" as const } }]
  })
}
