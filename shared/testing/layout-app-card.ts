import { battingHeadings, writeBattingFigure } from "./card-figures.ts"
import { joinDismissal, writeBatter, writeDismissal, writeExtras, writeTotal } from "./card-words.ts"
import { addFill, addLine, addText, type Ink } from "./page-plan.ts"
import { addNotes, addWebBowling, webLook } from "./layout-web-table.ts"
import { bodyInk, boldInk, finishPage, quietInk, type SheetLayout, startPage } from "./sheet.ts"
import { darkTheme } from "./sheet-style.ts"
import { keepShown, wholeCard } from "./shown-truth.ts"

const margin = 16
const width = 360

/** A phone app's card: figures on the line of the name, the dismissal smaller and paler on the line below. */
export const layoutAppCard: SheetLayout = (match, given) => {
  const style = { ...given, size: 13, names: given.names === "capitals" ? "full" as const : given.names, battingFigures: given.battingFigures.filter((figure) => figure !== "minutes") }
  const page = startPage(style)
  const small: Ink = { ...quietInk(style), size: 10.5 }
  const figureAt = (i: number) => margin + width - 6 - style.battingFigures.slice(i + 1).reduce((sum, figure) => sum + (figure === "rate" ? 62 : 34), 0)
  addFill(page, 0, 0, width + 2 * margin, 62, style.theme.band)
  addText(page, margin, 26, match.match.teams.join(" v "), { ...boldInk(style), size: 16 })
  addText(page, margin, 46, match.match.result ?? "", small)
  let y = 76
  let right = margin + width
  for (const card of match.innings) {
    addText(page, margin, y + 14, card.team ?? "", boldInk(style))
    addText(page, margin + width, y + 14, writeTotal(card.total, style), boldInk(style), "right")
    y += 24
    addText(page, margin, y + 14, style.batterWord, { ...small, bold: true })
    style.battingFigures.forEach((figure, i) => addText(page, figureAt(i), y + 14, battingHeadings[figure], { ...small, bold: true }, "right"))
    y += 22
    for (const row of card.batting) {
      addLine(page, margin, y, margin + width, y, style.theme.line, 0.5)
      addText(page, margin, y + 17, writeBatter(row, style), bodyInk(style))
      style.battingFigures.forEach((figure, i) => addText(page, figureAt(i), y + 17, writeBattingFigure(row, figure, style), figure === "runs" ? boldInk(style) : bodyInk(style), "right"))
      addText(page, margin, y + 32, joinDismissal(writeDismissal(row, style)), small)
      y += 41
    }
    addLine(page, margin, y, margin + width, y, style.theme.line, 0.5)
    addText(page, margin, y + 18, style.extrasWord, bodyInk(style))
    addText(page, margin + width, y + 18, `${card.extras.total} ${writeExtras(card.extras, style)}`.trim(), bodyInk(style), "right")
    y = addNotes(page, margin, y + 26, width, card, { ...style, size: 11 })
    const bowling = addWebBowling(page, margin, y + 8, card, style, { ...webLook(style), minWidth: width, padding: 5 })
    right = Math.max(right, bowling.right)
    y = bowling.bottom + 24
  }
  return { pages: [finishPage(page, right, y, margin)], truth: { ...keepShown(match, style, wholeCard), match: { ...match.match, date: null, venue: null, competition: null, toss: null } } }
}

/** The same card in the app's dark theme. */
export const layoutDarkApp: SheetLayout = (match, style, chance) => layoutAppCard(match, { ...style, theme: darkTheme }, chance)
