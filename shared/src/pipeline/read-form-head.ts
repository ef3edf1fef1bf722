import { addLogs, sumLogs } from "../base/log-sum.ts"
import { createNameChances, type NameChances } from "../cricket/name-chances.ts"
import type { Squad } from "../cricket/squad.ts"
import { inningsOf } from "../scorebook/form-cells.ts"
import { isFilled, listInnings } from "../scorebook/form-view.ts"
import { readDateCell } from "../scorebook/read-date-cell.ts"
import type { ReadCell } from "../scorebook/read-cell.ts"
import { leaveUnchecked, toReading, type Candidate } from "../scorebook/to-reading.ts"
import type { Field, MatchHeader } from "../scorecard/scorecard.ts"
import { scoreNames, type CellLooks, type NameLooks } from "./name-rows.ts"
import { searchNames } from "./search-names.ts"

/** What stands above a form's tables. `batting`: the side of each innings, by the number in its tables' ids. */
export type FormHead = { header: Pick<MatchHeader, "teams" | "date" | "venue">; batting: ReadonlyMap<string, Field<string>> }

/** Of two sides one is so often the club's own or one that it has a squad of, where it keeps squads. */
const ofSquads = 0.5
/** Over its innings a side may be written otherwise ("Elmfield 2nd", "Elmfield Park II"): that line speaks no more against a name than so much (log). */
const mostAgainst = 25
/** Sides and grounds are called after places, not after people: the letters that follow which in names count so much. */
const placeWeight = 0.3
/** Texts of one cell, and cells in which a side may be named: a taught form may have any number. */
const mostTexts = 6
const mostCells = 8
/** What speaks for none of the names. */
const rest = 0.05

/** A cell that names a side or a ground, with what the net sees in it. */
type Title = { read: ReadCell; looks: CellLooks }
/** A name of a side as it is compared, and how well each title bears it out (log). */
type Name = { value: string; isKnown: boolean; prior: number; logs: readonly number[] }

/**
 * Sides, date and ground from the head of a form. A side is named in several places (home or away, and over its innings): they are weighed together,
 * with the teams of the squads among the names. An innings whose own line is empty is the other side's.
 */
export function readFormHead(cells: readonly ReadCell[], looks: NameLooks, squads: readonly Squad[]): FormHead {
  const numbers = listInnings(cells).slice(0, mostCells)
  const find = (isOne: (read: ReadCell) => boolean): Title | undefined => {
    const index = cells.findIndex((read, at) => isOne(read) && isFilled(read) && looks.scores.has(at))
    return index < 0 ? undefined : { read: cells[index]!, looks: looks.scores.get(index)! }
  }
  const inMatch = (...columns: string[]) => find(({ cell }) => cell.holds === "match" && columns.includes(cell.column))
  const [home, away, ground] = [inMatch("homeTeam", "team"), inMatch("awayTeam", "opponent"), inMatch("ground")]
  const innings = numbers.map((number) => find(({ cell }) => cell.holds === "innings" && cell.column === "team" && (inningsOf(cell) ?? "") === number) ?? (numbers.length === 1 ? inMatch("inningsOf") : undefined))
  const titles = [home, away, ...innings]
  const chances = titles.some((title) => title) || ground ? createNameChances() : undefined
  const sides = chances ? nameSides(looks, chances, squads, titles) : []
  const date = readDateCell(cells.find(({ cell }) => cell.holds === "match" && cell.column === "date"))
  return {
    header: { teams: sides.slice(0, 2).flatMap((side) => side ?? []), date, venue: ground && chances ? readGround(looks, chances, ground, sides) : null },
    batting: new Map(numbers.map((number, at) => [number, sides[at + 2] ?? null])),
  }
}

