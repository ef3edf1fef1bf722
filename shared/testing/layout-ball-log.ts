import type { TrueDelivery } from "./match-truth.ts"
import { creditsBowler, isLegal } from "./laws.ts"
import { writeName } from "./card-words.ts"
import { addText } from "./page-plan.ts"
import { addHeader, bodyInk, boldInk, finishPage, type Sheet, type SheetLayout, startPage } from "./sheet.ts"
import { keepShown, wholeCard } from "./shown-truth.ts"

const margin = 40
const linesPerPage = 62

/** What a commentary says of one ball: "no run", "2 runs", "FOUR", "1 wide", "OUT (caught)". */
export function describeBall(ball: TrueDelivery): string {
  const { wides, no_balls: noBalls, byes, leg_byes: legByes, penalty } = ball.extras
  const runs = ball.runs_batter ?? 0
  const words = [
    wides ? `${wides} wide${wides === 1 ? "" : "s"}` : "", noBalls ? "no ball" : "", byes ? `${byes} bye${byes === 1 ? "" : "s"}` : "",
    legByes ? `${legByes} leg bye${legByes === 1 ? "" : "s"}` : "", penalty ? `${penalty} penalty runs` : "",
    runs === 4 && !ball.all_run ? "FOUR" : runs === 6 && !ball.all_run ? "SIX" : runs > 0 ? `${runs} run${runs === 1 ? "" : "s"}` : "",
    ...ball.wickets.map((wicket) => (creditsBowler(wicket.kind) || wicket.kind === "run out" ? `OUT (${wicket.kind})` : wicket.kind)),
  ].filter(Boolean)
  return words.length > 0 ? words.join(", ") : "no run"
}

/** Ball-by-ball commentary, one line a delivery: "0.1 Bowler to Batter, FOUR". The first twelve overs, on as many pages as they need. */
export const layoutBallLog: SheetLayout = (match, style): Sheet => {
  const short = { ...match, innings: match.innings.slice(0, 1).map((card) => ({ ...card, deliveries: card.deliveries.filter((ball) => ball.over <= 12) })) }
  const card = short.innings[0]
  const lines: { text: string; over: boolean }[] = []
  let [over, legal] = [0, 0]
  for (const ball of card?.deliveries ?? []) {
    if (ball.over !== over) {
      ;[over, legal] = [ball.over, 0]
      lines.push({ text: `Over ${over}`, over: true })
    }
    if (isLegal(ball)) legal += 1
    const number = `${over - 1}.${Math.max(1, isLegal(ball) ? legal : legal + 1)}`
    lines.push({ text: `${number} ${writeName(ball.bowler ?? "", style)} to ${writeName(ball.striker ?? "", style)}, ${describeBall(ball)}`, over: false })
  }
  const pages = Array.from({ length: Math.max(1, Math.ceil(lines.length / linesPerPage)) }, (_, p) => {
    const page = startPage(style)
    let y = p === 0 ? addHeader(page, margin, margin, match.match, style) : margin
    let right = 0
    if (p === 0) addText(page, margin, y, `${card?.team} innings, ball by ball`, boldInk(style))
    for (const line of lines.slice(p * linesPerPage, (p + 1) * linesPerPage)) {
      y += style.size * 1.5
      right = Math.max(right, margin + addText(page, margin, y, line.text, line.over ? boldInk(style) : bodyInk(style)))
    }
    return finishPage(page, right, y, margin, 595)
  })
  return { pages, truth: keepShown(short, style, { ...wholeCard, card: false, deliveries: true }) }
}
