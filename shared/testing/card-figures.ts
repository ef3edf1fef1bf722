import type { ScanBatter, ScanBowler } from "../src/contract/scan-result.ts"
import type { SheetStyle } from "./sheet-style.ts"

type BattingFigure = SheetStyle["battingFigures"][number]
type BowlingFigure = SheetStyle["bowlingFigures"][number]

export const battingHeadings: Record<BattingFigure, string> = { runs: "R", balls: "B", fours: "4s", sixes: "6s", rate: "SR", minutes: "M" }
export const bowlingHeadings: Record<BowlingFigure, string> = { overs: "O", maidens: "M", runs: "R", wickets: "W", economy: "ECON", wides: "WD", no_balls: "NB" }

/** Strike rate: runs per hundred balls; economy: runs an over. Two decimals, as everybody prints them. */
export function writeBattingFigure(row: ScanBatter, figure: BattingFigure, style: SheetStyle): string {
  if (figure === "rate") return row.balls ? ((100 * (row.runs ?? 0)) / row.balls).toFixed(2) : "-"
  // The simulator has no clock: a ball takes about eighty seconds. Minutes are printed to be in the way and are never scored.
  if (figure === "minutes") return `${Math.round((row.balls ?? 0) * 1.35)}`
  const value = row[figure]
  if (value === null || value === undefined) return "-"
  // Only the boundaries' noughts are ever printed as a dash; a batter's nought is always a figure.
  return value === 0 && (figure === "fours" || figure === "sixes") ? style.zero : `${value}`
}

export function writeBowlingFigure(row: ScanBowler, figure: BowlingFigure, style: SheetStyle): string {
  if (figure === "overs") return row.overs ?? ""
  if (figure === "economy") return writeEconomy(row)
  const value = row[figure] ?? 0
  return value === 0 && (figure === "wides" || figure === "no_balls") ? style.zero : `${value}`
}

function writeEconomy(row: ScanBowler): string {
  const [overs = "0", balls = "0"] = (row.overs ?? "0").split(".")
  const bowled = Number(overs) + Number(balls) / 6
  return bowled === 0 ? "-" : ((row.runs ?? 0) / bowled).toFixed(2)
}
