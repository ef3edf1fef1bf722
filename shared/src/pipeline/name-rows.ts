import { inningsOf } from "../scorebook/form-cells.ts"
import { nameKey } from "../scorebook/form-names.ts"
import { isFilled } from "../scorebook/form-view.ts"
import type { ReadCell } from "../scorebook/read-cell.ts"
import type { CellModel, CellScores } from "../words/cell-scores.ts"
import { scoreLexicon } from "../words/score-lexicon.ts"

/** What the letters' net says of a cell: of its own strokes, and of the paper as it is. */
export type CellLooks = readonly CellScores[]

/** What it says of the cells that hold names, by their place in the list of cells. */
export type NameLooks = { model: CellModel; scores: ReadonlyMap<number, CellLooks> }

/** A row of a table with its cells for names. */
export type NameRow = { key: string; table: string; innings: string; reads: ReadCell[]; looks: CellLooks[] }

/** The rows of batters and bowlers that have a name in them, with what the net says of its cells: surname and first name, or one cell. */
export function listNameRows(cells: readonly ReadCell[], looks: NameLooks): NameRow[] {
  const rows = new Map<string, NameRow>()
  cells.forEach((read, index) => {
    const scores = looks.scores.get(index)
    const { holds, column } = read.cell
    if (!scores || (holds !== "batting" && holds !== "bowling") || !isFilled(read) && column !== "firstName" || isCredit(read)) return
    const key = nameKey(read)
    const row = rows.get(key) ?? { key, table: holds, innings: inningsOf(read.cell) ?? "", reads: [], looks: [] }
    rows.set(key, { ...row, reads: [...row.reads, read], looks: [...row.looks, scores] })
  })
  return [...rows.values()].filter(({ reads }) => isFilled(reads[0]))
}

const isCredit = ({ cell }: ReadCell): boolean => cell.holds === "batting" && cell.column === "bowler"

/** The bowlers that the batters' table names, one row for each batter who was out to one; `table` is "credits". */
export const listCredits = (cells: readonly ReadCell[], looks: NameLooks): NameRow[] => cells.flatMap((read, index) => {
  const scores = looks.scores.get(index)
  return scores && isCredit(read) && isFilled(read) ? [{ key: "", table: "credits", innings: inningsOf(read.cell) ?? "", reads: [read], looks: [scores] }] : []
})

/** Two looks at one cell are one witness and a half. */
const witnesses = [0, 1, 1.5] as const

export const countWitnesses = (looks: CellLooks): number => witnesses[looks.length] ?? looks.length

/** For each text how well the looks at one cell bear it out together (log; see `scoreLexicon`). */
export function scoreNames(model: CellModel, looks: CellLooks, texts: readonly string[]): number[] {
  const each = looks.map((look) => scoreLexicon(model, look, texts))
  return texts.map((_, i) => (countWitnesses(looks) / looks.length) * each.reduce((sum, logs) => sum + logs[i]!, 0))
}