/** The two sides of the titles: home, away, then of each innings. One that no title names is null. */
function nameSides(looks: NameLooks, chances: NameChances, squads: readonly Squad[], titles: readonly (Title | undefined)[]): Field<string>[] {
  const names = listNames(looks, chances, squads, titles)
  const pairs = names.flatMap((home) => names.filter((away) => away !== home).map((away) => ({ home, away, log: home.prior + away.prior + titles.reduce((sum, title, at) => sum + (title ? weighTitle(at, home, away) : 0), 0) })))
  const whole = sumLogs(pairs.map(({ log }) => log))
  return titles.map((title, at) => {
    const other = titles.length === 4 && at >= 2 && !title ? 5 - at : at
    const place = (title ?? titles[other])?.read
    if (!place) return null
    const candidates = pairs.flatMap(({ home, away, log }): Candidate<string>[] => {
      const weight = Math.exp(log - whole)
      if (at < 2) return [{ value: (at === 0 ? home : away).value, weight }]
      const isHome = 1 / (1 + Math.exp((away.logs[other]! - home.logs[other]!)))
      const share = other === at ? isHome : 1 - isHome
      return [{ value: home.value, weight: weight * share }, { value: away.value, weight: weight * (1 - share) }]
    })
    const side = toReading(place.place, candidates, rest, String, title?.read.letters?.free[0]?.text.trim() ?? "")
    const isKnown = names.some(({ value, isKnown }) => isKnown && value === side.value)
    return isKnown ? side : leaveUnchecked(side)
  })
}

/** How well a title bears two sides out (log): home and away name theirs, an innings either. */
const weighTitle = (at: number, home: Name, away: Name): number =>
  (at === 0 ? home.logs[at]! : at === 1 ? away.logs[at]! : addLogs(home.logs[at]!, away.logs[at]!) - Math.LN2)

/** The squads' teams, and what the titles look like. */
function listNames({ model }: NameLooks, chances: NameChances, squads: readonly Squad[], titles: readonly (Title | undefined)[]): Name[] {
  const teams = [...new Set(squads.flatMap(({ team }) => team ?? []))]
  const seen = titles.flatMap((title) => (title ? searchPlaces(model, title.looks, chances) : []))
  const texts = [...new Set([...teams, ...seen.filter((text) => !teams.some((team) => team.toUpperCase() === text))])]
  const columns = titles.map((title, at) => {
    const logs = title ? scoreNames(model, title.looks, texts).map((log) => log / title.read.letters!.temperature) : texts.map(() => 0)
    const least = at < 2 ? -Infinity : Math.max(...logs) - mostAgainst
    return logs.map((log) => Math.max(log, least))
  })
  return texts.map((value, i) => ({
    value, isKnown: i < teams.length, logs: columns.map((logs) => logs[i]!),
    prior: i < teams.length ? Math.log(ofSquads / teams.length) : Math.log(1 - ofSquads) + placeWeight * chances.whole("name", value),
  }))
}

/** Where the match was played: often the name of a side. */
function readGround({ model }: NameLooks, chances: NameChances, { read, looks }: Title, sides: readonly Field<string>[]): Field<string> {
  const texts = [...new Set([...sides.flatMap((side) => side?.value ?? []), ...searchPlaces(model, looks, chances)])]
  const logs = scoreNames(model, looks, texts).map((log, i) => (log + placeWeight * chances.whole("name", texts[i]!.toUpperCase())) / read.letters!.temperature)
  const whole = sumLogs(logs)
  return leaveUnchecked(toReading(read.place, texts.map((value, i) => ({ value, weight: Math.exp(logs[i]! - whole) })), rest, String, read.letters?.free[0]?.text.trim() ?? ""))
}

/** The likeliest texts of a title. A bracket that nothing closes is a letter's loop. */
const searchPlaces = (model: NameLooks["model"], looks: CellLooks, chances: NameChances): string[] =>
  [...new Set(searchNames(model, looks, chances, "name", placeWeight).map((text) => (/\(.*\)/.test(text) ? text : text.replace(/[()]/g, ""))))].slice(0, mostTexts)
