import { toPlainName } from "../cricket/player-name.ts"
import type { MatchCard } from "../match/match.ts"

/** The one full name that a cut one begins; the cut one where none or several do. CricClubs cuts to eight letters in falls, to an initial in dismissals. */
export function findFullName(cut: string, names: readonly string[]): string {
  const start = toPlainName(cut)
  if (start === "") return cut
  const exact = names.find((name) => toPlainName(name) === start)
  if (exact !== undefined) return exact
  const fitting = new Map(names.filter((name) => toPlainName(name).startsWith(start)).map((name) => [toPlainName(name), name]))
  const [only] = fitting.values()
  return fitting.size === 1 && only !== undefined ? only : cut
}

/** The card with bowlers, fielders and falls under the full names of the batting and bowling lists. */
export function linkNames(card: MatchCard): MatchCard {
  const named = (rows: readonly { name: string | null }[]) => rows.flatMap(({ name }) => name ?? [])
  const inningsList = card.inningsList.map((innings, index) => {
    const others = card.inningsList.filter((other, at) => at !== index && other.team !== innings.team)
    const bowlers = named(innings.bowling)
    const side = [...bowlers, ...others.flatMap((other) => [...named(other.batting), ...other.didNotBat])]
    const batters = named(innings.batting)
    return {
      ...innings,
      batting: innings.batting.map((row) => (row.dismissal === null ? row : {
        ...row, dismissal: {
          ...row.dismissal, bowler: row.dismissal.bowler === null ? null : findFullName(row.dismissal.bowler, bowlers),
          fielders: row.dismissal.fielders.map((name) => findFullName(name, side)),
        },
      })),
      fallOfWickets: innings.fallOfWickets.map((fall) => ({ ...fall, batter: fall.batter === null ? null : findFullName(fall.batter, batters) })),
    }
  })
  return { ...card, inningsList }
}
