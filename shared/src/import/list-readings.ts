import { formatOvers, type Overs } from "../cricket/overs.ts"
import { extraKinds } from "../cricket/parse-extras.ts"
import type { MatchCard, Readings } from "../match/match.ts"
import { toBattingPointer, toBowlingPointer, toExtrasPointer, toFallPointer, toInningsPointer, toMatchPointer, toTotalPointer } from "../match/pointers.ts"

const battingFields = ["name", "howOut", "runs", "balls", "minutes", "fours", "sixes", "strikeRate"] as const
const bowlingFields = ["name", "overs", "maidens", "runs", "wickets", "wides", "noBalls", "economy"] as const

/** A reading for each value that the file holds: certain, and standing on no page. */
export function listReadings(card: MatchCard): Readings {
  const readings: Readings = {}
  const take = (pointer: string, value: string | number | Overs | null) => {
    if (value !== null) readings[pointer] = { status: "read", confidence: 1, raw: typeof value === "object" ? formatOvers(value) : String(value), alternatives: [], place: null }
  }
  card.teams.forEach((team, at) => take(toMatchPointer(`teams/${at}`), team))
  for (const field of ["date", "venue", "competition", "toss", "result"] as const) take(toMatchPointer(field), card[field])
  card.inningsList.forEach((innings, index) => {
    take(`${toInningsPointer(index)}/team`, innings.team)
    for (const field of ["runs", "wickets", "overs"] as const) take(toTotalPointer(index, field), innings.total[field])
    for (const kind of ["total", ...extraKinds] as const) take(toExtrasPointer(index, kind), innings.extras[kind])
    innings.batting.forEach((row, at) => {
      for (const field of battingFields) take(toBattingPointer(index, at, field), row[field])
      if (row.dismissal !== null) take(toBattingPointer(index, at, "dismissal/kind"), row.dismissal.kind)
    })
    innings.didNotBat.forEach((name, at) => take(`${toInningsPointer(index)}/did_not_bat/${at}`, name))
    innings.bowling.forEach((row, at) => { for (const field of bowlingFields) take(toBowlingPointer(index, at, field), row[field]) })
    innings.fallOfWickets.forEach((fall, at) => { for (const field of ["runs", "batter", "over"] as const) take(toFallPointer(index, at, field), fall[field]) })
  })
  return readings
}
