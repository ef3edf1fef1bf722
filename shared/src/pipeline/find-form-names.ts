import { sumLogs } from "../base/log-sum.ts"
import { toPlainName } from "../cricket/player-name.ts"
import { spellInOneCell, spellInTwoCells, type NameSpelling } from "../cricket/name-spellings.ts"
import { assignNames, type NameShares } from "../scorebook/assign-names.ts"
import type { FormNames } from "../scorebook/form-names.ts"
import type { ReadCell } from "../scorebook/read-cell.ts"
import { toReading } from "../scorebook/to-reading.ts"
import type { Field } from "../scorecard/scorecard.ts"
import type { CellModel } from "../words/cell-scores.ts"
import { countWitnesses, listNameRows, scoreNames, type CellLooks, type NameLooks, type NameRow } from "./name-rows.ts"
import { shortlistPlayers } from "./shortlist-players.ts"
import type { Squad } from "../cricket/squad.ts"

/** One name in so many is of nobody on the list; of a table whose other rows are strangers' more are: its side has no list. This counts as so many rows. */
const strangers = 0.03
const usualRows = 2
/** What a letter of a name that is not on the list costs (log). */
const letterCost = 2.4
/** An empty second cell where a first name was to be expected. */
const leftOut = Math.log(0.02)

/** Chance of a bowler who is not among the batters of his side (a row that could not be read), beside one who is; how much likelier a batter is who bowled. */
const notListed = 0.05
const bowledToo = 1.3

/** One table of names: its rows, who may stand in them, and the log-likelihood of each row under each. */
type NameTable = { innings: string; table: "batting" | "bowling"; rows: readonly NameRow[]; players: readonly string[]; logs: number[][] }

/**
 * The players of the squads that stand in the rows of the form: one side bats, the other bowls, nobody twice in a table. Who bowls in one innings
 * bats in the other: each table is weighed by itself, then again with what the other says of its players.
 */
export function findFormNames(cells: readonly ReadCell[], looks: NameLooks, squads: readonly Squad[]): FormNames {
  const rows = listNameRows(cells, looks)
  const tables = [...new Set(rows.map((row) => row.innings))].flatMap((innings) => {
    const [batting, bowling] = (["batting", "bowling"] as const).map((table) => rows.filter((row) => row.innings === innings && row.table === table)) as [NameRow[], NameRow[]]
    const [bat, bowl] = chooseSides(looks.model, batting, bowling, squads)
    const toTable = (table: NameTable["table"], own: readonly NameRow[], players: readonly string[]): NameTable => ({ innings, table, rows: own, players, logs: own.map((row) => scoreRow(looks.model, row, players)) })
    return [toTable("batting", batting, bat), toTable("bowling", bowling, bowl)]
  })
  const alone = tables.map((table) => weighTable(looks.model, table, table.players.map(() => 1), strangers))
  const shares = tables.map((table, at) => {
    const present = sumPresence(tables.map((other, i) => ({ other, shares: alone[i]! })).filter(({ other }) => other.innings !== table.innings && other.table !== table.table))
    return weighTable(looks.model, table, table.players.map((player) => (table.table === "bowling" ? notListed + (present.get(player) ?? 0) : 1 + bowledToo * (present.get(player) ?? 0))), countStrangers(alone[at]!))
  })
  return new Map(tables.flatMap((table, at) => table.rows.map((row, i): [string, Field<string>] => [row.key, toName(row, table.players, shares[at]![i]!)])))
}

/** Which share of a table's rows is of nobody on the list. */
const countStrangers = (rows: readonly NameShares[]): number =>
  Math.max(strangers, (rows.reduce((sum, { stranger }) => sum + stranger, 0) + usualRows * strangers) / (rows.length + usualRows))

