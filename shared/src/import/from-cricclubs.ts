import { formatDismissal } from "../cricket/format-dismissal.ts"
import { findDate } from "../cricket/parse-date.ts"
import { extraKinds, sumExtras } from "../cricket/parse-extras.ts"
import type { MatchBatter, MatchCard, MatchInnings } from "../match/match.ts"
import { parseBatterRow, parseBowlerRow, parseFallRow, parseSumsRow } from "./cricclubs-rows.ts"
import type { ImportedCard, ImportMark } from "./imported-card.ts"
import { linkNames } from "./link-names.ts"

const titlePattern = /^(.{1,150}?)\s+(batting|bowling|fall of wickets)$/i
/** A match has at most so many innings; more is not this kind of file. */
const mostInnings = 8
/** As many rows as `cricksy.scan/1` takes; names are compared each with each. */
const mostRows = 100

/**
 * A scorecard as CricClubs exports it: per innings batting, a line of extras and total, bowling, falls. Undefined where no innings is in
 * the rows. An empty "how out" is not out or did not bat; where runs, balls and wickets do not settle which, the value is marked.
 */
export function fromCricClubs(rows: readonly string[][]): ImportedCard | undefined {
  const inningsList: MatchInnings[] = []
  const head: string[] = []
  let section = ""
  for (const row of rows) {
    const cells = row.filter((cell, at) => cell !== "" || at > 0)
    const text = row.filter((cell) => cell !== "")
    const title = text.length === 1 ? titlePattern.exec(text[0] ?? "") : null
    if (title !== null) {
      section = (title[2] ?? "").toLowerCase()
      if (section === "batting") inningsList.push(createInnings(title[1] ?? ""))
      if (inningsList.length > mostInnings) return undefined
      continue
    }
    const innings = inningsList.at(-1)
    if (innings === undefined) head.push(text.join(", ").slice(0, 300))
    else addRow(innings, section, cells)
  }
  if (inningsList.some(({ batting, bowling, fallOfWickets }) => Math.max(batting.length, bowling.length, fallOfWickets.length) > mostRows)) return undefined
  if (inningsList.every(({ batting }) => batting.length === 0)) return undefined
  const { facts, marks } = readHead(head)
  inningsList.forEach((innings, index) => Object.assign(marks, settleBatters(innings, index), sumOfExtras(innings, index)))
  const card = linkNames({ ...facts, inningsList })
  for (const innings of card.inningsList) for (const row of innings.batting) row.howOut = row.dismissal === null ? null : formatDismissal(row.dismissal)
  return { card, marks, notes: [] }
}

const createInnings = (team: string): MatchInnings => ({
  team, total: { runs: null, wickets: null, overs: null, declared: null, allOut: null }, batting: [], didNotBat: [],
  extras: { total: null, byes: null, legByes: null, wides: null, noBalls: null, penaltyRuns: null }, bowling: [], fallOfWickets: [], overTotals: null, deliveries: [],
})

function addRow(innings: MatchInnings, section: string, cells: readonly string[]): void {
  if (section === "batting") {
    const sums = parseSumsRow(cells)
    const row = sums === undefined ? parseBatterRow(cells) : undefined
    if (sums !== undefined) Object.assign(innings, sums)
    if (row !== undefined) innings.batting.push(row)
  } else if (section === "bowling") {
    const row = /^total$/i.test(cells[0] ?? "") ? undefined : parseBowlerRow(cells)
    if (row !== undefined) innings.bowling.push(row)
  } else {
    const fall = parseFallRow(cells)
    if (fall !== undefined) innings.fallOfWickets.push(fall)
  }
}

/** `League name:  LeagueElmfield won by 5 Wickets (21/03/2026)`, then `Elmfield Vs Northcote`. */
function readHead(lines: readonly string[]): { facts: Omit<MatchCard, "inningsList">; marks: Record<string, ImportMark> } {
  const sides = lines.flatMap((line) => { const found = /^(.{1,120}?)\s+vs\.?\s+(.{1,120})$/i.exec(line); return found === null ? [] : [[found[1] ?? "", found[2] ?? ""]] })
  const [teams = []] = sides
  const title = lines.find((line) => line.includes(":")) ?? ""
  const competition = title.slice(0, Math.max(0, title.indexOf(":"))).trim()
  const dated = findDate(/\(([^()]{6,20})\)/.exec(title)?.[1] ?? "")
  const after = title.slice(title.indexOf(":") + 1).replace(/\([^()]{6,20}\).*$/, "").trim()
  // The kind of match is glued to the result: only the winner's name or a known ending says where it begins.
  const starts = [...teams.map((team) => after.indexOf(`${team} won`)), after.search(/(?:match (?:tied|drawn|abandoned)|no result|abandoned)/i)].filter((at) => at >= 0)
  const result = starts.length === 0 ? "" : after.slice(Math.min(...starts)).trim()
  const marks: Record<string, ImportMark> = {}
  const [year = "", month = "", day = ""] = (dated?.iso ?? "").split("-")
  // 03/01 is the third of January or the first of March: CricClubs writes either, by the league's country.
  if (dated?.iso != null && Number(day) <= 12 && day !== month)
    marks["/match/date"] = { status: "read", confidence: 0.5, raw: dated.written, alternatives: [{ value: `${year}-${day}-${month}`, confidence: 0.4 }] }
  return { facts: { teams, date: dated?.iso ?? null, venue: null, competition: competition === "" ? null : competition, toss: null, result: result === "" ? null : result }, marks }
}

/** Who has no dismissal is not out when he faced a ball or scored, else did not bat; a partner who faced none may be either. */
function settleBatters(innings: MatchInnings, index: number): Record<string, ImportMark> {
  const marks: Record<string, ImportMark> = {}
  const open = innings.batting.filter((row) => row.dismissal === null)
  const batted = open.filter((row) => (row.runs ?? 0) > 0 || (row.balls ?? 0) > 0)
  const idle = open.filter((row) => !batted.includes(row))
  for (const row of batted) row.dismissal = { kind: "not out", bowler: null, fielders: [] }
  const atCrease = innings.total.wickets === null || innings.batting.length - idle.length >= innings.total.wickets + 2 ? 2 : batted.length
  const partner = atCrease < 2 ? idle[0] : undefined
  if (partner !== undefined) {
    partner.dismissal = { kind: "not out", bowler: null, fielders: [] }
    marks[`/innings/${index}/batting/${innings.batting.indexOf(partner)}/dismissal/kind`] = { status: "read", confidence: 0.6, raw: "", alternatives: [{ value: "did not bat", confidence: 0.4 }] }
  }
  const away = idle.filter((row) => row !== partner)
  innings.didNotBat = away.flatMap(({ name }) => name ?? [])
  innings.batting = innings.batting.filter((row: MatchBatter) => !away.includes(row))
  innings.batting.forEach((row, at) => {
    if (row.dismissal?.kind === "unknown") marks[`/innings/${index}/batting/${at}/dismissal/kind`] = { status: "unreadable", confidence: 0, raw: "", alternatives: [] }
  })
  return marks
}

function sumOfExtras({ extras }: MatchInnings, index: number): Record<string, ImportMark> {
  if (extraKinds.every((kind) => extras[kind] === null)) return {}
  extras.total = sumExtras(extras)
  return { [`/innings/${index}/extras/total`]: { status: "inferred", confidence: 1, raw: "", alternatives: [] } }
}
