import { sumLogs } from "../base/log-sum.ts"
import { spellInOneCell, spellInTwoCells, type NameSpelling } from "../cricket/name-spellings.ts"
import { assignNames } from "../scorebook/assign-names.ts"
import { nameKey, type FormNames } from "../scorebook/form-names.ts"
import { isFilled } from "../scorebook/form-view.ts"
import type { ReadCell } from "../scorebook/read-cell.ts"
import { toReading } from "../scorebook/to-reading.ts"
import type { Field } from "../scorecard/scorecard.ts"
import type { CellModel, CellScores } from "../words/cell-scores.ts"
import { scoreLexicon } from "../words/score-lexicon.ts"
import { shortlistPlayers } from "./shortlist-players.ts"
import type { Squad } from "../cricket/squad.ts"

/** What the letters' net says of the cells that hold names, by their place in the list of cells. */
export type NameLooks = { model: CellModel; scores: ReadonlyMap<number, CellScores> }

/** A row of a table with its cells for names. */
export type NameRow = { key: string; table: string; innings: string; reads: ReadCell[]; looks: CellScores[] }

/** One name in so many is of nobody on the list. */
const strangers = 0.03
/** What a letter of a name that is not on the list costs (log). */
const letterCost = 2.4
/** An empty second cell where a first name was to be expected. */
const leftOut = Math.log(0.02)

/** The players of the squads that stand in the rows of the form: one side bats, the other bowls, nobody twice in a table. */
export function findFormNames(cells: readonly ReadCell[], looks: NameLooks, squads: readonly Squad[]): FormNames {
  const names = new Map<string, Field<string>>()
  const rows = listNameRows(cells, looks)
  for (const innings of new Set(rows.map((row) => row.innings))) {
    const own = rows.filter((row) => row.innings === innings)
    const batting = own.filter(({ table }) => table.startsWith("batting"))
    const bowling = own.filter(({ table }) => table.startsWith("bowling"))
    const [bat, bowl] = chooseSides(looks.model, batting, bowling, squads)
    for (const [side, players] of [[batting, bat], [bowling, bowl]] as const) nameRows(looks.model, side, players).forEach((name, i) => names.set(side[i]!.key, name))
  }
  return names
}

/** The rows that have a name in them, with what the net says of its cells: surname and first name, or one cell. */
export function listNameRows(cells: readonly ReadCell[], looks: NameLooks): NameRow[] {
  const rows = new Map<string, NameRow>()
  cells.forEach((read, index) => {
    const scores = looks.scores.get(index)
    const { holds, column, table } = read.cell
    if (!scores || !isFilled(read) && column !== "firstName" || (holds === "batting" && column === "bowler")) return
    const key = nameKey(read)
    const row = rows.get(key) ?? { key, table: holds, innings: table.split(".")[1] ?? "", reads: [], looks: [] }
    rows.set(key, { ...row, reads: [...row.reads, read], looks: [...row.looks, scores] })
  })
  return [...rows.values()].filter(({ reads }) => isFilled(reads[0]))
}

/** With two squads: which bats; with one, or a list of several, everybody may do either. */
function chooseSides(model: CellModel, batting: readonly NameRow[], bowling: readonly NameRow[], squads: readonly Squad[]): [readonly string[], readonly string[]] {
  const [first, second, ...more] = squads.map(({ players }) => players).filter((players) => players.length > 0)
  // A player of the first and the second team is one person: listed twice, he would share his own probability.
  const everybody = [...new Set(squads.flatMap(({ players }) => players))]
  if (!first || !second || more.length > 0) return [everybody, everybody]
  const fit = (rows: readonly NameRow[], players: readonly string[]) => rows.reduce((sum, row) => sum + sumLogs(scoreRow(model, row, players)) - Math.log(players.length), 0)
  return fit(batting, first) + fit(bowling, second) >= fit(batting, second) + fit(bowling, first) ? [first, second] : [second, first]
}

function nameRows(model: CellModel, rows: readonly NameRow[], players: readonly string[]): Field<string>[] {
  const prior = Math.log((1 - strangers) / Math.max(1, players.length))
  const temperature = rows[0]?.reads[0]?.letters?.temperature ?? 1
  const shares = assignNames(rows.map((row) => ({
    persons: scoreRow(model, row, players).map((log) => (log + prior) / temperature),
    stranger: (Math.log(strangers) + row.reads.reduce((sum, { letters }) => sum + Math.max(...letters!.free.map(({ text, log }) => log - letterCost * text.trim().length)), 0)) / temperature,
  })))
  return rows.map(({ reads }, i) => {
    const raw = reads.map(({ letters }) => letters?.free[0]?.text.trim() ?? "").join(" ")
    return toReading(reads[0]!.place, players.map((value, at) => ({ value, weight: shares[i]!.persons[at]! })), shares[i]!.stranger, String, raw)
  })
}

/** Log-likelihood of a row's writing under each player, over the ways to write his name; -Infinity for those that a long list is shortened by. */
function scoreRow(model: CellModel, { reads, looks }: NameRow, players: readonly string[]): number[] {
  const two = reads[0]!.cell.column === "surname"
  const near = shortlistPlayers(model, looks[0]!, players)
  const spellings = players.map((player, at) => (!near.has(at) ? [] : two ? spellInTwoCells(player) : spellInOneCell(player)))
  const logsOf = looks.map((scores, cell) => {
    const texts = [...new Set(spellings.flat().map(({ cells }) => cells[cell] ?? ""))].filter((text) => text !== "")
    const logs = scoreLexicon(model, scores, texts)
    return new Map(texts.map((text, i) => [text, logs[i]!]))
  })
  const score = ({ cells, weight }: NameSpelling): number => cells.reduce((sum, text, cell) => {
    const logs = logsOf[cell]
    return sum + (logs ? logs.get(text) ?? -Infinity : text === "" ? 0 : leftOut)
  }, Math.log(weight))
  return spellings.map((list) => sumLogs(list.map(score)))
}
