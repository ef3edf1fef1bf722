import { FailureError } from "@cricksy/shared/base/failure.ts"
import { createClubStore } from "../store/club-store.ts"
import { inTransaction } from "../store/in-transaction.ts"
import type { Upload } from "../store/uploads.ts"
import { queueOf } from "./start-reading.ts"
import type { Actor, UploadContext } from "./upload-context.ts"

/** Stops a sheet; its file and readings stay and `retry` takes it up again. A match is never taken back: `wrong_state`. */
export async function cancelUpload(context: UploadContext, actor: Actor, uploadId: string): Promise<Upload> {
  return inTransaction(context.database.db, async (tx) => {
    const { uploads } = createClubStore(tx, actor.clubId)
    const upload = await uploads.findForUpdate(uploadId)
    if (upload === null) throw new FailureError("not_found")
    if (upload.state === "cancelled") return upload
    if (upload.state === "applied") throw new FailureError("wrong_state", "This sheet is a match already.")
    if (upload.state === "processing" && upload.jobId !== null) await context.queue.cancel(tx, queueOf(upload.priority), upload.jobId)
    return uploads.change(uploadId, { state: "cancelled", jobId: null, needsEyes: false })
  })
}
