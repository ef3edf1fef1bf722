import { formatOvers } from "../cricket/overs.ts"
import type { Match, MatchInnings } from "../match/match.ts"

/**
 * Cricsheet JSON 1.1. Its innings are lists of deliveries, which a card does not have: then `overs` is empty, the card's figures stand in
 * `card` beside it (our addition) and `meta.note` says so. Values that the sheet does not show are left out.
 */
export function toCricsheet({ card, balanced }: Match): string {
  const players = Object.fromEntries(card.teams.map((team) => [team, listPlayers(card.inningsList, team)]))
  const file = {
    meta: { data_version: "1.1.0", created: card.date ?? undefined, revision: 1, note: "Read from a scorecard by Cricksy Scorer: no ball by ball record, overs are empty and each innings' figures stand in card.", balanced },
    info: {
      balls_per_over: 6, dates: card.date === null ? [] : [card.date], event: card.competition === null ? undefined : { name: card.competition },
      outcome: card.result === null ? undefined : { text: card.result }, players, teams: card.teams, toss: card.toss === null ? undefined : { text: card.toss },
      venue: card.venue ?? undefined,
    },
    innings: card.inningsList.map((innings) => ({ team: innings.team ?? undefined, overs: [], declared: innings.total.declared === true ? true : undefined, card: toCardFigures(innings) })),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** Who batted or did not bat for a team: all that a card tells of its eleven. */
function listPlayers(inningsList: readonly MatchInnings[], team: string): string[] {
  const own = inningsList.filter((innings) => innings.team === team)
  return [...new Set(own.flatMap((innings) => [...innings.batting.map((row) => row.name ?? ""), ...innings.didNotBat]).filter((name) => name !== ""))]
}

function toCardFigures({ total, extras, batting, bowling, fallOfWickets, didNotBat }: MatchInnings) {
  return {
    total: { ...total, overs: total.overs === null ? null : formatOvers(total.overs) }, extras, did_not_bat: didNotBat,
    batting: batting.map(({ name, howOut, dismissal, runs, balls, fours, sixes }) => ({ name, how_out: howOut, kind: dismissal?.kind ?? null, bowler: dismissal?.bowler ?? null, fielders: dismissal?.fielders ?? [], runs, balls, fours, sixes })),
    bowling: bowling.map(({ name, overs, maidens, runs, wickets, wides, noBalls }) => ({ name, overs: overs === null ? null : formatOvers(overs), maidens, runs, wickets, wides, noballs: noBalls })),
    fall_of_wickets: fallOfWickets.map(({ wicket, runs, batter, over }) => ({ wicket, runs, batter, over: over === null ? null : formatOvers(over) })),
  }
}
