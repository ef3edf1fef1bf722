import type { ScanResult } from "./scan-result.ts"

/** The teams that a card names in its head, else those of its innings; what a list or a screen calls it. */
export function listTeams({ match, innings }: Pick<ScanResult, "match" | "innings">): string[] {
  const isNamed = (team: string | null | undefined): team is string => team != null && team.trim() !== ""
  const named = match.teams.filter(isNamed)
  return named.length > 0 ? named : [...new Set(innings.map(({ team }) => team).filter(isNamed))]
}
