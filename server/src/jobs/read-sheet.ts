import { failureSentences, toFailure } from "@cricksy/shared/base/failure.ts"
import type { Failure, FailureCode } from "@cricksy/shared/base/failure.ts"
import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import type { JobWithMetadata, PgBoss } from "pg-boss"
import type { Logger } from "pino"
import type { ObjectStore } from "../objects/object-store.ts"
import { createClubStore } from "../store/club-store.ts"
import type { Database } from "../store/database.ts"
import { inTransaction } from "../store/in-transaction.ts"
import type { Upload } from "../store/uploads.ts"
import { settleReading } from "../uploads/settle-reading.ts"
import { inTransactionOf } from "./queue.ts"
import type { ReadJob } from "./queue.ts"
import type { Reader } from "./reader.ts"

export type ReadSheetContext = { db: Database; objects: Pick<ObjectStore, "read">; boss: PgBoss; reader: Reader; log: Logger; heartbeatMs?: number }

/** Failures that another try may mend; every other one is the file's own and final. */
const passing: readonly FailureCode[] = ["engine_failed", "engine_timeout", "server_unavailable", "storage_full"]

/**
 * One attempt at one job: reads the sheet and writes the outcome in the same transaction that ends the attempt. An attempt that has
 * lapsed meanwhile (its worker slept, the job went to another) writes nothing. Never throws for what happens to the sheet.
 */
export async function readSheet(context: ReadSheetContext, job: JobWithMetadata<ReadJob>): Promise<void> {
  const { clubId, uploadId } = job.data
  const upload = await createClubStore(context.db, clubId).uploads.find(uploadId)
  if (upload === null || upload.state !== "processing" || upload.jobId !== job.data.jobId) {
    await context.boss.complete(job.name, job)
    return
  }
  const lapsed = new AbortController()
  const beat = setInterval(() => void touch(context, job, lapsed), context.heartbeatMs ?? 3000)
  try {
    const result = await readBytes(context, upload, lapsed.signal)
    await finish(context, job, result)
  } catch (thrown) {
    if (lapsed.signal.aborted) context.log.info({ upload: uploadId }, "attempt lapsed or was cancelled")
    else await giveUp(context, job, explain(context, uploadId, thrown))
  } finally {
    clearInterval(beat)
  }
}

// The job was cancelled, or another worker has it: stop reading.
async function touch({ boss, log }: ReadSheetContext, job: JobWithMetadata<ReadJob>, lapsed: AbortController): Promise<void> {
  try {
    if (!hasLanded(await boss.touch(job.name, job))) lapsed.abort()
  } catch (error) {
    log.warn({ err: error }, "heartbeat not written")
  }
}

async function readBytes({ db, objects, reader }: ReadSheetContext, upload: Upload, signal: AbortSignal): Promise<ScanResult> {
  const file = upload.sha256 === null ? null : await createClubStore(db, upload.clubId).files.find(upload.sha256)
  const bytes = file === null ? null : await objects.read(file.s3Key)
  if (bytes === null) throw new Error("the stored file is not there")
  return reader.read({ filename: upload.filename, bytes }, signal)
}

function explain({ log }: ReadSheetContext, uploadId: string, thrown: unknown): Failure {
  const failure = toFailure(thrown)
  log.warn({ upload: uploadId, code: failure.code, err: thrown }, "sheet not read")
  return failure
}

async function finish({ db, boss }: ReadSheetContext, job: JobWithMetadata<ReadJob>, result: ScanResult): Promise<void> {
  await inTransaction(db, async (tx) => {
    const store = createClubStore(tx, job.data.clubId)
    const upload = await store.uploads.findForUpdate(job.data.uploadId)
    const landed = hasLanded(await boss.complete(job.name, job, null, { db: inTransactionOf(tx) }))
    if (!landed || upload?.state !== "processing" || upload.jobId !== job.data.jobId || upload.sha256 === null) return
    await store.results.add(upload.sha256, "server", result, { jobId: job.id, attempt: job.retryCount })
    await settleReading(store, upload.id)
  })
}

async function giveUp({ db, boss }: ReadSheetContext, job: JobWithMetadata<ReadJob>, failure: Failure): Promise<void> {
  const again = passing.includes(failure.code) && job.retryCount < job.retryLimit
  await inTransaction(db, async (tx) => {
    // Passing failures go through fail(): it retries with backoff, and after the last try leaves a dead letter with the reason.
    const options = { db: inTransactionOf(tx) }
    const response = passing.includes(failure.code) ? await boss.fail(job.name, job, failure, options) : await boss.complete(job.name, job, failure, options)
    if (hasLanded(response)) await markUnread(tx, job.data, failure, again)
  })
}

/** Notes why a sheet was not read. Where the device's own reading is there, that one counts; else, with no try left, the sheet has failed. */
export async function markUnread(tx: Database, { clubId, uploadId, jobId }: ReadJob, failure: Failure, again: boolean): Promise<void> {
  const store = createClubStore(tx, clubId)
  const upload = await store.uploads.findForUpdate(uploadId)
  if (upload?.state !== "processing" || upload.jobId !== jobId) return
  const noted = { errorCode: failure.code, errorMessage: failure.message || failureSentences[failure.code] }
  if (again) return void await store.uploads.change(uploadId, noted)
  const readings = upload.sha256 === null ? null : await store.results.find(upload.sha256)
  if (readings !== null && (readings.device !== null || readings.server !== null)) return void await settleReading(store, uploadId)
  await store.uploads.change(uploadId, { ...noted, state: "failed", needsEyes: false })
}

// pg-boss types its answer as an empty object; at run time it says how many jobs were still this attempt's.
function hasLanded(response: object): boolean {
  return "affected" in response && response.affected === 1
}
