import type { ScanBatter, ScanInnings } from "../src/contract/scan-result.ts"
import { writeName, writeSurname } from "./card-words.ts"
import type { MatchTruth, SheetTruth } from "./match-truth.ts"
import type { SheetStyle } from "./sheet-style.ts"

/** What a layout prints beyond names, dismissals and the figures that its style lists. */
export type Shown = {
  header: boolean
  bowling: boolean
  falls: boolean
  didNotBat: boolean
  /** Extras by kind, or only their sum. */
  extras: "kinds" | "total"
  deliveries: boolean
  /** False where the sheet is a log and holds no card. */
  card: boolean
}

export const wholeCard: Shown = { header: true, bowling: true, falls: true, didNotBat: true, extras: "kinds", deliveries: false, card: true }

/** Takes from a match what the sheet does not show, and spells names as the sheet does. */
export function keepShown(match: MatchTruth, style: SheetStyle, shown: Shown): SheetTruth {
  const blank = { teams: [], date: null, venue: null, competition: null, toss: null, result: null }
  return { match: shown.header ? { ...match.match } : blank, innings: match.innings.map((card) => keepShownInnings(card, style, shown)) }
}

function keepShownInnings(card: ScanInnings, style: SheetStyle, shown: Shown): ScanInnings {
  const deliveries = shown.deliveries ? card.deliveries.map((ball) => ({
    ...ball, bowler: ball.bowler && writeName(ball.bowler, style), striker: ball.striker && writeName(ball.striker, style), non_striker: null,
  })) : []
  if (!shown.card) return { team: card.team, total: {}, batting: [], did_not_bat: [], extras: {}, bowling: [], fall_of_wickets: [], deliveries }
  // "all out" is printed instead of the number of wickets, save by the style that always prints both figures.
  const hidesWickets = card.total.all_out === true && style.total !== "164-7 (20 overs)"
  const named = style.falls === "1-23 (Name, 3.4 ov)" || style.falls === "23-1 (Name)"
  return {
    team: card.team,
    total: { ...card.total, wickets: hidesWickets ? null : card.total.wickets ?? null },
    batting: card.batting.map((row) => keepShownBatter(row, style)),
    did_not_bat: shown.didNotBat ? card.did_not_bat.map((name) => writeName(name, style)) : [],
    extras: shown.extras === "kinds" ? card.extras : { total: card.extras.total ?? null },
    bowling: !shown.bowling ? [] : card.bowling.map((row) => ({
      name: writeName(row.name ?? "", style),
      overs: style.bowlingFigures.includes("overs") ? row.overs : null,
      maidens: style.bowlingFigures.includes("maidens") ? row.maidens : null,
      runs: row.runs, wickets: row.wickets,
      wides: style.bowlingFigures.includes("wides") ? row.wides ?? 0 : null,
      no_balls: style.bowlingFigures.includes("no_balls") ? row.no_balls ?? 0 : null,
    })),
    fall_of_wickets: !shown.falls ? [] : card.fall_of_wickets.map((fall) => ({
      wicket: fall.wicket, runs: fall.runs,
      batter: named ? writeSurname(fall.batter ?? "", style) : null,
      over: style.falls === "1-23 (Name, 3.4 ov)" ? fall.over ?? null : null,
    })),
    deliveries,
  }
}

function keepShownBatter(row: ScanBatter, style: SheetStyle): ScanBatter {
  const has = (figure: "balls" | "fours" | "sixes") => (style.battingFigures.includes(figure) ? row[figure] ?? null : null)
  return { name: writeName(row.name ?? "", style), how_out: null, dismissal: row.dismissal ?? null, runs: row.runs, balls: has("balls"), fours: has("fours"), sixes: has("sixes") }
}
