import { confirm } from "../../base/agreement.ts"
import { isSpelledAlike, mergeNames } from "../../cricket/merge-names.ts"
import { findLikest } from "../../cricket/name-likeness.ts"
import type { Reading } from "../../base/reading.ts"
import type { CardInnings, Scorecard } from "../scorecard.ts"

/** What stands where a team's name should be and is like neither team of the match: a piece of an app's side bar, a heading. */
const noTeam = 0.45
const sure = 0.93
/** Names of clubs are longer than this many letters; shorter ones are what was left of something else, or a nickname that nobody can check. */
const shortestTeam = 3

/** The innings with their teams' names held against the teams of the match's title, as far as an engine read them. */
export function linkTeams(card: Scorecard): CardInnings[] {
  const teams = card.header.teams.flatMap((team) => (team.value === null ? [] : [{ name: team.value, confidence: team.confidence }]))
  return card.inningsList.map((innings) => {
    const { team } = innings
    return team?.value == null || team.confidence >= 1 ? innings : { ...innings, team: weighTeam(team, team.value, teams) }
  })
}

function weighTeam(team: Reading<string>, value: string, teams: readonly { name: string; confidence: number }[]): Reading<string> {
  const letters = value.replace(/[^\p{L}]/gu, "").length
  const found = findLikest(value, teams.map(({ name }) => name), 0.7)
  const other = found === undefined ? undefined : teams[found.index]
  if (other === undefined) return letters < shortestTeam || /[?¿|\\{}[\]]/.test(value) || teams.length === 2 ? { ...team, confidence: Math.min(team.confidence, noTeam) } : team
  if (isSpelledAlike(value, other.name)) return { ...team, confidence: confirm(team.confidence) }
  const better = mergeNames(value, other.name)
  return team.confidence >= sure || other.confidence <= team.confidence || better === value ? team : { ...team, value: better, confidence: Math.min(other.confidence, sure), alternatives: [{ value, confidence: team.confidence / 2 }, ...team.alternatives] }
}
