import { FailureError } from "@cricksy/shared/base/failure.ts"
import { createClubStore } from "../store/club-store.ts"
import { inTransaction } from "../store/in-transaction.ts"
import type { Upload } from "../store/uploads.ts"
import { chooseSource, settleReading } from "./settle-reading.ts"
import { startReading } from "./start-reading.ts"
import type { Actor, UploadContext } from "./upload-context.ts"

/**
 * Reads a sheet again: one that failed, was cancelled, or was read by an older pipeline (then behind the new ones). One whose file never
 * arrived waits for it again; with reading switched off, a cancelled one comes back with the reading it has. Throws `already_in_progress`, or `wrong_state` for a match.
 */
export async function retryUpload(context: UploadContext, actor: Actor, uploadId: string): Promise<Upload> {
  return inTransaction(context.database.db, async (tx) => {
    const store = createClubStore(tx, actor.clubId)
    const { uploads } = store
    const upload = await uploads.findForUpdate(uploadId)
    if (upload === null) throw new FailureError("not_found")
    if (upload.state === "processing") throw new FailureError("already_in_progress")
    if (upload.state === "applied") throw new FailureError("wrong_state", "This sheet is a match already.")
    if (!upload.verified) {
      if (upload.state === "cancelled") return uploads.change(uploadId, { state: "initiated" })
      throw new FailureError("not_uploaded")
    }
    if (!context.settings.enableOcr) {
      const readings = upload.sha256 === null ? null : await store.results.find(upload.sha256, upload)
      if (upload.state === "cancelled" && chooseSource(readings ?? { device: null, server: null }, upload) !== null) return settleReading(store, uploadId)
      throw new FailureError("feature_disabled")
    }
    if (upload.state === "parsed") await uploads.change(uploadId, { priority: "low" })
    return startReading(context, tx, actor.clubId, uploadId)
  })
}
