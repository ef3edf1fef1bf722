import { addNotes, addWebBatting, addWebBowling } from "./layout-web-table.ts"
import { addText } from "./page-plan.ts"
import { addHeader, boldInk, finishPage, quietInk, type SheetLayout, startPage } from "./sheet.ts"
import { keepShown, wholeCard } from "./shown-truth.ts"

const margin = 36

/** Both innings on one page with both bowling tables between the two batting cards: blocks in an order of their own. */
export const layoutTwoInnings: SheetLayout = (match, style) => {
  const page = startPage(style)
  let y = addHeader(page, margin, margin, match.match, style)
  let right = 0
  const [first, second] = match.innings
  const bat = (card: typeof first) => {
    if (!card) return
    const batting = addWebBatting(page, margin, y, card, style)
    y = addNotes(page, margin, batting.bottom, batting.right - margin, card, style) + style.size
    right = Math.max(right, batting.right)
  }
  bat(first)
  // Each bowling table is named by the side that bowls; `second` bowled in the first innings.
  for (const [card, bowlers] of [[first, second?.team ?? "Opposition"], [second, first?.team ?? ""]] as const) {
    if (!card) continue
    addText(page, margin, y + style.size, `${bowlers} bowling`, boldInk(style))
    const bowling = addWebBowling(page, margin, y + style.size * 1.6, card, style)
    y = bowling.bottom + style.size * 1.5
    right = Math.max(right, bowling.right)
  }
  bat(second)
  return { pages: [finishPage(page, right, y, margin, 595)], truth: keepShown(match, style, wholeCard) }
}

/** An innings split across pages: batting on the first, what remains of it on the second. */
export const layoutSplitPages: SheetLayout = (match, style) => {
  const pages = match.innings.flatMap((card, i) => {
    const front = startPage(style)
    const y = i === 0 ? addHeader(front, margin, margin, match.match, style) : margin
    const batting = addWebBatting(front, margin, y, card, style)
    const back = startPage(style)
    addText(back, margin, margin + style.size, `${card.team} innings (continued)`, quietInk(style))
    const notes = addNotes(back, margin, margin + style.size * 2, batting.right - margin, card, style)
    const bowling = addWebBowling(back, margin, notes + style.size, card, style)
    return [finishPage(front, batting.right, batting.bottom, margin, 595), finishPage(back, Math.max(batting.right, bowling.right), bowling.bottom, margin, 595)]
  })
  return { pages, truth: keepShown(match, style, wholeCard) }
}
