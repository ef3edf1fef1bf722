import type { Database } from "../store/database.ts"
import { createClubStore } from "../store/club-store.ts"
import { isWithin } from "../store/results.ts"
import type { Upload } from "../store/uploads.ts"
import { needsReading } from "./complete-upload.ts"
import { settleReading } from "./settle-reading.ts"
import { queueOf, startReading } from "./start-reading.ts"
import type { UploadContext } from "./upload-context.ts"

/**
 * People said where the sheet lies in its photo (null: it is to be found), inside the caller's transaction: a reading within these corners counts from now on;
 * where there is none that is sure enough the sheet is read anew. A match stays as it was confirmed.
 */
export async function placeCorners(context: UploadContext, tx: Database, upload: Upload, corners: readonly number[] | null): Promise<Upload> {
  if (upload.state === "applied") return upload
  const store = createClubStore(tx, upload.clubId)
  const placed = await store.uploads.change(upload.id, { corners, source: null, sourceFixed: false, sourcePipeline: null })
  if (upload.sha256 === null || upload.state === "cancelled") return placed
  const { device, server } = await store.results.find(upload.sha256, placed)
  const within = { device: device && isWithin(device, corners) ? device : null, server: server && isWithin(server, corners) ? server : null }
  if (upload.state === "processing" && upload.jobId !== null) await context.queue.cancel(tx, queueOf(upload.priority), upload.jobId)
  if (within.server === null && needsReading(context, within.device)) return startReading(context, tx, upload.clubId, upload.id)
  return device === null && server === null ? placed : settleReading(store, upload.id)
}
