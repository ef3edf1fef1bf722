import { toFailure, type Failure } from "@cricksy/shared/base/failure.ts"
import type { StatusResponse } from "@cricksy/shared/contract/uploads.ts"
import { useState } from "react"
import { retryUpload } from "../../club/club-server.ts"
import { Button } from "../../components/button.tsx"
import { EmptyState } from "../../components/empty-state.tsx"
import { ErrorNote } from "../../components/error-note.tsx"
import { club, review } from "../../messages/en-club.ts"

/** A sheet without a reading: still on its way, or failed with its reason and another try. */
export function UnreadSheet({ upload, onChanged }: { upload: StatusResponse; onChanged: () => void }) {
  const [failure, setFailure] = useState<Failure>()
  const retry = () => retryUpload(upload.upload_id).then(onChanged, (thrown: unknown) => setFailure(toFailure(thrown)))
  if (upload.status === "cancelled") return <EmptyState icon="file" title={club.states.cancelled} />
  if (upload.status !== "failed")
    return (
      <EmptyState icon="cloud" title={review.waitingTitle}>
        {review.waitingText}
      </EmptyState>
    )
  return (
    <>
      {failure && <ErrorNote>{failure.message}</ErrorNote>}
      <EmptyState
        icon="alert"
        title={review.failedTitle}
        action={
          <Button look="primary" icon="redo" onClick={() => void retry()}>
            {review.readAgain}
          </Button>
        }
      >
        {upload.error_message}
      </EmptyState>
    </>
  )
}
