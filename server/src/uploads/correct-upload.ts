import { FailureError } from "@cricksy/shared/base/failure.ts"
import { isSameJson } from "@cricksy/shared/base/same-json.ts"
import type { Correction } from "@cricksy/shared/match/correction.ts"
import { findSetCorners, listCorrectionsOf } from "@cricksy/shared/match/set-corners.ts"
import type { Role } from "@cricksy/shared/contract/club.ts"
import type { CorrectionsRequest } from "@cricksy/shared/contract/uploads.ts"
import { isAtLeast } from "../auth/roles.ts"
import { createClubStore, type ClubStore } from "../store/club-store.ts"
import { inTransaction } from "../store/in-transaction.ts"
import { isWithin, pipelineOf } from "../store/results.ts"
import type { Upload } from "../store/uploads.ts"
import { acceptDeviceResult } from "./complete-upload.ts"
import { placeCorners } from "./place-corners.ts"
import { settleReading } from "./settle-reading.ts"
import { touchesVerdict } from "./touches-verdict.ts"
import type { Actor, UploadContext } from "./upload-context.ts"

// A clock that is further ahead than any time zone would have the last word over everybody.
const day = 86_400_000
/** A sheet has some 600 values: nobody makes more corrections than these, and each request lays all of them over the reading. */
const mostCorrections = 5000

/**
 * Appends what a person did to a sheet's values; those stored already are left as stored. Taken in any state, also from a phone that was
 * offline while the sheet was applied: the record is kept, the match stays as it was confirmed. Where they say where the sheet lies, the reading
 * within these corners counts, the device's if it came along. Returns all corrections of the sheet.
 * Throws `not_allowed` for a scorer's undo of a coach's verdict, `invalid_request` for a time more than a day ahead or more corrections than a sheet can need.
 */
export async function correctUpload(context: UploadContext, actor: Actor & { role: Role }, uploadId: string, { corrections: added, device_result }: CorrectionsRequest): Promise<Correction[]> {
  if (added.some(({ at }) => Date.parse(at) > Date.now() + day)) {
    throw new FailureError("invalid_request", "A correction is dated more than a day ahead. Set this device's clock right and correct the value again.")
  }
  return inTransaction(context.database.db, async (tx) => {
    const store = createClubStore(tx, actor.clubId)
    const upload = await store.uploads.findForUpdate(uploadId)
    if (upload === null) throw new FailureError("not_found")
    if (!isAtLeast(actor.role, "coach") && touchesVerdict(await store.corrections.list(uploadId), added)) throw new FailureError("not_allowed")
    await store.corrections.add(uploadId, actor.userId, added.map((correction) => ({ ...correction, by: actor.name })))
    const corrections = await store.corrections.list(uploadId)
    if (corrections.length > mostCorrections) throw new FailureError("invalid_request", `This sheet has ${mostCorrections} corrections already. Send it again as a new sheet.`)
    if (upload.verified && upload.sha256 !== null) {
      const device = acceptDeviceResult(context, upload, device_result, upload.sha256)
      if (device !== undefined) await store.results.add(upload.sha256, "device", device)
      const corners = findSetCorners(corrections) ?? null
      const placed = isSameJson(corners, upload.corners) ? upload : await placeCorners(context, tx, upload, corners)
      await fixSource(store, placed, upload.sha256, corrections)
    }
    if ((await store.uploads.find(uploadId))?.state === "parsed") await settleReading(store, uploadId)
    return corrections
  })
}

// From now on this reading counts: corrections name its rows.
async function fixSource(store: ClubStore, upload: Upload, sha256: string, corrections: readonly Correction[]): Promise<void> {
  if (upload.sourceFixed || listCorrectionsOf(corrections, upload.corners ?? undefined).length === 0) return
  const readings = await store.results.find(sha256, upload)
  const source = upload.source ?? (readings.device !== null ? "device" : null)
  const result = source === "device" || source === "server" ? readings[source] : null
  if (result !== null && isWithin(result, upload.corners)) await store.uploads.change(upload.id, { source, sourceFixed: true, sourcePipeline: pipelineOf(result) })
}
