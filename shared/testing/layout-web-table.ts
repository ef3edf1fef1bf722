import type { ScanInnings } from "../src/contract/scan-result.ts"
import { battingHeadings, bowlingHeadings, writeBattingFigure, writeBowlingFigure } from "./card-figures.ts"
import { joinDismissal, writeBatter, writeDismissal, writeExtras, writeFalls, writeName, writeTotal } from "./card-words.ts"
import { addLine, addText, type PagePlan } from "./page-plan.ts"
import { addHeader, addParagraph, bodyInk, boldInk, finishPage, quietInk, type SheetLayout, startPage } from "./sheet.ts"
import type { SheetStyle } from "./sheet-style.ts"
import { addTable, type TableLook } from "./sheet-table.ts"
import { keepShown, wholeCard } from "./shown-truth.ts"

const margin = 36

export const webLook = (style: SheetStyle): TableLook => ({
  ink: bodyInk(style), heading: boldInk(style), lines: "rows", lineColour: style.theme.line, band: style.theme.band, rowHeight: style.size * 2, padding: style.size * 0.7, minWidth: 480,
})

/** Batting rows, extras and total as a table with hair lines between rows. Returns bottom and right edge. */
export function addWebBatting(page: PagePlan, x: number, y: number, card: ScanInnings, style: SheetStyle): { bottom: number; right: number } {
  addText(page, x, y + style.size * 1.4, `${card.team} innings`, { ...boldInk(style), size: style.size * 1.25 })
  const table = {
    columns: [
      { heading: style.batterWord, align: "left" as const }, { heading: "", align: "left" as const },
      ...style.battingFigures.map((figure) => ({ heading: battingHeadings[figure], align: "right" as const })),
    ],
    rows: card.batting.map((row) => [writeBatter(row, style), joinDismissal(writeDismissal(row, style)), ...style.battingFigures.map((figure) => writeBattingFigure(row, figure, style))]),
  }
  const { bottom, right } = addTable(page, x, y + style.size * 2, table, webLook(style))
  const step = style.size * 2
  const figureRight = right - style.size * 0.7
  addText(page, x + style.size * 0.7, bottom + step * 0.7, `${style.extrasWord} ${writeExtras(card.extras, style)}`.trim(), bodyInk(style))
  addText(page, figureRight, bottom + step * 0.7, `${card.extras.total}`, boldInk(style), "right")
  addLine(page, x, bottom + step, right, bottom + step, style.theme.line)
  addText(page, x + style.size * 0.7, bottom + step * 1.7, "Total", boldInk(style))
  addText(page, figureRight, bottom + step * 1.7, writeTotal(card.total, style), boldInk(style), "right")
  return { bottom: bottom + step * 2, right }
}

/** Did not bat and fall of wickets as running text under a batting table; returns the y below. */
export function addNotes(page: PagePlan, x: number, y: number, width: number, card: ScanInnings, style: SheetStyle): number {
  let below = y + style.size * 0.6
  if (card.did_not_bat.length > 0)
    below = addParagraph(page, x, below, width, `Did not bat: ${card.did_not_bat.map((name) => writeName(name, style)).join(", ")}`, quietInk(style))
  if (card.fall_of_wickets.length > 0) below = addParagraph(page, x, below, width, `Fall of wickets: ${writeFalls(card.fall_of_wickets, style)}`, quietInk(style))
  return below
}

export function addWebBowling(page: PagePlan, x: number, y: number, card: ScanInnings, style: SheetStyle, look: TableLook = webLook(style)): { bottom: number; right: number } {
  return addTable(page, x, y, {
    columns: [{ heading: "Bowler", align: "left" }, ...style.bowlingFigures.map((figure) => ({ heading: bowlingHeadings[figure], align: "right" as const }))],
    rows: card.bowling.map((row) => [writeName(row.name ?? "", style), ...style.bowlingFigures.map((figure) => writeBowlingFigure(row, figure, style))]),
  }, look)
}

/** The scorecard page of a website: batting with the dismissal beside the name, extras, total, falls, bowling. */
export const layoutWebTable: SheetLayout = (match, style) => {
  const page = startPage(style)
  let y = addHeader(page, margin, margin, match.match, style)
  let right = 0
  for (const card of match.innings) {
    const batting = addWebBatting(page, margin, y, card, style)
    const notes = addNotes(page, margin, batting.bottom, batting.right - margin, card, style)
    const bowling = addWebBowling(page, margin, notes + style.size * 0.8, card, style)
    right = Math.max(right, batting.right, bowling.right)
    y = bowling.bottom + style.size * 2
  }
  return { pages: [finishPage(page, right, y, margin, 595)], truth: keepShown(match, style, wholeCard) }
}
