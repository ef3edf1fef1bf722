import { layoutAlmanack } from "./layout-almanack.ts"
import { layoutAppCard, layoutDarkApp } from "./layout-app-card.ts"
import { layoutBallLog } from "./layout-ball-log.ts"
import { layoutColumns } from "./layout-columns.ts"
import { layoutHandwritten } from "./layout-handwritten.ts"
import { layoutOverSheet } from "./layout-over-sheet.ts"
import { layoutRuledClub } from "./layout-ruled-club.ts"
import { layoutSplitPages, layoutTwoInnings } from "./layout-several-pages.ts"
import { layoutTerminal } from "./layout-terminal.ts"
import { layoutWebTable } from "./layout-web-table.ts"
import type { SheetLayout } from "./sheet.ts"
import { darkTheme } from "./sheet-style.ts"

export type LayoutFacts = {
  build: SheetLayout
  /** How many innings of a match it takes. */
  innings: 1 | 2
  /** Where people meet it: a screen layout's clean condition is a screenshot. */
  medium: "paper" | "screen"
}

const darkWeb: SheetLayout = (match, style, chance) => layoutWebTable(match, { ...style, theme: darkTheme }, chance)

/** Every layout that the repository can draw, by name. */
export const sheetLayouts = {
  "web-table": { build: layoutWebTable, innings: 1, medium: "paper" },
  "ruled-club": { build: layoutRuledClub, innings: 1, medium: "paper" },
  "columns": { build: layoutColumns, innings: 1, medium: "paper" },
  "app-card": { build: layoutAppCard, innings: 1, medium: "screen" },
  "dark-app": { build: layoutDarkApp, innings: 1, medium: "screen" },
  "dark-web": { build: darkWeb, innings: 1, medium: "screen" },
  "almanack": { build: layoutAlmanack, innings: 1, medium: "paper" },
  "terminal": { build: layoutTerminal, innings: 1, medium: "screen" },
  "two-innings": { build: layoutTwoInnings, innings: 2, medium: "paper" },
  "split-pages": { build: layoutSplitPages, innings: 1, medium: "paper" },
  "ball-log": { build: layoutBallLog, innings: 1, medium: "paper" },
  "over-sheet": { build: layoutOverSheet, innings: 1, medium: "paper" },
  "handwritten": { build: layoutHandwritten, innings: 1, medium: "paper" },
} satisfies Record<string, LayoutFacts>

export type LayoutName = keyof typeof sheetLayouts
