import { battingHeadings, bowlingHeadings, writeBattingFigure, writeBowlingFigure } from "./card-figures.ts"
import { joinDismissal, writeBatter, writeDismissal, writeExtras, writeFalls, writeName, writeTotal } from "./card-words.ts"
import { addText, wrapText } from "./page-plan.ts"
import { bodyInk, finishPage, type SheetLayout, startPage } from "./sheet.ts"
import { isMonospace } from "./sheet-fonts.ts"
import { terminalTheme } from "./sheet-style.ts"
import { keepShown, wholeCard } from "./shown-truth.ts"

const margin = 20

const columns = (rows: string[][], texts: number) => {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => (row[i] ?? "").length)))
  return rows.map((row) => row.map((cell, i) => (i < texts ? cell.padEnd(widths[i] ?? 0) : cell.padStart(Math.max(3, widths[i] ?? 0)))).join("  ").trimEnd())
}

/** Letters of one width in aligned columns, as a scoring program prints to a terminal: no line, no box. */
export const layoutTerminal: SheetLayout = (match, given, chance) => {
  const font = isMonospace(given.font) ? given.font : "courier-prime" as const
  const style = { ...given, font, size: 11, theme: chance.happens(0.6) ? terminalTheme : given.theme }
  const page = startPage(style)
  const lines = [match.match.teams.join(" v "), match.match.result ?? "", ""]
  for (const card of match.innings) {
    lines.push(`${card.team}`, "=".repeat((card.team ?? "").length))
    lines.push(...columns([
      [style.batterWord, "", ...style.battingFigures.map((figure) => battingHeadings[figure])],
      ...card.batting.map((row) => [writeBatter(row, style), joinDismissal(writeDismissal(row, style)), ...style.battingFigures.map((figure) => writeBattingFigure(row, figure, style))]),
    ], 2))
    lines.push("", `${style.extrasWord}: ${card.extras.total} ${writeExtras(card.extras, style)}`.trimEnd(), `Total: ${writeTotal(card.total, style)}`, "")
    const width = Math.max(...lines.map((line) => line.length)) * style.size * 0.62
    if (card.did_not_bat.length > 0) lines.push(...wrapText(`Did not bat: ${card.did_not_bat.map((name) => writeName(name, style)).join(", ")}`, width, bodyInk(style)))
    if (card.fall_of_wickets.length > 0) lines.push(...wrapText(`Fall of wickets: ${writeFalls(card.fall_of_wickets, style)}`, width, bodyInk(style)), "")
    lines.push(...columns([
      ["Bowler", ...style.bowlingFigures.map((figure) => bowlingHeadings[figure])],
      ...card.bowling.map((row) => [writeName(row.name ?? "", style), ...style.bowlingFigures.map((figure) => writeBowlingFigure(row, figure, style))]),
    ], 1), "", "")
  }
  const widths = lines.map((line, i) => addText(page, margin, margin + style.size * (1 + 1.5 * i), line, bodyInk(style)))
  const truth = keepShown(match, style, wholeCard)
  return { pages: [finishPage(page, margin + Math.max(...widths), margin + style.size * 1.5 * lines.length, margin)], truth: { ...truth, match: { ...truth.match, date: null, venue: null, competition: null, toss: null } } }
}
