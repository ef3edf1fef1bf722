import { toFailure, type Failure } from "@cricksy/shared/base/failure.ts"
import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import type { Correction } from "@cricksy/shared/match/correction.ts"
import { useState } from "react"
import { openReview } from "../../card/value-tone.ts"
import { applyUpload } from "../../club/club-server.ts"
import { findJudged } from "../../club/judged-corrections.ts"
import { Button } from "../../components/button.tsx"
import { Dialog } from "../../components/dialog.tsx"
import { ErrorNote } from "../../components/error-note.tsx"
import { showToast } from "../../components/toasts.tsx"
import { review as texts } from "../../messages/en-club.ts"
import { messages } from "../../messages/en.ts"

type ApplyProps = {
  uploadId: string
  result: ScanResult
  /** The match gets what is shown: while its deliveries are being worked out anew nothing is applied. */
  isWorking: boolean
  corrections: readonly Correction[]
  /** Who asks: their own corrections need no word of theirs. */
  by: string
  onApplied: () => void
}

/** What a person should know before the sheet becomes a match. */
function findWarnings(result: ScanResult, corrections: readonly Correction[], by: string): string[] {
  const open = openReview(result).length
  const unjudged = findJudged(corrections).filter(({ correction, verdict }) => verdict === undefined && correction.by !== by).length
  const off = result.checks.filter((check) => check.status === "fail").length
  return [
    ...(open > 0 ? [texts.applyOpen(open)] : []),
    ...(unjudged > 0 ? [texts.applyUnjudged(unjudged)] : []),
    ...(off > 0 ? [texts.applyOff(off)] : []),
  ]
}

/** Asks for the explicit yes without which no sheet becomes a match, saying what is still open. */
export function ApplyButton({ uploadId, result, isWorking, corrections, by, onApplied }: ApplyProps) {
  const [open, setOpen] = useState(false)
  const [applying, setApplying] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const apply = async (): Promise<void> => {
    setApplying(true)
    setFailure(undefined)
    try {
      await applyUpload(uploadId, result)
      showToast(texts.applyDone)
      setOpen(false)
      onApplied()
    } catch (thrown) {
      setFailure(toFailure(thrown))
    } finally {
      setApplying(false)
    }
  }
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        {texts.apply}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={texts.applyTitle}
        text={texts.applyText}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{messages.app.cancel}</Button>
            <Button look="primary" disabled={applying || isWorking} onClick={() => void apply()}>
              {applying ? texts.applying : isWorking ? texts.applyWorking : texts.applyConfirm}
            </Button>
          </>
        }
      >
        {findWarnings(result, corrections, by).map((warning) => (
          <ErrorNote key={warning} tone="doubt">
            {warning}
          </ErrorNote>
        ))}
        {failure && <ErrorNote>{failure.message}</ErrorNote>}
      </Dialog>
    </>
  )
}
