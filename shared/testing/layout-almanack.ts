import { joinDismissal, writeBatter, writeDismissal, writeExtras, writeFalls, writeName, writeTotal } from "./card-words.ts"
import { addText } from "./page-plan.ts"
import { addHeader, addParagraph, bodyInk, boldInk, finishPage, type SheetLayout, startPage } from "./sheet.ts"
import { measureText } from "./sheet-fonts.ts"
import { keepShown, wholeCard } from "./shown-truth.ts"

const margin = 48
const width = 400

/** Running text as almanacks print it: name, dismissal, leaders, figure; falls as 1/23; bowling as "Bowler 10-2-34-3;". */
export const layoutAlmanack: SheetLayout = (match, given) => {
  const style = { ...given, battingFigures: ["runs" as const], bowlingFigures: ["overs" as const, "maidens" as const, "runs" as const, "wickets" as const], falls: "1/23" as const }
  const page = startPage(style)
  const step = style.size * 1.5
  let y = addHeader(page, margin, margin, match.match, style)
  for (const card of match.innings) {
    addText(page, margin, y + style.size, card.team ?? "", boldInk(style))
    y += step * 1.3
    const lines = [
      ...card.batting.map((row) => [`${writeBatter(row, style)} ${joinDismissal(writeDismissal(row, style))}`, row.runs === null ? "-" : `${row.runs}`]),
      [`${style.extrasWord} ${writeExtras(card.extras, style)}`.trim(), `${card.extras.total}`],
    ]
    for (const [words = "", figure = ""] of lines) {
      const used = addText(page, margin, y + style.size, words, bodyInk(style)) + addText(page, margin + width, y + style.size, figure, bodyInk(style), "right")
      const dots = Math.max(0, Math.floor((width - used) / measureText(" .", style.font, false, style.size)) - 1)
      addText(page, margin + width - measureText(`${figure} `, style.font, false, style.size), y + style.size, " .".repeat(dots), bodyInk(style), "right")
      y += step
    }
    addText(page, margin + width, y + style.size, writeTotal(card.total, style), boldInk(style), "right")
    y += step * 1.2
    if (card.did_not_bat.length > 0) y = addParagraph(page, margin, y, width, `Did not bat: ${card.did_not_bat.map((name) => writeName(name, style)).join(", ")}.`, bodyInk(style))
    if (card.fall_of_wickets.length > 0) y = addParagraph(page, margin, y, width, `Fall of wickets: ${writeFalls(card.fall_of_wickets, style).replaceAll(",", "")}`, bodyInk(style))
    const bowling = card.bowling.map((row) => `${writeName(row.name ?? "", style)} ${row.overs}-${row.maidens}-${row.runs}-${row.wickets}`).join("; ")
    y = addParagraph(page, margin, y, width, `Bowling: ${bowling}.`, bodyInk(style)) + step
  }
  return { pages: [finishPage(page, margin + width, y, margin)], truth: keepShown(match, style, wholeCard) }
}
