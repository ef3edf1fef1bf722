import { findDate } from "../cricket/parse-date.ts"
import type { CardLine } from "./card-line.ts"
import { readText } from "./read-cell.ts"
import type { Field, MatchHeader } from "./scorecard.ts"

const resultLine = /\b(?:won by|lost by|beat|won|match drawn|drawn|tied|abandoned|no result)\b/i
const tossLine = /\btoss\b|\b(?:elected|chose|opted|decided) to (?:bat|field|bowl)\b/i
const label = (words: string) => new RegExp(`^\\W*(?:${words})\\s*[:–-]\\s*(\\S.*)$`, "i")
const labels = { venue: label("venue|ground|played at|location"), competition: label("competition|league|tournament|series|event|division"), toss: label("toss(?: won by)?"), result: label("result"), date: label("date|played on") }
const competitionWords = /\b(?:league|division|cup|trophy|championship|shield|premier|friendly|tournament|plate|t20|twenty20)\b/i
const versus = /^(.{1,80}?)\s+(?:v|vs|v\/s|versus|V|VS|Vs)\.?\s+(.{1,80})$/
const weekday = "(?:mon|tues?|wed(?:s|nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
/** What an engine makes of a picture before a sentence. */
const iconBefore = /^[^\p{L}\p{N}"'(]+/u
/** A date at a title's end; without its year, which wraps into the next line, only behind a weekday. */
const datePart = new RegExp(`\\s*(?:,|\\bon\\b)?\\s*(?:(?:\\b${weekday},?\\s*)?(?:\\d{1,2}(?:st|nd|rd|th)?[\\s.-]+[a-z]{3,9}[\\s.,-]+\\d{4}|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4})|\\b${weekday},?\\s+\\d{1,2}(?:st|nd|rd|th)?\\s+(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\b).*$`, "i")

/** Teams, date, place, competition, toss and result, from lines that stand outside the tables. Each null where no line says it. */
export function readMatchHeader(lines: readonly CardLine[]): MatchHeader {
  const header: MatchHeader = { teams: [], date: null, venue: null, competition: null, toss: null, result: null }
  for (const line of lines) {
    header.venue ??= readLabel(line, labels.venue)
    header.competition ??= readLabel(line, labels.competition)
    header.toss ??= readLabel(line, labels.toss) ?? (tossLine.test(line.text) ? readText(line.page, line.words) : null)
    header.result ??= readLabel(line, labels.result) ?? (resultLine.test(line.text) && !tossLine.test(line.text) && line.words.length <= 20 ? readText(line.page, line.words, line.text.replace(iconBefore, "")) : null)
    header.date ??= readDate(line)
    if (header.teams.length === 0) header.teams = readTeams(line)
    if (header.competition === null && competitionWords.test(line.text) && line.words.length <= 10 && header.teams.length === 0) header.competition = readText(line.page, line.words)
  }
  return header
}

function readLabel(line: CardLine, pattern: RegExp): Field<string> {
  for (const text of [line.text, ...line.cells.map((cell) => cell.text)]) {
    const found = pattern.exec(text)?.[1]?.trim()
    if (found !== undefined && found.length <= 120) return readText(line.page, line.words, found)
  }
  return null
}

function readDate(line: CardLine): Field<string> {
  const date = findDate(line.text)
  return date === undefined ? null : readText(line.page, line.words, date.iso ?? date.written)
}

function readTeams(line: CardLine): MatchHeader["teams"] {
  const found = versus.exec(line.text.replace(/^\W*match\s*(?:between)?\s*:?\s*/i, "").replace(datePart, "").replace(/\s+/g, " ").trim())
  if (found === null) return []
  return [found[1], found[2]].map((team) => readText(line.page, line.words, (team ?? "").trim())).filter((team) => team !== null)
}
