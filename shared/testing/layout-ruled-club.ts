import { bowlingHeadings, writeBattingFigure, writeBowlingFigure } from "./card-figures.ts"
import { writeDismissal, writeExtras, writeName, writeBatter } from "./card-words.ts"
import { addText } from "./page-plan.ts"
import { addHeader, addParagraph, bodyInk, boldInk, finishPage, type SheetLayout, startPage } from "./sheet.ts"
import { addTable, type SheetTable, type TableLook } from "./sheet-table.ts"
import { keepShown, wholeCard } from "./shown-truth.ts"
import { writeOutcome } from "./write-outcome.ts"

const margin = 40

/** A club's typed result sheet: every cell in a box, how out and bowler in columns of their own, extras and total as the last rows. */
export const layoutRuledClub: SheetLayout = (match, given) => {
  // Club forms have one figure column; some add balls faced. Falls stand in a table of their own, so bare scores.
  const style = { ...given, battingFigures: given.battingFigures.includes("balls") ? ["runs" as const, "balls" as const] : ["runs" as const], falls: "1-23" as const }
  const page = startPage(style)
  const look: TableLook = { ink: bodyInk(style), heading: boldInk(style), lines: "grid", lineColour: style.theme.ink, band: style.theme.band, rowHeight: style.size * 2.1, padding: style.size * 0.6, minWidth: 500 }
  let y = addHeader(page, margin, margin, match.match, style)
  let right = 0
  for (const card of match.innings) {
    addText(page, margin, y + style.size * 1.2, `Innings of ${card.team}`, boldInk(style))
    const blanks = style.battingFigures.map(() => "")
    const batting: SheetTable = {
      columns: [
        { heading: "No.", align: "centre" }, { heading: style.batterWord, align: "left" }, { heading: "How out", align: "left" }, { heading: "Bowler", align: "left" },
        ...style.battingFigures.map((figure) => ({ heading: figure === "runs" ? "Runs" : "Balls", align: "right" as const })),
      ],
      rows: [
        ...card.batting.map((row, i) => {
          const { how, bowler } = writeDismissal(row, style)
          const split = row.dismissal?.kind === "caught and bowled" ? { how: "c & b", bowler: bowler.replace(/^.*b /, "") } : { how: how || "b", bowler: bowler.replace(/^b /, "") }
          return [`${i + 1}`, writeBatter(row, style), split.how, split.bowler, ...style.battingFigures.map((figure) => writeBattingFigure(row, figure, style))]
        }),
        ...card.did_not_bat.map((name, i) => [`${card.batting.length + i + 1}`, writeName(name, style), "did not bat", "", ...blanks]),
        ["", style.extrasWord, writeExtras(card.extras, style), "", `${card.extras.total}`, ...blanks.slice(1)],
        ["", "Total", writeOutcome(card.total), "", `${card.total.runs}`, ...blanks.slice(1)],
      ],
    }
    const bat = addTable(page, margin, y + style.size * 1.8, batting, look)
    let below = bat.bottom + style.size
    if (card.fall_of_wickets.length > 0) {
      addText(page, margin, below + style.size, "Fall of wickets", boldInk(style))
      below = addTable(page, margin, below + style.size * 1.6, {
        columns: card.fall_of_wickets.map((fall) => ({ heading: `${fall.wicket}`, align: "centre" as const })), rows: [card.fall_of_wickets.map((fall) => `${fall.runs}`)],
      }, { ...look, minWidth: 0 }).bottom + style.size
    }
    const bowl = addTable(page, margin, below, {
      columns: [{ heading: "Bowling", align: "left" }, ...style.bowlingFigures.map((figure) => ({ heading: longHeadings[figure] ?? bowlingHeadings[figure], align: "right" as const }))],
      rows: card.bowling.map((row) => [writeName(row.name ?? "", style), ...style.bowlingFigures.map((figure) => writeBowlingFigure(row, figure, style))]),
    }, look)
    right = Math.max(right, bat.right, bowl.right)
    y = bowl.bottom + style.size * 2.5
  }
  y = addParagraph(page, margin, y - style.size, right - margin, "Signed: ______________________", bodyInk(style))
  return { pages: [finishPage(page, right, y, margin, 595)], truth: keepShown(match, { ...style, total: "(7 wickets; 20 overs) 164" }, wholeCard) }
}

const longHeadings: Partial<Record<string, string>> = { overs: "Overs", maidens: "Mdns", runs: "Runs", wickets: "Wkts", wides: "Wides", no_balls: "No balls" }
