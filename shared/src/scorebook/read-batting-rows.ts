import type { Reading } from "../base/reading.ts"
import type { BatterRow } from "../scorecard/scorecard.ts"
import { isRow, type FormView } from "./form-view.ts"
import { plausible } from "./plausible-values.ts"
import { readCount } from "./read-count.ts"
import { readHowOut } from "./read-how-out.ts"
import { readName, type FormNames } from "./form-names.ts"
import { findClosing, readStrip } from "./read-strip.ts"

/** The batters of one innings, and those named who did not bat. Rows without a name or runs are none: a lone mark is a neighbour's stroke. */
export function readBattingRows(view: FormView, names: FormNames): { batting: BatterRow[]; didNotBat: Reading<string>[] } {
  const batting: BatterRow[] = []
  const didNotBat: Reading<string>[] = []
  const closing = findClosing(view.rowsOf("batting").map((row) => view.look("batting", row, "strokes")))
  for (const row of view.rowsOf("batting")) {
    const look = (...columns: string[]) => view.look("batting", row, ...columns)
    const nameCell = look("batter", "surname", "firstName")
    const [runsCell, howOutCell] = [look("runs"), look("dismissal")]
    if (!isRow(nameCell, [runsCell, howOutCell])) continue
    const name = readName(nameCell, names)
    const { howOut, dismissal } = readHowOut(howOutCell)
    if (dismissal?.kind === "did not bat" && (howOut?.confidence ?? 0) > 0.5) {
      if (name) didNotBat.push(name)
      continue
    }
    batting.push({
      name, captain: false, keeper: false, howOut, dismissal,
      runs: readCount(runsCell, plausible.batterRuns), balls: readCount(look("balls"), plausible.batterBalls),
      minutes: null, fours: readCount(look("fours"), plausible.boundaries), sixes: readCount(look("sixes"), plausible.boundaries), strikeRate: null, scoring: readStrip(look("strokes"), closing),
    })
  }
  return { batting, didNotBat }
}