/** How probable it is that each player stands somewhere in these tables. */
function sumPresence(tables: readonly { other: NameTable; shares: readonly NameShares[] }[]): Map<string, number> {
  const present = new Map<string, number>()
  for (const { other, shares } of tables) for (const { persons } of shares) persons.forEach((share, at) => present.set(other.players[at]!, Math.min(1, share + (present.get(other.players[at]!) ?? 0))))
  return present
}

/** With two squads: which bats; with one, or a list of several, everybody may do either. */
function chooseSides(model: CellModel, batting: readonly NameRow[], bowling: readonly NameRow[], squads: readonly Squad[]): [readonly string[], readonly string[]] {
  const [first, second, ...more] = squads.map(({ players }) => keepOne(players)).filter((players) => players.length > 0)
  const everybody = keepOne(squads.flatMap(({ players }) => players))
  if (!first || !second || more.length > 0) return [everybody, everybody]
  const fit = (rows: readonly NameRow[], players: readonly string[]) => rows.reduce((sum, row) => sum + sumLogs(scoreRow(model, row, players)) - Math.log(players.length), 0)
  return fit(batting, first) + fit(bowling, second) >= fit(batting, second) + fit(bowling, first) ? [first, second] : [second, first]
}

/** A player of the first and the second team is one person, however his name is written: listed twice, he would share his own probability. */
const keepOne = (players: readonly string[]): string[] => [...new Map(players.map((player) => [toPlainName(player), player])).values()]

/** Who stands in the rows of one table; before anything is read, `weights`: how much speaks for each player, `strange`: which share of rows is nobody's of them. */
function weighTable(model: CellModel, { rows, logs }: NameTable, weights: readonly number[], strange: number): NameShares[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const priors = weights.map((weight) => Math.log(((1 - strange) * weight) / all))
  const temperature = rows[0]?.reads[0]?.letters?.temperature ?? 1
  return assignNames(rows.map((row, i) => ({
    persons: logs[i]!.map((log, at) => (log + priors[at]!) / temperature),
    stranger: (Math.log(strange) + row.reads.reduce((sum, { letters }, cell) => sum + weighStranger(model, row.looks[cell]!, letters!.free.map(({ text }) => text.trim())), 0)) / temperature,
  })))
}

/** How well the letters as they look bear out somebody who is not on the list (log). */
const weighStranger = (model: CellModel, looks: CellLooks, free: readonly string[]): number =>
  Math.max(...scoreNames(model, looks, free).map((log, i) => (free[i] === "" ? 0 : log - countWitnesses(looks) * letterCost * free[i]!.length)))

function toName({ reads }: NameRow, players: readonly string[], { persons, stranger }: NameShares): Field<string> {
  const raw = reads.map(({ letters }) => letters?.free[0]?.text.trim() ?? "").join(" ")
  return toReading(reads[0]!.place, players.map((value, at) => ({ value, weight: persons[at]! })), stranger, String, raw)
}

/** Log-likelihood of a row's writing under each player, over the ways to write his name; -Infinity for those that a long list is shortened by. */
function scoreRow(model: CellModel, { reads, looks }: NameRow, players: readonly string[]): number[] {
  const two = reads[0]!.cell.column === "surname"
  const near = shortlistPlayers(model, looks[0]![0]!, players)
  const spellings = players.map((player, at) => (!near.has(at) ? [] : two ? spellInTwoCells(player) : spellInOneCell(player)))
  const logsOf = looks.map((scores, cell) => {
    const texts = [...new Set(spellings.flat().map(({ cells }) => cells[cell] ?? ""))].filter((text) => text !== "")
    const logs = scoreNames(model, scores, texts)
    return new Map(texts.map((text, i) => [text, logs[i]!]))
  })
  const score = ({ cells, weight }: NameSpelling): number => cells.reduce((sum, text, cell) => {
    const logs = logsOf[cell]
    return sum + (logs ? logs.get(text) ?? -Infinity : text === "" ? 0 : leftOut)
  }, Math.log(weight))
  return spellings.map((list) => sumLogs(list.map(score)))
}
