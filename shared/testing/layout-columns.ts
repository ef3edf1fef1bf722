import { battingHeadings, writeBattingFigure } from "./card-figures.ts"
import { writeBatter, writeDismissal, writeExtras } from "./card-words.ts"
import { addNotes, addWebBowling } from "./layout-web-table.ts"
import { addText } from "./page-plan.ts"
import { addHeader, bodyInk, boldInk, finishPage, type SheetLayout, startPage } from "./sheet.ts"
import { addTable, type TableLook } from "./sheet-table.ts"
import { keepShown, wholeCard } from "./shown-truth.ts"
import { writeOutcome } from "./write-outcome.ts"

const margin = 40

/** Columns held apart by white space alone: fielder and bowler in two columns, extras and total in the column of the runs. */
export const layoutColumns: SheetLayout = (match, style) => {
  const page = startPage(style)
  const look: TableLook = { ink: bodyInk(style), heading: boldInk(style), lines: "none", lineColour: style.theme.line, rowHeight: style.size * 1.6, padding: style.size * 0.9, minWidth: 470 }
  let y = addHeader(page, margin, margin, match.match, style)
  let right = 0
  for (const card of match.innings) {
    addText(page, margin, y + style.size, `${card.team}`, { ...boldInk(style), size: style.size * 1.2 })
    const runsFirst = [...style.battingFigures].sort((a, b) => (a === "runs" ? -1 : b === "runs" ? 1 : 0))
    const blanks = runsFirst.slice(1).map(() => "")
    const batting = addTable(page, margin, y + style.size * 1.6, {
      columns: [
        { heading: style.batterWord, align: "left" }, { heading: "Fielder", align: "left" }, { heading: "Bowler", align: "left" },
        ...runsFirst.map((figure) => ({ heading: figure === "runs" ? "Runs" : battingHeadings[figure], align: "right" as const })),
      ],
      rows: [
        ...card.batting.map((row) => {
          const { how, bowler } = writeDismissal(row, style)
          return [writeBatter(row, style), how, bowler, ...runsFirst.map((figure) => writeBattingFigure(row, figure, style))]
        }),
        [style.extrasWord, writeExtras(card.extras, style), "", `${card.extras.total}`, ...blanks],
        ["Total", `(${writeOutcome(card.total)})`, "", `${card.total.runs}`, ...blanks],
      ],
    }, look)
    const notes = addNotes(page, margin, batting.bottom, batting.right - margin, card, style)
    const bowling = addWebBowling(page, margin, notes + style.size, card, style, { ...look, minWidth: 380 })
    right = Math.max(right, batting.right, bowling.right)
    y = bowling.bottom + style.size * 2
  }
  return { pages: [finishPage(page, right, y, margin, 595)], truth: keepShown(match, { ...style, total: "(7 wickets; 20 overs) 164" }, wholeCard) }
}
