import type { Reading } from "../base/reading.ts"
import type { BatterRow, Field } from "../scorecard/scorecard.ts"
import { isRow, type FormView } from "./form-view.ts"
import { plausible } from "./plausible-values.ts"
import type { ReadCell } from "./read-cell.ts"
import { listCounts, readCount, toRaw } from "./read-count.ts"
import { readHowOut, type HowOut } from "./read-how-out.ts"
import { readName, type FormNames } from "./form-names.ts"
import { listOutgoing } from "./read-outgoing.ts"
import { findClosing, readStrip } from "./read-strip.ts"
import { type Candidate, toReading } from "./to-reading.ts"
import { unlike, weighBoth } from "./weigh-both.ts"

/** The batters of one innings, and those named who did not bat. Rows without a name or runs are none: a lone mark is a neighbour's stroke. */
export function readBattingRows(view: FormView, names: FormNames): { batting: BatterRow[]; didNotBat: Reading<string>[] } {
  const batting: BatterRow[] = []
  const didNotBat: Reading<string>[] = []
  const outgoing = keepFitting(listOutgoing(view), view)
  const closing = findClosing(view.rowsOf("batting").map((row) => view.lookAtLines("batting", row, "strokes").at(-1)))
  let above: HowOut | undefined
  for (const row of view.rowsOf("batting")) {
    const look = (...columns: string[]) => view.look("batting", row, ...columns)
    const nameCell = look("batter", "surname", "firstName")
    const [runsCell, howOutCell] = [look("runs"), look("dismissal")]
    if (!isRow(nameCell, [runsCell, howOutCell])) continue
    const name = readName(nameCell, names)
    above = readHowOut(howOutCell, above)
    const { howOut, dismissal } = above
    if (dismissal?.kind === "did not bat" && (howOut?.confidence ?? 0) > 0.5) {
      if (name) didNotBat.push(name)
      continue
    }
    batting.push({
      name, captain: false, keeper: false, howOut, dismissal,
      runs: readRuns(runsCell, outgoing.get(row + 1) ?? []), balls: readCount(look("balls"), plausible.batterBalls),
      minutes: null, fours: readCount(look("fours"), plausible.boundaries), sixes: readCount(look("sixes"), plausible.boundaries), strikeRate: null, scoring: readStrip(view.lookAtLines("batting", row, "strokes"), closing),
    })
  }
  return { batting, didNotBat }
}

/** Below this agreement with the totals the falls number the batters otherwise than the rows, or cannot be read: by chance there is a twentieth of it, real pages have 0.6 to 0.8. */
const leastFit = 0.3

/** The scores of those who were out, where they are those of the batting table: rows may have been numbered anew. */
function keepFitting(outgoing: ReturnType<typeof listOutgoing>, view: FormView): ReturnType<typeof listOutgoing> {
  let [all, fit] = [0, 0]
  for (const [batter, scores] of outgoing) {
    const cell = view.look("batting", batter - 1, "runs")
    const counts = cell ? listCounts(cell) : []
    for (const { value, weight } of scores) {
      all += weight
      fit += weight * counts.reduce((sum, count) => sum + (count.value === value ? count.weight : 0), 0)
    }
  }
  return fit >= leastFit * all ? outgoing : new Map()
}

/** A batter's total, and what the falls of wickets say of it. */
function readRuns(cell: ReadCell | undefined, outgoing: readonly Candidate<number>[]): Field<number> {
  if (!cell?.written || outgoing.length === 0) return readCount(cell, plausible.batterRuns)
  return toReading(cell.place, weighBoth(listCounts(cell), outgoing, plausible.batterRuns), unlike * unlike, String, toRaw(cell))
}
