import { formatOvers } from "../cricket/overs.ts"
import type { Match, MatchInnings } from "../match/match.ts"

const width = 60

const show = (value: number | string | null): string => (value === null ? "" : String(value))

/** A plain text card as scorers paste it into messages: 60 columns, figures to the right. Nothing is shown that the sheet does not show. */
export function toText(match: Match): string {
  const { card } = match
  const title = card.teams.length === 2 ? card.teams.join(" v ") : card.teams.join("")
  const head = [title, card.competition, [card.date, card.venue].filter(Boolean).join(", "), card.toss, card.result].filter((line) => line !== null && line !== "")
  const failed = match.checks.filter((check) => check.status === "fail").map((check) => `! ${check.id}: ${check.message}`)
  const open = match.review.length > 0 ? [`! ${match.review.length} values on this card were not read for certain.`] : []
  return [...head, ...card.inningsList.flatMap((innings) => ["", ...toInningsLines(innings)]), ...(failed.length + open.length > 0 ? ["", ...failed, ...open] : []), ""].join("\n")
}

const line = (left: string, right: string): string => {
  const room = width - right.length
  return `${left.length > room - 1 ? `${left.slice(0, room - 2)}…` : left}`.padEnd(room) + right
}

function toInningsLines(innings: MatchInnings): string[] {
  const { total, extras } = innings
  const kinds = [["b", extras.byes], ["lb", extras.legByes], ["w", extras.wides], ["nb", extras.noBalls], ["pen", extras.penaltyRuns]] as const
  const named = kinds.filter(([, value]) => value !== null && value > 0).map(([name, value]) => `${name} ${value}`).join(", ")
  const wickets = total.wickets === null ? "" : total.allOut === true ? " all out" : `/${total.wickets}`
  const overs = total.overs === null ? "" : ` (${formatOvers(total.overs)} overs)`
  const falls = innings.fallOfWickets.map((fall) => `${fall.wicket}-${show(fall.runs)}${fall.batter === null ? "" : ` (${fall.batter})`}`).join(", ")
  return [
    `${innings.team ?? "Innings"}`,
    "-".repeat(width),
    ...innings.batting.map((row) => line(`${show(row.name)}${row.captain ? "*" : ""}${row.keeper ? "†" : ""}  ${show(row.howOut)}`, `${show(row.runs)}${row.balls === null ? "" : ` (${row.balls})`}`)),
    ...(extras.total === null && named === "" ? [] : [line(`Extras${named === "" ? "" : ` (${named})`}`, show(extras.total))]),
    ...(total.runs === null ? [] : [line("Total", `${total.runs}${wickets}${total.declared === true ? " dec" : ""}${overs}`)]),
    ...(innings.didNotBat.length > 0 ? [`Did not bat: ${innings.didNotBat.join(", ")}`] : []),
    ...(falls === "" ? [] : [`Fall of wickets: ${falls}`]),
    ...innings.bowling.map((row) => line(show(row.name), [row.overs === null ? "" : formatOvers(row.overs), row.maidens, row.runs, row.wickets].map((value) => show(value ?? "-")).join("-"))),
  ]
}
