import { randomUUID } from "node:crypto"
import type { JobWithMetadata } from "pg-boss"
import { createClubStore } from "../store/club-store.ts"
import type { Database } from "../store/database.ts"
import { inTransaction } from "../store/in-transaction.ts"
import { queueOf } from "../uploads/start-reading.ts"
import { hasLanded, inTransactionOf } from "./queue.ts"
import type { Queue, ReadJob } from "./queue.ts"

/**
 * Puts a sheet back that was in hand when its worker was asked to stop: a new job, due at once, with every try still left. (A failed or
 * lapsed attempt would count as one.) Nothing is put back where the attempt has lapsed or the sheet was cancelled.
 */
export async function putBack({ db, queue }: { db: Database; queue: Pick<Queue, "boss" | "enqueue"> }, job: JobWithMetadata<ReadJob>): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { uploads } = createClubStore(tx, job.data.clubId)
    const upload = await uploads.findForUpdate(job.data.uploadId)
    if (!hasLanded(await queue.boss.complete(job.name, job, null, { db: inTransactionOf(tx) }))) return
    if (upload?.state !== "processing" || upload.jobId !== job.data.jobId) return
    const jobId = randomUUID()
    await queue.enqueue(tx, queueOf(upload.priority), { ...job.data, jobId })
    await uploads.change(upload.id, { jobId })
  })
}
