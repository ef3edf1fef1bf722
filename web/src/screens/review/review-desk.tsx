import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import type { StatusResponse } from "@cricksy/shared/contract/uploads.ts"
import { labelOf } from "../../card/pointer-label.ts"
import { findValueAt } from "../../card/value-at.ts"
import { findPages } from "../../club/find-pages.ts"
import type { ClubSheet } from "../../club/use-club-sheet.ts"
import { useReview, type Reviewer } from "../../club/use-review.ts"
import { Card } from "../../components/card.tsx"
import { ScorecardTable } from "../../components/scorecard-table.tsx"
import { showToast } from "../../components/toasts.tsx"
import { useUprightPages } from "../../components/use-upright-pages.ts"
import { review as texts } from "../../messages/en-club.ts"
import { messages } from "../../messages/en.ts"
import { ApplyButton } from "./apply-button.tsx"
import { PagePane } from "./page-pane.tsx"
import { ReviewDone } from "./review-done.tsx"
import { ReviewEditor } from "./review-editor.tsx"
import { ReviewNotes } from "./review-notes.tsx"
import { ScorerCorrections } from "./scorer-corrections.tsx"
import { useReviewKeys } from "./use-review-keys.ts"
import { useSelectedInSight } from "./use-selected-in-sight.ts"
import styles from "./review.module.css"

type DeskProps = { sheet: ClubSheet; upload: StatusResponse; result: ScanResult; reviewer: Reviewer }

/** Photo and value on one side, the card and what people said about it on the other. */
export function ReviewDesk({ sheet, upload, result, reviewer }: DeskProps) {
  const review = useReview({ result, corrections: sheet.known.corrections, reviewer, add: sheet.add })
  const pages = useUprightPages(upload.filename, sheet.loadFile, upload.parsed_preview?.result.source.pages)
  const { found: pictures } = findPages(pages)
  const undo = () => {
    const pointer = review.undo()
    showToast(pointer === undefined ? texts.nothingToUndo : texts.undone(labelOf(result, pointer)))
  }
  useReviewKeys({ onUndo: undo, onMove: review.move })
  const editorRef = useSelectedInSight(review.selected)
  return (
    <div className={styles.desk}>
      <div className={styles.paper}>
        <PagePane result={result} pages={pages} selected={review.selected} onSelect={review.select} />
        <div ref={editorRef} className={styles.editorPlace}>
          <Card className={styles.editorCard}>
            {review.selected === undefined ? (
              <ReviewDone result={result} canUndo={review.canUndo} onUndo={undo} />
            ) : (
              <ReviewEditor
                key={`${review.selected} ${String(findValueAt(result, review.selected))}`}
                pointer={review.selected}
                result={result}
                pictures={pictures}
                review={review}
                onUndo={undo}
              />
            )}
          </Card>
        </div>
      </div>
      <div className={styles.card}>
        <ReviewNotes
          known={sheet.known}
          lost={sheet.lost}
          uploadId={upload.upload_id}
          result={result}
          left={review.queue.length}
          action={
            reviewer.mayJudge &&
            upload.status === "parsed" && (
              <ApplyButton
                uploadId={upload.upload_id}
                result={result}
                isWorking={sheet.isWorking}
                corrections={sheet.known.corrections}
                by={reviewer.name}
                onApplied={sheet.refresh}
              />
            )
          }
        />
        <ScorerCorrections review={review} result={result} pictures={pictures} reviewer={reviewer} />
        {result.innings.length === 0 && <p className={styles.soft}>{messages.card.notScorecard}</p>}
        <ScorecardTable result={result} selected={review.selected} onSelect={review.select} />
      </div>
    </div>
  )
}
