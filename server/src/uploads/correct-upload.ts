import { FailureError } from "@cricksy/shared/base/failure.ts"
import type { Correction } from "@cricksy/shared/match/correction.ts"
import { createClubStore } from "../store/club-store.ts"
import { inTransaction } from "../store/in-transaction.ts"
import { settleReading } from "./settle-reading.ts"
import type { Actor, UploadContext } from "./upload-context.ts"

/**
 * Appends what a person did to a sheet's values; those stored already are left as stored. Taken in any state, also from a phone that was
 * offline while the sheet was applied: the record is kept, the match stays as it was confirmed. Returns all corrections of the sheet.
 */
export async function correctUpload(context: UploadContext, actor: Actor, uploadId: string, added: Correction[]): Promise<Correction[]> {
  return inTransaction(context.database.db, async (tx) => {
    const store = createClubStore(tx, actor.clubId)
    const upload = await store.uploads.findForUpdate(uploadId)
    if (upload === null) throw new FailureError("not_found")
    await store.corrections.add(uploadId, actor.userId, added.map((correction) => ({ ...correction, by: actor.name })))
    if (upload.verified && upload.sha256 !== null) await fixSource(store, uploadId, upload.sha256)
    if (upload.state === "parsed") await settleReading(store, uploadId)
    return store.corrections.list(uploadId)
  })
}

// From now on this reading counts: corrections name its rows.
async function fixSource(store: ReturnType<typeof createClubStore>, uploadId: string, sha256: string): Promise<void> {
  const upload = await store.uploads.find(uploadId)
  if (upload === null || upload.sourceFixed) return
  const readings = await store.results.find(sha256)
  const source = upload.source ?? (readings.device !== null ? "device" : null)
  if (source !== null) await store.uploads.change(uploadId, { source, sourceFixed: true })
}
