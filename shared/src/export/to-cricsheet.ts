import { formatOvers } from "../cricket/overs.ts"
import { parseResult, parseToss } from "../cricket/parse-result.ts"
import type { Match, MatchCard, MatchInnings } from "../match/match.ts"
import { isBallByBall, toCricsheetOvers } from "./cricsheet-overs.ts"

/**
 * Cricsheet JSON 1.1. Its innings are lists of deliveries: where the sheet has them all, they stand there and nothing of ours is added.
 * Of an innings that is only a card `overs` is empty, the figures stand in `card` beside it (our addition) and `meta.note` says so. Values
 * that the sheet does not show are left out: gender, match type and people's ids are never on one.
 */
export function toCricsheet({ card, balanced, review }: Match): string {
  const file = {
    meta: { data_version: "1.1.0", created: card.date ?? undefined, revision: 1, note: toNote(card), balanced, doubtful_values: review.length },
    info: {
      balls_per_over: 6, dates: card.date === null ? [] : [card.date], event: card.competition === null ? undefined : { name: card.competition },
      outcome: toOutcome(card), players: Object.fromEntries(card.teams.map((team) => [team, listPlayers(card, team)])), registry: { people: {} },
      season: card.date?.slice(0, 4), team_type: "club", teams: card.teams, toss: toToss(card), venue: card.venue ?? undefined,
    },
    innings: card.inningsList.map((innings) => ({
      team: innings.team ?? undefined, ...(isBallByBall(innings) ? toCricsheetOvers(innings) : { overs: [], card: toCardFigures(innings) }),
      declared: innings.total.declared === true ? true : undefined, absent_hurt: listAbsent(innings),
    })),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

function toNote({ inningsList }: MatchCard): string {
  const cards = inningsList.flatMap((innings, index) => (isBallByBall(innings) ? [] : [index + 1]))
  const begin = "Read from a scorecard by Cricksy Scorer"
  if (cards.length === 0) return `${begin}, ball by ball.`
  const which = cards.length === inningsList.length ? "no ball by ball record" : `no ball by ball record of innings ${cards.join(", ")}`
  return `${begin}: ${which}, there overs are empty and the innings' figures stand in card.`
}

/** Team names of the sentence are put as the card's teams have them. */
const asTeam = (name: string, teams: readonly string[]): string => teams.find((team) => team.toLowerCase() === name.toLowerCase()) ?? name

function toOutcome({ result, teams }: MatchCard) {
  if (result === null) return undefined
  const outcome = parseResult(result)
  if (outcome === undefined) return { text: result }
  if ("result" in outcome) return outcome
  return { winner: asTeam(outcome.winner, teams), ...(outcome.by === null ? {} : { by: outcome.by }), ...(/\b(?:d\/?l|dls)\b/i.test(result.slice(0, 250)) ? { method: "D/L" } : {}) }
}

function toToss({ toss, teams }: MatchCard) {
  if (toss === null) return undefined
  const parsed = parseToss(toss)
  return parsed === undefined ? { text: toss } : { ...parsed, winner: asTeam(parsed.winner, teams) }
}

/** Who batted, did not bat or bowled for a team: all that a card tells of its eleven. */
function listPlayers({ inningsList, teams }: MatchCard, team: string): string[] {
  const own = inningsList.filter((innings) => innings.team === team).flatMap((innings) => [...innings.batting.map(({ name }) => name ?? ""), ...innings.didNotBat])
  const bowled = inningsList.filter((innings) => innings.team !== team && innings.team !== null && teams.includes(innings.team)).flatMap((innings) => innings.bowling.map(({ name }) => name ?? ""))
  return [...new Set([...own, ...bowled])].filter((name) => name !== "")
}

function listAbsent({ batting }: MatchInnings): string[] | undefined {
  const absent = batting.flatMap(({ name, dismissal }) => (dismissal?.kind === "absent hurt" && name !== null ? [name] : []))
  return absent.length === 0 ? undefined : absent
}

function toCardFigures({ total, extras, batting, bowling, fallOfWickets, didNotBat }: MatchInnings) {
  return {
    total: { ...total, overs: total.overs === null ? null : formatOvers(total.overs) }, extras, did_not_bat: didNotBat,
    batting: batting.map(({ name, howOut, dismissal, runs, balls, fours, sixes }) => ({ name, how_out: howOut, kind: dismissal?.kind ?? null, bowler: dismissal?.bowler ?? null, fielders: dismissal?.fielders ?? [], runs, balls, fours, sixes })),
    bowling: bowling.map(({ name, overs, maidens, runs, wickets, wides, noBalls }) => ({ name, overs: overs === null ? null : formatOvers(overs), maidens, runs, wickets, wides, noballs: noBalls })),
    fall_of_wickets: fallOfWickets.map(({ wicket, runs, batter, over }) => ({ wicket, runs, batter, over: over === null ? null : formatOvers(over) })),
  }
}
