import type { CellKind } from "../words/cell-reading.ts"
import type { FormCell } from "./form-cells.ts"

type Columns = Readonly<Record<string, CellKind>>

/** What the columns of each kind of table hold, by the layouts' names. A column that is not listed is not read. */
const columnKinds: Readonly<Record<string, Columns>> = {
  batting: { batter: "name", surname: "name", firstName: "name", dismissal: "howOut", bowler: "name", runs: "number", balls: "number", fours: "number", sixes: "number", strokes: "strip" },
  bowling: {
    bowler: "name", surname: "name", firstName: "name", overs: "overs", maidens: "number", runs: "number", wickets: "number",
    wides: "number", noBalls: "number",
  },
  extras: { tally: "tally", sum: "number" },
  match: { homeTeam: "name", awayTeam: "name", team: "name", opponent: "name", inningsOf: "name", ground: "name", date: "figure" },
  innings: { team: "name" },
}

const fallKinds: Columns = { score: "number", outgoing: "figure" }

/** What the writing in a cell is to be read as; undefined: it is not read. */
export function chooseCellKind({ holds, column, rowHolds, part }: FormCell): CellKind | undefined {
  if (holds === "bowling" && column.startsWith("over.")) return part === "lower" ? "figure" : "balls"
  if (holds === "totals") return chooseTotalKind(column, rowHolds ?? "")
  if (holds === "overs") return chooseStripKind(column, rowHolds ?? "")
  if (holds === "fallOfWickets") return column.startsWith("wicket.") ? fallKinds[rowHolds ?? ""] : undefined
  return columnKinds[holds]?.[column]
}

function chooseTotalKind(column: string, rowHolds: string): CellKind | undefined {
  if ((column === "value" && rowHolds !== "overs") || column === "extras" || column === "wickets") return "number"
  if (column === "overs" || column === "value") return rowHolds.startsWith("overs") ? "overs" : "number"
  return undefined
}

/** A strip down the page has a row an over, one across it a column an over. The board may hold the wickets too ("24/1"). */
function chooseStripKind(column: string, rowHolds: string): CellKind | undefined {
  const held = column.startsWith("over.") ? rowHolds : column
  return held === "score" || held === "score2" ? "figure" : held === "wickets" || held === "bowler" ? "number" : undefined
}
