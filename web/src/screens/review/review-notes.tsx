import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import type { ReactNode } from "react"
import { retrySync } from "../../store/outbox.ts"
import type { KnownCorrections } from "../../store/corrections.ts"
import { Badge } from "../../components/badge.tsx"
import { Button } from "../../components/button.tsx"
import { ErrorNote } from "../../components/error-note.tsx"
import { review as texts } from "../../messages/en-club.ts"
import { messages } from "../../messages/en.ts"
import styles from "./review.module.css"

type NotesProps = { known: KnownCorrections; lost: number; uploadId: string; result: ScanResult; left: number; action: ReactNode }

/** How much is left, whether the server has every answer, and what the reader warns of. */
export function ReviewNotes({ known, lost, uploadId, result, left, action }: NotesProps) {
  return (
    <>
      <div className={styles.notes} role="status">
        <Badge tone={left === 0 ? "good" : "doubt"} icon={left === 0 ? "check" : "eye"}>
          {texts.left(left)}
        </Badge>
        {known.corrections.length > 0 && (
          <span className={styles.soft}>{known.unsent > 0 ? texts.saving(known.unsent) : texts.allSaved}</span>
        )}
        <span className={styles.action}>{action}</span>
      </div>
      {known.blocked && (
        <ErrorNote action={<Button onClick={() => void retrySync(uploadId)}>{messages.app.retry}</Button>}>
          {known.blocked.message}
        </ErrorNote>
      )}
      {lost > 0 && <ErrorNote tone="doubt">{messages.card.lost(lost)}</ErrorNote>}
      {result.warnings?.map((warning) => (
        <ErrorNote key={warning.code + warning.message} tone="doubt">
          {warning.message}
        </ErrorNote>
      ))}
    </>
  )
}
