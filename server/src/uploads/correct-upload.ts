import { FailureError } from "@cricksy/shared/base/failure.ts"
import type { Correction } from "@cricksy/shared/match/correction.ts"
import type { Role } from "@cricksy/shared/contract/club.ts"
import { isAtLeast } from "../auth/roles.ts"
import { createClubStore } from "../store/club-store.ts"
import { inTransaction } from "../store/in-transaction.ts"
import { pipelineOf } from "../store/results.ts"
import { settleReading } from "./settle-reading.ts"
import { touchesVerdict } from "./touches-verdict.ts"
import type { Actor, UploadContext } from "./upload-context.ts"

// A clock that is further ahead than any time zone would have the last word over everybody.
const day = 86_400_000

/**
 * Appends what a person did to a sheet's values; those stored already are left as stored. Taken in any state, also from a phone that was
 * offline while the sheet was applied: the record is kept, the match stays as it was confirmed. Returns all corrections of the sheet.
 * Throws `not_allowed` for a scorer's undo of a coach's verdict, `invalid_request` for a time more than a day ahead.
 */
export async function correctUpload(context: UploadContext, actor: Actor & { role: Role }, uploadId: string, added: Correction[]): Promise<Correction[]> {
  if (added.some(({ at }) => Date.parse(at) > Date.now() + day)) {
    throw new FailureError("invalid_request", "A correction is dated more than a day ahead. Set this device's clock right and correct the value again.")
  }
  return inTransaction(context.database.db, async (tx) => {
    const store = createClubStore(tx, actor.clubId)
    const upload = await store.uploads.findForUpdate(uploadId)
    if (upload === null) throw new FailureError("not_found")
    if (!isAtLeast(actor.role, "coach") && touchesVerdict(await store.corrections.list(uploadId), added)) throw new FailureError("not_allowed")
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
  const readings = await store.results.find(sha256, upload)
  const source = upload.source ?? (readings.device !== null ? "device" : null)
  const result = source === "device" || source === "server" ? readings[source] : null
  if (source !== null) await store.uploads.change(uploadId, { source, sourceFixed: true, sourcePipeline: result === null ? null : pipelineOf(result) })
}
