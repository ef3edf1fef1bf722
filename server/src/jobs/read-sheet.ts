import { createHash } from "node:crypto"
import { FailureError, toFailure } from "@cricksy/shared/base/failure.ts"
import type { Failure } from "@cricksy/shared/base/failure.ts"
import { handRecord } from "@cricksy/shared/contract/hand-record.ts"
import { layoutRecord } from "@cricksy/shared/contract/layout-record.ts"
import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { squadRecord } from "@cricksy/shared/contract/squad-record.ts"
import type { JobWithMetadata } from "pg-boss"
import type { Logger } from "pino"
import type { ObjectStore } from "../objects/object-store.ts"
import { createClubStore } from "../store/club-store.ts"
import type { Database, OpenDatabase } from "../store/database.ts"
import { inTransaction } from "../store/in-transaction.ts"
import { pipelineOf } from "../store/results.ts"
import type { Upload } from "../store/uploads.ts"
import { settleReading } from "../uploads/settle-reading.ts"
import { giveUpAttempt } from "./give-up-attempt.ts"
import { cancelChannel, hasLanded, inTransactionOf } from "./queue.ts"
import type { Queue, ReadJob } from "./queue.ts"
import { putBack } from "./put-back.ts"
import type { Reader } from "./reader.ts"
import type { FileToRead } from "./reader-messages.ts"

export type ReadSheetContext = { db: Database; listen: OpenDatabase["listen"]; objects: Pick<ObjectStore, "read">; queue: Pick<Queue, "boss" | "enqueue">; reader: Reader; log: Logger
  /** Aborted when this worker stops: the sheet in hand goes back and loses no try. */
  stopping?: AbortSignal }

const heartbeatMs = 3000

/**
 * One attempt at one job: reads the sheet and writes the outcome in the same transaction that ends the attempt. An attempt that has
 * lapsed meanwhile (its worker slept, the job went to another) writes nothing. Never throws for what happens to the sheet.
 */
export async function readSheet(context: ReadSheetContext, job: JobWithMetadata<ReadJob>): Promise<void> {
  const { clubId, uploadId } = job.data
  const upload = await createClubStore(context.db, clubId).uploads.find(uploadId)
  if (upload === null || upload.state !== "processing" || upload.jobId !== job.data.jobId) {
    await context.queue.boss.complete(job.name, job)
    return
  }
  const lapsed = new AbortController()
  const check = () => void touch(context, job, lapsed)
  // Whosever sheet was cancelled: each worker looks whether it was its own, and ends its reader process instead of reading on for a heartbeat.
  const unlisten = await context.listen(cancelChannel, check).catch((error: unknown) => context.log.warn({ err: error }, "cancelled sheets are noticed by the heartbeat alone"))
  const beat = setInterval(check, heartbeatMs)
  try {
    const ends = context.stopping === undefined ? lapsed.signal : AbortSignal.any([lapsed.signal, context.stopping])
    const result = await readBytes(context, upload, ends)
    await finish(context, job, result)
  } catch (thrown) {
    if (lapsed.signal.aborted) context.log.info({ upload: uploadId }, "attempt lapsed or was cancelled")
    else if (context.stopping?.aborted === true) await putBack(context, job)
    else await giveUpAttempt(context, job, explain(context, uploadId, thrown))
  } finally {
    clearInterval(beat)
    await unlisten?.()
  }
}

// The job was cancelled, or another worker has it: stop reading.
async function touch({ queue: { boss }, log }: ReadSheetContext, job: JobWithMetadata<ReadJob>, lapsed: AbortController): Promise<void> {
  try {
    if (!hasLanded(await boss.touch(job.name, job))) lapsed.abort()
  } catch (error) {
    log.warn({ err: error }, "heartbeat not written")
  }
}

async function readBytes({ db, objects, reader, log }: ReadSheetContext, upload: Upload, signal: AbortSignal): Promise<ScanResult> {
  const { files, records } = createClubStore(db, upload.clubId)
  const file = upload.sha256 === null ? null : await files.find(upload.sha256)
  const bytes = file === null ? null : await objects.read(file.s3Key).catch((error: unknown) => {
    log.warn({ err: error, upload: upload.id }, "object store")
    throw new FailureError("server_unavailable", "The file store does not answer. The sheet is read when it does.")
  })
  if (bytes === null) throw new FailureError("file_not_found")
  const known = { squads: await records.listBodies(squadRecord), layouts: await records.listBodies(layoutRecord), hands: await records.listBodies(handRecord) }
  return withKnown(await reader.read({ filename: upload.filename, bytes, ...known, ...(upload.corners && { corners: upload.corners }) }, signal), known)
}

/** Read with other squads, forms or examples it is another reading, and has a row of its own: `2+3fa9c1d2`. What people corrected stays on the one they saw. */
function withKnown(result: ScanResult, { squads, layouts, hands }: Pick<FileToRead, "squads" | "layouts" | "hands">): ScanResult {
  if (squads.length + layouts.length + hands.length === 0) return result
  const state = createHash("sha256").update(JSON.stringify([squads, layouts, hands])).digest("hex").slice(0, 8)
  return { ...result, engine: { ...result.engine, pipeline: `${pipelineOf(result)}+${state}` } }
}

function explain({ log }: ReadSheetContext, uploadId: string, thrown: unknown): Failure {
  const failure = toFailure(thrown)
  // A failure of the file's own needs no stack; anything unexpected does.
  log.warn({ upload: uploadId, code: failure.code, ...(!(thrown instanceof FailureError) && { err: thrown }) }, "sheet not read")
  return failure
}

async function finish({ db, queue: { boss } }: ReadSheetContext, job: JobWithMetadata<ReadJob>, result: ScanResult): Promise<void> {
  await inTransaction(db, async (tx) => {
    const store = createClubStore(tx, job.data.clubId)
    const upload = await store.uploads.findForUpdate(job.data.uploadId)
    const landed = hasLanded(await boss.complete(job.name, job, null, { db: inTransactionOf(tx) }))
    if (!landed || upload?.state !== "processing" || upload.jobId !== job.data.jobId || upload.sha256 === null) return
    await store.results.add(upload.sha256, "server", result, { jobId: job.id, attempt: job.retryCount })
    await settleReading(store, upload.id)
  })
}
