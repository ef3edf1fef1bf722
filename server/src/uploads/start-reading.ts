import { randomUUID } from "node:crypto"
import { FailureError } from "@cricksy/shared/base/failure.ts"
import type { QueueName } from "../jobs/queue.ts"
import { createClubStore } from "../store/club-store.ts"
import type { Database } from "../store/database.ts"
import type { Upload } from "../store/uploads.ts"
import type { UploadContext } from "./upload-context.ts"

/** The queue of a priority: single captures before imports and re-readings. */
export const queueOf = (priority: string): QueueName => priority === "low" ? "low_priority" : "high_priority"

/** Has a stored file read: state and job in the caller's transaction, there together or not at all. */
export async function startReading(context: Pick<UploadContext, "queue">, tx: Database, clubId: string, uploadId: string): Promise<Upload> {
  const { uploads } = createClubStore(tx, clubId)
  const upload = await uploads.findForUpdate(uploadId)
  if (upload === null) throw new FailureError("not_found")
  const jobId = randomUUID()
  await context.queue.enqueue(tx, queueOf(upload.priority), { clubId, uploadId, jobId })
  return uploads.change(uploadId, { state: "processing", jobId, errorCode: null, errorMessage: null })
}
