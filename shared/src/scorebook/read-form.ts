import type { Place, Reading } from "../base/reading.ts"
import type { BatterRow, BowlerRow, CardInnings, Fall } from "../scorecard/scorecard.ts"
import type { FormCell } from "./form-cells.ts"

/** A cell of the form, whether there is writing in it, and where it is shown. */
export type SeenCell = { cell: FormCell; written: boolean; place: Place }

type Look = (table: string, row: number | string, ...columns: string[]) => SeenCell | undefined

/**
 * The form as innings: the rows that have writing in them, each written value there but unreadable (null, confidence 0), so that a
 * person sees where it stands and types it in. One innings for each number in the tables' ids ("batting.2"), one where there is none.
 */
export function readForm(cells: readonly SeenCell[]): CardInnings[] {
  const numbers = [...new Set(cells.filter(({ cell }) => cell.holds === "batting").map(({ cell }) => cell.table.split(".")[1] ?? ""))]
  return numbers.map((number) => {
    const own = cells.filter(({ cell }) => (cell.table.split(".")[1] ?? number) === number)
    const look: Look = (holds, row, ...columns) => own.find(({ cell, written }) =>
      written && cell.holds === holds && row === (typeof row === "number" ? cell.row : cell.rowHolds) && columns.includes(cell.column))
    return readInnings(own, look)
  })
}

function readInnings(cells: readonly SeenCell[], look: Look): CardInnings {
  const rowsOf = (holds: string) => [...new Set(cells.filter(({ cell }) => cell.holds === holds).map(({ cell }) => cell.row))]
  const extra = (kind: string) => unread<number>(look("extras", kind, "sum") ?? look("extras", kind, "tally"))
  const bottom = (rowHolds: string, column: string) => look("totals", rowHolds, column)
  return {
    team: null,
    total: {
      runs: unread(bottom("total", "value") ?? bottom("wickets / total runs", "extras")),
      wickets: unread(bottom("wickets / total runs", "overs")),
      overs: unread(bottom("overs / total extras", "overs")), declared: null, allOut: null,
    },
    batting: rowsOf("batting").flatMap((row) => readBatter(row, look) ?? []),
    didNotBat: [], unreadRows: 0, overTotals: null, deliveries: [],
    extras: {
      total: unread(bottom("extras", "value") ?? bottom("overs / total extras", "extras") ?? look("extras", "total", "sum")),
      byes: extra("byes"), legByes: extra("legByes"), wides: extra("wides"), noBalls: extra("noBalls"),
      penaltyRuns: extra("penalty") ?? extra("penalties"),
    },
    bowling: rowsOf("bowling").flatMap((row) => readBowler(row, look) ?? []),
    fallOfWickets: [...Array(mostWickets).keys()].flatMap((index): Fall[] => {
      const runs = look("fallOfWickets", "score", `wicket.${index + 1}`)
      return runs ? [{ wicket: index + 1, runs: unread(runs), batter: null, over: null }] : []
    }),
  }
}

const mostWickets = 10

/** A batter's row has a name or runs in it; a lone mark elsewhere is a neighbour's stroke. */
function readBatter(row: number, look: Look): BatterRow | undefined {
  const name = look("batting", row, "batter", "surname", "firstName")
  const runs = look("batting", row, "runs")
  if (!name && !runs) return undefined
  return {
    name: unread(name), captain: false, keeper: false, howOut: unread(look("batting", row, "dismissal")), dismissal: null,
    runs: unread(runs), balls: unread(look("batting", row, "balls")), minutes: null, fours: null, sixes: null, strikeRate: null, scoring: null,
  }
}

function readBowler(row: number, look: Look): BowlerRow | undefined {
  const name = look("bowling", row, "bowler", "surname", "firstName")
  const runs = look("bowling", row, "runs")
  if (!name && !runs) return undefined
  const field = (column: string) => unread<number>(look("bowling", row, column))
  return {
    name: unread(name), overs: unread(look("bowling", row, "overs")), maidens: field("maidens"), runs: field("runs"),
    wickets: field("wickets"), wides: field("wides"), noBalls: field("noBalls"), economy: null, oversBowled: null, runningFigures: null,
  }
}

function unread<T>(seen: SeenCell | undefined): Reading<T> | null {
  return seen ? { value: null, confidence: 0, raw: "", alternatives: [], place: seen.place } : null
}
