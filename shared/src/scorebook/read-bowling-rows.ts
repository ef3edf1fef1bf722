import type { BowlerRow, Field } from "../scorecard/scorecard.ts"
import { isFilled, type FormView } from "./form-view.ts"
import { readName, type FormNames } from "./form-names.ts"
import { plausible, plausibleOvers } from "./plausible-values.ts"
import { readBox, readFigure } from "./read-box.ts"
import { readCount } from "./read-count.ts"
import { readOversCell } from "./read-overs-cell.ts"

/** The bowlers of one innings: rows with a name, or with figures in two columns. */
export function readBowlingRows(view: FormView, names: FormNames): BowlerRow[] {
  return view.rowsOf("bowling").flatMap((row): BowlerRow[] => {
    const look = (...columns: string[]) => view.look("bowling", row, ...columns)
    const nameCell = look("bowler", "surname", "firstName")
    const figures = ["overs", "runs", "wickets"].filter((column) => isFilled(look(column)))
    if (!isFilled(nameCell) && figures.length < 2) return []
    const count = (column: string, plausibility: (value: number) => number): Field<number> => readCount(look(column), plausibility)
    return [{
      name: readName(nameCell, names), overs: readOversCell(look("overs"), plausibleOvers.bowler), maidens: count("maidens", plausible.maidens),
      runs: count("runs", plausible.bowlerRuns), wickets: count("wickets", plausible.wickets), wides: count("wides", plausible.bowlerExtras),
      noBalls: count("noBalls", plausible.bowlerExtras), economy: null, ...readOvers(view, row),
    }]
  })
}

/** The boxes up to the last one with writing in it, and the figures under them. Null where the form has no boxes. */
function readOvers(view: FormView, row: number): Pick<BowlerRow, "oversBowled" | "runningFigures"> {
  const own = view.cells.filter(({ cell }) => cell.holds === "bowling" && cell.row === row && cell.column.startsWith("over."))
  if (own.length === 0) return { oversBowled: null, runningFigures: null }
  const part = (name: "upper" | "lower") => own.filter(({ cell }) => (cell.part ?? "upper") === name).sort((a, b) => numberOf(a.cell.column) - numberOf(b.cell.column))
  const boxes = part("upper").map(readBox)
  const used = boxes.findLastIndex((box) => box !== null) + 1
  return { oversBowled: boxes.slice(0, used), runningFigures: part("lower").slice(0, used).map(readFigure) }
}

const numberOf = (column: string): number => Number(column.slice(column.indexOf(".") + 1))
