import type { InningsSum } from "../card/innings-sum.ts"
import { messages } from "../messages/en.ts"
import { classNames } from "./class-names.ts"
import { Icon } from "./icon.tsx"
import styles from "./scorecard.module.css"

function titleOf(sum: InningsSum): string {
  if (sum.state === "adds up") return messages.card.addsUp
  if (sum.state === "cannot tell") return messages.card.cannotTell
  return sum.off > 0 ? messages.card.offBy(sum.off) : messages.card.notAddsUp(sum.failing.length)
}

/** So many failing sums are told at once; a scorebook can have dozens. */
const told = 5

/** "Adds up", or by how much it is off and which sums do not hold. */
export function InningsSumLine({ sum }: { sum: InningsSum }) {
  return (
    <div role="status" className={classNames(styles.sum, sum.state === "off" && styles.sumOff, sum.state === "cannot tell" && styles.sumUnknown)}>
      <span className={styles.sumTitle}><Icon name={sum.state === "adds up" ? "check" : sum.state === "off" ? "alert" : "eye"} />{titleOf(sum)}</span>
      {sum.failing.length > 0 && <ul>{sum.failing.slice(0, told).map((check, index) => <li key={index}>{check.message}</li>)}</ul>}
      {sum.failing.length > told && (
        <details>
          <summary>{messages.card.moreSums(sum.failing.length - told)}</summary>
          <ul>{sum.failing.slice(told).map((check, index) => <li key={index}>{check.message}</li>)}</ul>
        </details>
      )}
    </div>
  )
}
