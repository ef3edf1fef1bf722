import { formatTokens } from "@cricksy/shared/cricket/parse-tokens.ts"
import type { ScanInnings } from "@cricksy/shared/contract/scan-result.ts"
import { messages } from "../messages/en.ts"
import { Unfold } from "./unfold.tsx"
import { ValueButton, type ValueContext } from "./value-button.tsx"
import styles from "./over-boxes.module.css"

type OverBoxesProps = { innings: ScanInnings; pointer: string; context: ValueContext }

const isOverPart = (pointer: string | undefined): boolean => pointer !== undefined && /\/(overs_bowled|running_figures)\//.test(pointer)

/** The bowling over by over as the book has it: each over's marks, the bowler's figures under them. Nothing where the sheet keeps none. */
export function OverBoxes({ innings, pointer, context }: OverBoxesProps) {
  const rows = innings.bowling.flatMap((row, index) => (row.overs_bowled && row.overs_bowled.length > 0 ? [{ row, index, overs: row.overs_bowled }] : []))
  if (rows.length === 0) return null
  return (
    <Unfold title={messages.card.overByOver} holds={context.selected?.startsWith(pointer) === true && isOverPart(context.selected)}>{() =>
      rows.map(({ row, index, overs }) => (
        <section key={index} className={styles.bowler}>
          <h4>{row.name ?? messages.card.unread}</h4>
          <ol className={styles.overs}>
            {overs.map((marks, over) => (
              <li key={over}>
                <ValueButton pointer={`${pointer}/bowling/${index}/overs_bowled/${over}`} value={marks === null ? null : formatTokens(marks)} context={context} className={styles.marks} />
                {row.running_figures?.[over] != null && (
                  <ValueButton pointer={`${pointer}/bowling/${index}/running_figures/${over}`} value={row.running_figures[over]} context={context} className={styles.figure} />
                )}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </Unfold>
  )
}

/** The board after each over. */
export function OverTotals({ innings, pointer, context }: OverBoxesProps) {
  const totals = innings.over_totals ?? []
  if (totals.length === 0) return null
  return (
    <Unfold title={messages.card.board} holds={context.selected?.startsWith(`${pointer}/over_totals/`) === true}>{() => (
      <ol className={styles.overs}>
        {totals.map((total, index) => (
          <li key={index}>
            <span className={styles.number}>{total.over ?? index + 1}</span>
            <ValueButton pointer={`${pointer}/over_totals/${index}/runs`} value={total.runs} context={context} />
            {total.wickets != null && <>/<ValueButton pointer={`${pointer}/over_totals/${index}/wickets`} value={total.wickets} context={context} /></>}
          </li>
        ))}
      </ol>
    )}</Unfold>
  )
}

/** Every delivery in order, an over a line: who bowled, who faced, what was written. */
export function BallByBall({ innings, pointer, context }: OverBoxesProps) {
  if (innings.deliveries.length === 0) return null
  return (
    <Unfold title={messages.card.ballByBall} holds={context.selected?.startsWith(`${pointer}/deliveries`) === true}>{() => (
      <>
        {context.tones.has(`${pointer}/deliveries`) && <p className={styles.note}>{messages.card.noOrder}</p>}
        <ol className={styles.log}>{groupByOver(innings.deliveries).map(([over, balls]) => <OverLine key={over} over={over} balls={balls} />)}</ol>
      </>
    )}</Unfold>
  )
}

/** Safari before 17.4 has no `Map.groupBy`. */
function groupByOver(deliveries: ScanInnings["deliveries"]): [over: number, balls: ScanInnings["deliveries"]][] {
  const overs = new Map<number, ScanInnings["deliveries"]>()
  for (const ball of deliveries) {
    const balls = overs.get(ball.over)
    if (balls) balls.push(ball)
    else overs.set(ball.over, [ball])
  }
  return [...overs]
}

function OverLine({ over, balls }: { over: number; balls: ScanInnings["deliveries"] }) {
  return (
    <li>
      <span className={styles.number}>{over}</span>
      <span className={styles.who}>{balls[0]?.bowler ?? messages.card.unread}</span>
      <span className={styles.marks}>{balls.map((ball) => ball.notation ?? String(ball.runs_batter ?? messages.card.unread)).join(" ")}</span>
      <span className={styles.who}>{[...new Set(balls.map((ball) => ball.striker ?? messages.card.unread))].join(", ")}</span>
    </li>
  )
}
