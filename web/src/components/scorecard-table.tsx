import type { ScanInnings, ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { useCallback, useEffect, useMemo, useRef } from "react"
import { sumOf, type InningsSum } from "../card/innings-sum.ts"
import { labelOf } from "../card/pointer-label.ts"
import { tonesOf } from "../card/value-tone.ts"
import { messages } from "../messages/en.ts"
import { BattingTable } from "./batting-table.tsx"
import { BowlingTable } from "./bowling-table.tsx"
import { Card } from "./card.tsx"
import { ExtrasLine, InningsLists } from "./innings-foot.tsx"
import { InningsSumLine } from "./innings-sum-line.tsx"
import { BallByBall, OverBoxes, OverTotals } from "./over-boxes.tsx"
import { ValueButton, type ValueContext } from "./value-button.tsx"
import styles from "./scorecard.module.css"

function InningsHead({ innings, pointer, context }: { innings: ScanInnings; pointer: string; context: ValueContext }) {
  const { total } = innings
  const wickets = total.all_out === true ? 10 : total.wickets
  return (
    <header className={styles.head}>
      <div className={styles.team}><ValueButton pointer={`${pointer}/team`} value={innings.team} context={context} /></div>
      <div className={styles.total}>
        <ValueButton pointer={`${pointer}/total/runs`} value={total.runs} context={context} />
        {total.all_out === true && total.wickets == null ? messages.card.wicketsFor(10) : <>/<ValueButton pointer={`${pointer}/total/wickets`} value={wickets} context={context} /></>}
        {(total.overs != null || context.tones.has(`${pointer}/total/overs`)) && (
          <ValueButton pointer={`${pointer}/total/overs`} value={total.overs} context={context} className={styles.overs} format={messages.card.oversOf} />
        )}
      </div>
    </header>
  )
}

type ScorecardProps = { result: ScanResult; selected?: string | undefined; onSelect: (pointer: string) => void }

/** The card as read and corrected: every value can be tapped, doubtful ones are marked, each innings says whether it adds up. */
export function ScorecardTable({ result, selected, onSelect }: ScorecardProps) {
  const tones = useMemo(() => tonesOf(result), [result])
  const labelFor = useCallback((pointer: string) => labelOf(result, pointer), [result])
  // The same function for every value, whatever the screen gives: else all of them would be drawn anew at each selection.
  const latest = useRef(onSelect)
  useEffect(() => { latest.current = onSelect }, [onSelect])
  const select = useCallback((pointer: string) => latest.current(pointer), [])
  const context: ValueContext = { tones, selected, onSelect: select, labelOf: labelFor }
  return result.innings.map((innings, index) => (
    <Card key={index} flush label={messages.card.inningsNumber(index)}><InningsCard innings={innings} pointer={`/innings/${index}`} context={context} sum={sumOf(result, index)} /></Card>
  ))
}

function InningsCard({ innings, pointer, context, sum }: { innings: ScanInnings; pointer: string; context: ValueContext; sum: InningsSum }) {
  return (
    <article className={styles.innings}>
      <InningsHead innings={innings} pointer={pointer} context={context} />
      {innings.batting.length > 0 && <BattingTable rows={innings.batting} pointer={`${pointer}/batting`} context={context} />}
      <ExtrasLine innings={innings} pointer={pointer} context={context} />
      <InningsLists innings={innings} pointer={pointer} context={context} />
      {innings.bowling.length > 0 && <BowlingTable rows={innings.bowling} pointer={`${pointer}/bowling`} context={context} />}
      <OverBoxes innings={innings} pointer={pointer} context={context} />
      <OverTotals innings={innings} pointer={pointer} context={context} />
      <BallByBall innings={innings} pointer={pointer} context={context} />
      <InningsSumLine sum={sum} />
    </article>
  )
}
