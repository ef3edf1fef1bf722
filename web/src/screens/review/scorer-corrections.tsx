import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import type { Review, Reviewer } from "../../club/use-review.ts"
import { Button } from "../../components/button.tsx"
import { Card } from "../../components/card.tsx"
import type { PagePicture } from "../../components/page-image.tsx"
import { review as texts } from "../../messages/en-club.ts"
import { ScorerCorrection } from "./scorer-correction.tsx"
import styles from "./review.module.css"

type CorrectionsProps = { review: Review; result: ScanResult; pictures: readonly PagePicture[] | undefined; reviewer: Reviewer }

/** What the scorer changed on the phone, each to be accepted or overruled. A coach's own corrections need no word. */
export function ScorerCorrections({ review, result, pictures, reviewer }: CorrectionsProps) {
  const { judged } = review
  const open = judged.filter(({ correction, verdict }) => verdict === undefined && correction.by !== reviewer.name)
  if (judged.length === 0) return null
  return (
    <Card flush label={texts.scorerTitle}>
      <header className={styles.listHead}>
        <h2>{texts.scorerTitle}</h2>
        {open.length > 0 && <span className={styles.soft}>{texts.scorerCount(open.length)}</span>}
        {reviewer.mayJudge && open.length > 1 && (
          <Button onClick={() => open.forEach(({ correction }) => review.judge(correction))}>{texts.acceptAll}</Button>
        )}
      </header>
      <ul className={styles.corrections}>
        {judged.map((one) => (
          <ScorerCorrection
            key={one.correction.id}
            judged={one}
            result={result}
            pictures={pictures}
            review={review}
            mayJudge={reviewer.mayJudge}
          />
        ))}
      </ul>
    </Card>
  )
}
