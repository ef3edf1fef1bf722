import type { Overs } from "../cricket/overs.ts"
import type { BowlerRow, Field } from "../scorecard/scorecard.ts"
import { isFilled, isRow, type FormView } from "./form-view.ts"
import { isSumOf } from "./is-sum-of.ts"
import { readName, type FormNames } from "./form-names.ts"
import { plausible, plausibleOvers } from "./plausible-values.ts"
import { readBox, readFigure, readLastFigure } from "./read-box.ts"
import { readCount } from "./read-count.ts"
import { readOversCell } from "./read-overs-cell.ts"
import { listDrawings } from "./spell-over.ts"

/**
 * The bowlers of one innings: rows with a name, or with figures in two columns. Some scorers add the columns up in the row below the last bowler: it is none, and its overs are the innings' (`overs`).
 */
export function readBowling(view: FormView, names: FormNames): { bowling: BowlerRow[]; overs: Field<Overs> } {
  const rows = readBowlingRows(view, names)
  const last = rows.at(-1)
  if (last === undefined) return { bowling: [], overs: null }
  const overs = readOversCell(view.look("bowling", last.row, "overs"), plausibleOvers.innings)
  const bowling = rows.map(({ bowler }) => bowler)
  return isSumOf({ ...last.bowler, overs }, bowling.slice(0, -1)) ? { bowling: bowling.slice(0, -1), overs } : { bowling, overs: null }
}

function readBowlingRows(view: FormView, names: FormNames): { row: number; bowler: BowlerRow }[] {
  return view.rowsOf("bowling").flatMap((row): { row: number; bowler: BowlerRow }[] => {
    const look = (...columns: string[]) => view.look("bowling", row, ...columns)
    const nameCell = look("bowler", "surname", "firstName")
    if (!isRow(nameCell, ["overs", "runs", "wickets"].map((column) => look(column)))) return []
    const count = (column: string, plausibility: (value: number) => number): Field<number> => readCount(look(column), plausibility)
    const overs = readOvers(view, row)
    const last = readLastFigure(overs.runningFigures?.findLast((figure) => figure !== null) ?? null)
    const bowler: BowlerRow = {
      name: readName(nameCell, names), overs: readOversCell(look("overs"), plausibleOvers.bowler), maidens: count("maidens", plausible.maidens),
      runs: count("runs", plausible.bowlerRuns) ?? last.runs, wickets: count("wickets", plausible.wickets) ?? last.wickets, wides: count("wides", plausible.bowlerExtras),
      noBalls: count("noBalls", plausible.bowlerExtras), economy: null, ...overs,
    }
    return [{ row, bowler: isFilled(nameCell) || isSomebody(bowler) ? bowler : { ...bowler, overs: null, maidens: null, runs: null, wickets: null } }]
  })
}

/** A figure of a row that nobody is named in counts from this confidence on. */
const likely = 0.5

/** Do marks without a name, a stain's or a crease's, make a bowler: boxes, or a figure that can be read? Else the row is there to be asked for, without guesses. */
const isSomebody = ({ overs, maidens, runs, wickets, oversBowled }: BowlerRow): boolean =>
  (oversBowled?.length ?? 0) > 0 || [overs, maidens, runs, wickets].some((field) => field !== null && field.value !== null && field.confidence >= likely)

/**
 * The boxes that hold an over, and the figures under them: a crossed box ends a spell and counts for none, an empty one too. Null where the form has no boxes.
 */
function readOvers(view: FormView, row: number): Pick<BowlerRow, "oversBowled" | "overMarks" | "runningFigures"> {
  const own = view.cells.filter(({ cell }) => cell.holds === "bowling" && cell.row === row && cell.column.startsWith("over."))
  if (own.length === 0) return { oversBowled: null, runningFigures: null }
  const part = (name: "upper" | "lower") => own.filter(({ cell }) => (cell.part ?? "upper") === name).sort((a, b) => numberOf(a.cell.column) - numberOf(b.cell.column))
  const figures = part("lower")
  const overs = part("upper").map((cell, i) => ({ cell, box: readBox(cell), figure: figures[i] ? readFigure(figures[i]) : null })).filter(({ box }) => box !== null)
  const overMarks = overs.map(({ cell }) => (cell.reading ? listDrawings(cell.reading) : null))
  return { oversBowled: overs.map(({ box }) => box), overMarks, runningFigures: overs.map(({ figure }) => figure) }
}

const numberOf = (column: string): number => Number(column.slice(column.indexOf(".") + 1))
