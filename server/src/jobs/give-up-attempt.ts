import { randomUUID } from "node:crypto"
import { failureSentences } from "@cricksy/shared/base/failure.ts"
import type { Failure, FailureCode } from "@cricksy/shared/base/failure.ts"
import type { JobWithMetadata } from "pg-boss"
import { createClubStore } from "../store/club-store.ts"
import type { Database } from "../store/database.ts"
import { inTransaction } from "../store/in-transaction.ts"
import { settleReading } from "../uploads/settle-reading.ts"
import { queueOf } from "../uploads/start-reading.ts"
import { hasLanded, inTransactionOf } from "./queue.ts"
import type { Queue, ReadJob } from "./queue.ts"

type GiveUpContext = { db: Database; queue: Pick<Queue, "boss" | "enqueue"> }

/** Failures that another try may mend; every other one is the file's own and final. */
const passing: readonly FailureCode[] = ["engine_failed", "engine_timeout"]

// How long a sheet waits when the object store does not answer. Such tries are not counted: the sheet is not to blame.
const storeAwaySeconds = 30

/** Ends an attempt that read nothing: tried again, put off while the object store is away, or the sheet has failed. */
export async function giveUpAttempt({ db, queue }: GiveUpContext, job: JobWithMetadata<ReadJob>, failure: Failure): Promise<void> {
  const again = passing.includes(failure.code) && job.retryCount < job.retryLimit
  await inTransaction(db, async (tx) => {
    // Passing failures go through fail(): it retries with backoff, and after the last try leaves a dead letter with the reason.
    const options = { db: inTransactionOf(tx) }
    // The sheet's row before the job's, as everywhere else: two transactions never wait for each other.
    await createClubStore(tx, job.data.clubId).uploads.findForUpdate(job.data.uploadId)
    const end = passing.includes(failure.code) ? queue.boss.fail : queue.boss.complete
    if (!hasLanded(await end.call(queue.boss, job.name, job, failure, options))) return
    if (failure.code === "server_unavailable") await postpone(tx, queue, job)
    await markUnread(tx, job.data, failure, again)
  })
}

// The same sheet as a new job, later; the row follows it, so the markUnread of the old job finds it taken.
async function postpone(tx: Database, queue: GiveUpContext["queue"], job: JobWithMetadata<ReadJob>): Promise<void> {
  const { uploads } = createClubStore(tx, job.data.clubId)
  const upload = await uploads.findForUpdate(job.data.uploadId)
  if (upload?.state !== "processing" || upload.jobId !== job.data.jobId) return
  const jobId = randomUUID()
  await queue.enqueue(tx, queueOf(upload.priority), { ...job.data, jobId }, storeAwaySeconds)
  await uploads.change(upload.id, { jobId })
}

/** Notes why a sheet was not read. Where the device's own reading is there, that one counts; else, with no try left, the sheet has failed. */
export async function markUnread(tx: Database, { clubId, uploadId, jobId }: ReadJob, failure: Failure, again: boolean): Promise<void> {
  const store = createClubStore(tx, clubId)
  const upload = await store.uploads.findForUpdate(uploadId)
  if (upload?.state !== "processing" || upload.jobId !== jobId) return
  const noted = { errorCode: failure.code, errorMessage: failure.message || failureSentences[failure.code] }
  if (again) return void await store.uploads.change(uploadId, noted)
  const readings = upload.sha256 === null ? null : await store.results.find(upload.sha256, upload)
  if (readings !== null && (readings.device !== null || readings.server !== null)) return void await settleReading(store, uploadId)
  await store.uploads.change(uploadId, { ...noted, state: "failed", needsEyes: false })
}
