import type { Chance } from "./chance.ts"
import { writeDay } from "./card-words.ts"
import type { MatchTruth, SheetTruth } from "./match-truth.ts"
import { addText, type Ink, type PagePlan, wrapText } from "./page-plan.ts"
import type { SheetStyle } from "./sheet-style.ts"

/** A laid-out sheet and what it shows. */
export type Sheet = { pages: PagePlan[]; truth: SheetTruth }

/** Lays the innings of `match` out; a layout takes the innings that it is given and no others. */
export type SheetLayout = (match: MatchTruth, style: SheetStyle, chance: Chance) => Sheet

export const startPage = (style: SheetStyle): PagePlan => ({ width: 0, height: 0, paper: style.theme.paper, marks: [] })

/** Sizes a page around what stands on it; portrait and at least as wide as `least` points. */
export function finishPage(page: PagePlan, right: number, bottom: number, margin: number, least = 0): PagePlan {
  return { ...page, width: Math.ceil(Math.max(least, right + margin)), height: Math.ceil(bottom + margin) }
}

export const bodyInk = (style: SheetStyle): Ink => ({ font: style.font, size: style.size, colour: style.theme.ink })
export const boldInk = (style: SheetStyle): Ink => ({ ...bodyInk(style), bold: true })
export const quietInk = (style: SheetStyle): Ink => ({ ...bodyInk(style), colour: style.theme.quiet })

/** Writes teams, competition, place, day, toss and result at the head of a sheet; returns the y below them. */
export function addHeader(page: PagePlan, x: number, y: number, match: MatchTruth["match"], style: SheetStyle): number {
  const title: Ink = { ...boldInk(style), size: style.size * 1.6 }
  let line = y + title.size
  addText(page, x, line, match.teams.join(" v "), title)
  for (const text of [match.competition, [match.venue, writeDay(match.date)].filter(Boolean).join(", "), match.toss && `Toss: ${match.toss}`, match.result && `Result: ${match.result}`]) {
    if (!text) continue
    line += style.size * 1.5
    addText(page, x, line, text, quietInk(style))
  }
  return line + style.size * 1.4
}

/** Writes a text that may run over several lines; returns the y below it. */
export function addParagraph(page: PagePlan, x: number, y: number, width: number, text: string, ink: Ink): number {
  const lines = wrapText(text, width, ink)
  lines.forEach((line, i) => addText(page, x, y + ink.size * (1 + 1.45 * i), line, ink))
  return y + ink.size * 1.45 * lines.length + ink.size * 0.4
}
