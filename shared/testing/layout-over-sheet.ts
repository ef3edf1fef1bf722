import { isWicket } from "./laws.ts"
import type { TrueDelivery } from "./match-truth.ts"
import { writeName } from "./card-words.ts"
import { addHeader, bodyInk, boldInk, finishPage, type SheetLayout, startPage } from "./sheet.ts"
import { addTable, type TableLook } from "./sheet-table.ts"
import { keepShown, wholeCard } from "./shown-truth.ts"

const margin = 40

/** One delivery as a typed token: `.`, `4`, `W`, `1wd`, `nb`, `2b`, `1lb`. */
export function writeToken(ball: TrueDelivery): string {
  const { wides, no_balls: noBalls, byes, leg_byes: legByes, penalty } = ball.extras
  const runs = ball.runs_batter ?? 0
  const out = ball.wickets.some((wicket) => isWicket(wicket.kind)) ? "W" : ""
  if (wides) return `${wides}wd${out}`
  if (noBalls) return `${runs > 0 ? runs : ""}nb${byes ? `${byes}b` : legByes ? `${legByes}lb` : ""}${out}`
  if (byes) return `${byes}b${out}`
  if (legByes) return `${legByes}lb${out}`
  if (penalty) return `${penalty}p`
  return runs > 0 ? `${runs}${out}` : out || "."
}

/** Over by over: number, bowler, the balls, runs of the over, score after it. */
export const layoutOverSheet: SheetLayout = (match, style) => {
  const page = startPage(style)
  const look: TableLook = { ink: bodyInk(style), heading: boldInk(style), lines: "rows", lineColour: style.theme.line, rowHeight: style.size * 1.9, padding: style.size * 0.7, minWidth: 500 }
  const y = addHeader(page, margin, margin, match.match, style)
  const card = match.innings[0]
  const rows = (card?.over_totals ?? []).map((total, i, all) => {
    const balls = (card?.deliveries ?? []).filter((ball) => ball.over === total.over)
    return [`${total.over}`, writeName(total.bowler ?? "", style), balls.map(writeToken).join(" "), `${(total.runs ?? 0) - (all[i - 1]?.runs ?? 0)}`, `${total.runs}/${total.wickets}`]
  })
  const table = addTable(page, margin, y, {
    columns: [{ heading: "Over", align: "right" }, { heading: "Bowler", align: "left" }, { heading: "Balls", align: "left" }, { heading: "Runs", align: "right" }, { heading: "Score", align: "right" }], rows,
  }, look)
  const truth = keepShown({ ...match, innings: match.innings.slice(0, 1) }, style, { ...wholeCard, card: false, deliveries: true })
  // The sheet names no striker; who was out and how is not on it either, nor who retired.
  const innings = truth.innings.map((shown) => ({
    ...shown, over_totals: (card?.over_totals ?? []).map((total) => ({ ...total, bowler: writeName(total.bowler ?? "", style) })),
    deliveries: shown.deliveries.map((ball) => ({ ...ball, striker: null, wickets: ball.wickets.filter((wicket) => isWicket(wicket.kind)) })),
  }))
  return { pages: [finishPage(page, table.right, table.bottom, margin, 595)], truth: { ...truth, innings } }
}
