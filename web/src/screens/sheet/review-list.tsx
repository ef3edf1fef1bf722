import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { useState } from "react"
import { labelOf } from "../../card/pointer-label.ts"
import { findValueAt } from "../../card/value-at.ts"
import { openReview } from "../../card/value-tone.ts"
import { Button } from "../../components/button.tsx"
import { Card } from "../../components/card.tsx"
import { Icon } from "../../components/icon.tsx"
import { messages } from "../../messages/en.ts"
import styles from "./sheet-screen.module.css"

const shownAtFirst = 6
const { card: texts } = messages

/** What is doubtful, in the order in which one answer settles most. */
export function ReviewList({ result, onSelect }: { result: ScanResult; onSelect: (pointer: string) => void }) {
  const [all, setAll] = useState(false)
  const open = openReview(result)
  const shown = all ? open : open.slice(0, shownAtFirst)
  return (
    <Card label={texts.reviewTitle(open.length)}>
      <h2 className={styles.reviewTitle}><Icon name={open.length === 0 ? "check" : "eye"} />{texts.reviewTitle(open.length)}</h2>
      {open.length === 0 && <p>{result.review.length === 0 ? texts.reviewNone : texts.reviewEmpty}</p>}
      <ul className={styles.review}>
        {shown.map((pointer) => {
          const value = findValueAt(result, pointer)
          return (
            <li key={pointer}>
              <button type="button" className={styles.reviewItem} onClick={() => onSelect(pointer)}>
                <span>{labelOf(result, pointer)}</span>
                <strong>{typeof value === "string" || typeof value === "number" ? value : texts.unread}</strong>
              </button>
            </li>
          )
        })}
      </ul>
      {open.length > shown.length && <Button look="quiet" onClick={() => setAll(true)}>{texts.reviewMore(open.length - shown.length)}</Button>}
    </Card>
  )
}
