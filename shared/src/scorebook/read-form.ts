import type { CardInnings, Fall, Field } from "../scorecard/scorecard.ts"
import { inningsOf } from "./form-cells.ts"
import { listCutParts } from "./list-cut-parts.ts"
import { isFilled, listInnings, viewForm, type FormView } from "./form-view.ts"
import type { FormNames } from "./form-names.ts"
import { plausible, plausibleOvers } from "./plausible-values.ts"
import { readBattingRows } from "./read-batting-rows.ts"
import { readBowling } from "./read-bowling-rows.ts"
import type { ReadCell } from "./read-cell.ts"
import { readCount } from "./read-count.ts"
import { readOversCell } from "./read-overs-cell.ts"
import { readOverStrip } from "./read-over-strip.ts"
import { findParting, readExtras } from "./read-tally.ts"

/**
 * The form as innings, one for each number in the tables' ids ("batting.2"), one where there is none: the rows that have writing in
 * them, each written value with its alternatives, or without a value where nobody could read it. Nothing is made to add up here. `teams`: who bats in each, by its number.
 */
export function readForm(cells: readonly ReadCell[], names: FormNames = new Map(), teams: ReadonlyMap<string, Field<string>> = new Map()): CardInnings[] {
  return listInnings(cells).map((number) => readInnings(viewForm(cells.filter(({ cell }) => (inningsOf(cell) ?? number) === number)), names, teams.get(number) ?? null))
}

function readInnings(view: FormView, names: FormNames, team: Field<string>): CardInnings {
  const bottom = (rowHolds: string, column: string) => {
    const seen = view.look("totals", rowHolds, column)
    return seen?.reading?.state === "empty" ? undefined : seen
  }
  const parting = findParting(["byes", "legByes", "wides", "noBalls"].map((kind) => view.look("extras", kind, "sum")))
  const extras = (kind: string): Field<number> => readExtras(view.look("extras", kind, "tally"), view.look("extras", kind, "sum"), parting, plausible.extrasOfKind)
  const kinds = { byes: extras("byes"), legByes: extras("legByes"), wides: extras("wides"), noBalls: extras("noBalls") }
  const { bowling, overs } = readBowling(view, names)
  return {
    team,
    total: {
      runs: readCount(bottom("total", "value") ?? bottom("wickets / total runs", "extras") ?? bottom("score", "value"), plausible.inningsRuns),
      wickets: readCount(bottom("wickets", "value") ?? bottom("wickets / total runs", "overs") ?? bottom("score", "wickets"), plausible.inningsWickets),
      overs: readOversCell(bottom("overs", "value") ?? bottom("overs / total extras", "overs"), plausibleOvers.innings) ?? overs, declared: null, allOut: null,
    },
    ...readBattingRows(view, names),
    extras: {
      total: allowPart(readCount(bottom("extras", "value") ?? bottom("overs / total extras", "extras") ?? view.look("extras", "total", "sum"), plausible.inningsExtras), [kinds.byes, kinds.legByes]),
      ...kinds, penaltyRuns: extras("penalty") ?? extras("penalties"),
    },
    bowling, fallOfWickets: readFalls(view), overTotals: readOverStrip(view), deliveries: [], unreadRows: 0,
    cutOff: listCutParts(view.cells.map((read) => ({ cell: read.cell, lost: read.lost === true, filled: isFilled(read) }))),
  }
}

/** Some scorers count byes and leg byes in the sub total and write only wides and no-balls beside "extras": so seldom (1 of 7 books at hand), the sums tell. */
const partOnly = 0.03

/** The extras in all as written, or more by what may stand elsewhere. */
function allowPart(total: Field<number>, elsewhere: readonly Field<number>[]): Field<number> {
  const more = elsewhere.reduce((sum, field) => sum + (field?.value ?? 0), 0)
  return total === null || total.value === null || more === 0 ? total : { ...total, alternatives: [...total.alternatives, { value: total.value + more, confidence: partOnly }] }
}

const mostWickets = 10

/** The scores at the wickets up to the last that is written; one between that nobody can read is there without a value. */
function readFalls(view: FormView): Fall[] {
  const scores = Array.from({ length: mostWickets }, (_, index) => view.look("fallOfWickets", "score", `wicket.${index + 1}`))
  return scores.slice(0, scores.findLastIndex(isFilled) + 1).map((score, index) => ({ wicket: index + 1, runs: readCount(score, plausible.fallRuns), batter: null, over: null }))
}
