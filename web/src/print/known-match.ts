import type { ScanInnings, ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import type { OwnHeader } from "@cricksy/shared/scorebook/own/own-drawing.ts"

const named = (rows: readonly { name: string | null }[]): string[] => rows.flatMap(({ name }) => name ?? [])

const listSquad = (team: string, inningsList: readonly ScanInnings[]): string[] => {
  const own = inningsList.filter((innings) => innings.team === team)
  const others = inningsList.filter((innings) => innings.team !== team && innings.team !== null)
  return [...new Set([...own.flatMap((innings) => [...named(innings.batting), ...innings.did_not_bat]), ...others.flatMap((innings) => named(innings.bowling))])]
}

/** What a card tells of a match before its next page is scored: the sides, where and when, and who plays. */
export function toKnownMatch({ match, innings }: ScanResult): OwnHeader {
  const teams = match.teams.filter((team) => team !== "")
  const [battingTeam = innings[0]?.team ?? "", fieldingTeam = ""] = teams
  return {
    battingTeam, fieldingTeam, competition: match.competition ?? "", venue: match.venue ?? "", date: match.date ?? "",
    battingSquad: battingTeam === "" ? [] : listSquad(battingTeam, innings), fieldingSquad: fieldingTeam === "" ? [] : listSquad(fieldingTeam, innings),
  }
}
