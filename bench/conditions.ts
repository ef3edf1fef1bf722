import { type ConditionName } from "@cricksy/shared/testing/render-sheet.ts"
import { type LayoutName } from "@cricksy/shared/testing/sheet-layouts.ts"

// What is measured, fixed before anything was tuned on it. Changing a number here makes old results incomparable: say so in the changelog.

/** Cricsheet matches that the sheets are drawn from (seeded choice), or simulated ones where the corpus is absent. */
export const matchCount = 20
export const matchSeed = 20_261_123

/** Sheets a layout and condition; the two tables of the figures "clean, with and without ruled lines" show every match. */
export const sheetsPerCell = 5
export const sheetsPerQuickCell = 2
export const wholeSetCells: readonly `${LayoutName}/${ConditionName}`[] = ["web-table/clean", "ruled-club/clean", "columns/clean"]

/** Every third sheet of a cell is set in a face that the reader was never tuned on. */
export const heldOutEvery = 3

const paper: readonly ConditionName[] = ["text-layer", "clean", "photo-easy", "photo-hard"]
const screen: readonly ConditionName[] = ["text-layer", "clean", "screen-photo"]

/** Screens are photographed as screens, paper as paper. The handwritten sheet is measured for what is told, not for what is read. */
export const cells: readonly { layout: LayoutName; conditions: readonly ConditionName[] }[] = [
  { layout: "web-table", conditions: paper },
  { layout: "ruled-club", conditions: paper },
  { layout: "columns", conditions: paper },
  { layout: "almanack", conditions: paper },
  { layout: "two-innings", conditions: paper },
  { layout: "split-pages", conditions: ["text-layer", "clean", "photo-easy"] },
  { layout: "app-card", conditions: screen },
  { layout: "dark-app", conditions: screen },
  { layout: "dark-web", conditions: screen },
  { layout: "terminal", conditions: screen },
  { layout: "ball-log", conditions: ["text-layer", "clean"] },
  { layout: "over-sheet", conditions: ["text-layer", "clean", "photo-easy"] },
  { layout: "handwritten", conditions: ["clean", "photo-easy"] },
]

/** The figures of issues 2 and 3, the harder of the two; the last word is the issues'. */
export const targets = { cleanTablesRight: 0.995, ratioToTesseract: 1.2, shellKilobytes: 200, packMegabytes: 9 } as const
