import type { Chance } from "./chance.ts"
import { writeDismissal, writeName } from "./card-words.ts"
import { addLine, addText, type Ink, type PagePlan } from "./page-plan.ts"
import { boldInk, finishPage, type SheetLayout, startPage } from "./sheet.ts"
import { type FontName, handFonts } from "./sheet-fonts.ts"
import { keepShown, wholeCard } from "./shown-truth.ts"

const margin = 36
const rowHeight = 26
const widths = [26, 150, 120, 110, 170, 50]
const headings = ["No.", "Batsman", "How out", "Bowler", "Runs as scored", "Total"]

/** Every letter of a pen has its own size, slant and height on the line, and no two words the same distance. */
function addPen(page: PagePlan, x: number, y: number, text: string, ink: Ink, chance: Chance) {
  let at = x
  let line = y + chance.between(-2, 2)
  for (const letter of text) {
    if (letter === " ") {
      at += ink.size * chance.between(0.2, 0.5)
      line = y + chance.between(-2.5, 2.5)
      continue
    }
    const before = page.marks.length
    const size = ink.size * chance.between(0.82, 1.2)
    at += addText(page, at, line + chance.between(-1.2, 1.2), letter, { ...ink, size, bold: chance.happens(0.25) }) * chance.between(0.82, 1.1)
    const mark = page.marks[before]
    if (mark?.kind === "text") mark.turn = chance.between(-0.16, 0.12)
  }
}

/** A ruled form in print, filled in by hand: what a scorer's book looks like to the question "is this handwriting?". */
export const layoutHandwritten: SheetLayout = (match, given, chance) => {
  const style = { ...given, theme: { ...given.theme, paper: "#fdfbf3" } }
  const font: FontName = chance.pick(handFonts)
  const pen: Ink = { font, size: 15, colour: chance.pick(["#1b2a6b", "#15171c", "#20386e"]) }
  const print: Ink = { ...boldInk(style), size: 8, colour: "#3a5f4a" }
  const page = startPage(style)
  const right = margin + widths.reduce((sum, width) => sum + width, 0)
  const lefts = widths.map((_, i) => margin + widths.slice(0, i).reduce((sum, width) => sum + width, 0))
  let y = margin
  for (const card of match.innings.slice(0, 1)) {
    addText(page, margin, y + 14, "INNINGS OF", print)
    addPen(page, margin + 70, y + 14, card.team ?? "", pen, chance)
    y += 28
    const rows = [
      ...card.batting.map((row, i) => {
        const { how, bowler } = writeDismissal(row, style)
        const strokes = card.deliveries.filter((ball) => ball.striker === row.name && (ball.runs_batter ?? 0) > 0).map((ball) => `${ball.runs_batter}`)
        return [`${i + 1}`, writeName(row.name ?? "", style), how || "b", bowler.replace(/^b /, ""), strokes.slice(0, 18).join(" "), `${row.runs ?? ""}`]
      }),
      ["", "Extras", "", "", "", `${card.extras.total}`],
      ["", "Total", `for ${card.total.wickets}`, "", "", `${card.total.runs}`],
    ]
    headings.forEach((heading, i) => addText(page, (lefts[i] ?? 0) + 4, y + 16, heading.toUpperCase(), print))
    rows.forEach((cells, r) => cells.forEach((cell, i) => {
      const ink = i === 0 ? print : { ...pen, size: i === 4 ? 11 : pen.size }
      if (i === 0) addText(page, (lefts[i] ?? 0) + 6, y + rowHeight * (r + 1.65), cell, ink)
      else addPen(page, (lefts[i] ?? 0) + chance.between(3, 8), y + rowHeight * (r + 1.68), cell, ink, chance)
    }))
    for (let r = 0; r <= rows.length + 1; r++) addLine(page, margin, y + r * rowHeight, right, y + r * rowHeight, "#7fa08c")
    for (const left of [...lefts, right]) addLine(page, left, y, left, y + rowHeight * (rows.length + 1), "#7fa08c")
    y += rowHeight * (rows.length + 2)
  }
  const shown = { ...wholeCard, header: false, bowling: false, falls: false, didNotBat: false, extras: "total" as const }
  const truth = keepShown({ ...match, innings: match.innings.slice(0, 1) }, { ...style, battingFigures: ["runs"] }, shown)
  return { pages: [finishPage(page, right, y, margin)], truth: { ...truth, innings: truth.innings.map((card) => ({ ...card, total: { ...card.total, overs: null } })) } }
}
