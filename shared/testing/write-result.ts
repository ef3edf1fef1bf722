import type { ScanInnings } from "../src/contract/scan-result.ts"

/** The result sentence as scorers print it, from the cards of a match that was played out. */
export function writeResult(innings: ScanInnings[]): string {
  const last = innings.at(-1)
  if (!last) return "No play"
  const runsOf = (team: string | null) => innings.filter((card) => card.team === team).reduce((sum, card) => sum + (card.total.runs ?? 0), 0)
  const first = innings.find((card) => card.team !== last.team)
  const lead = runsOf(last.team) - runsOf(first?.team ?? null)
  const wicketsLeft = last.batting.length + last.did_not_bat.length - 1 - (last.total.wickets ?? 0)
  if (lead > 0) return `${last.team} won by ${wicketsLeft} wicket${wicketsLeft === 1 ? "" : "s"}`
  if (lead === 0) return "Match tied"
  return `${first?.team} won by ${-lead} run${lead === -1 ? "" : "s"}`
}
