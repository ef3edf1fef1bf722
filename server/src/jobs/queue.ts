import { sql } from "drizzle-orm"
import type { SQL } from "drizzle-orm"
import { fromDrizzle, PgBoss } from "pg-boss"
import type { Db } from "pg-boss"
import type { Database, OpenDatabase } from "../store/database.ts"

const queueNames = ["high_priority", "low_priority"] as const
export type QueueName = (typeof queueNames)[number]
export const deadLetters = "dead_letters"

/** Notified inside the transaction that enqueues, so that an idle worker wakes when the row is there. */
export const readChannel = "cricksy_read"
/** Notified inside the transaction that takes a job back, so that the worker that has it in hand learns of it at once. */
export const cancelChannel = "cricksy_cancel"

/** A sheet to read. Small: everything else is looked up when its turn comes. `jobId` is the job's own, kept for the dead letter. */
export type ReadJob = { clubId: string; uploadId: string; jobId: string }

/** Retries after the first attempt, and the longest that one attempt may take. A dead worker's job returns after a missed heartbeat. */
const queueOptions = { retryLimit: 3, retryDelay: 2, retryBackoff: true, retryDelayMax: 60, heartbeatSeconds: 10, expireInSeconds: 15 * 60 }

export type Queue = {
  boss: PgBoss
  /** Adds the job in the caller's transaction under `job.jobId`: row and job are there together or not at all. */
  enqueue: (tx: Database, name: QueueName, job: ReadJob, afterSeconds?: number) => Promise<void>
  /** Takes a job back that has not finished. */
  cancel: (tx: Database, name: QueueName, jobId: string) => Promise<void>
  stop: () => Promise<void>
}

/** Opens the queue in the same database. `onError` gets what goes wrong in its own upkeep: the next round tries again. */
export async function openQueue(database: OpenDatabase, onError: (error: Error) => void): Promise<Queue> {
  // Upkeep every 3 s: a killed worker's job is fetched again 10 to 15 s later; the defaults take one to two minutes.
  const boss = new PgBoss({ ...database.boss, schema: "pgboss", superviseIntervalSeconds: 3, monitorIntervalSeconds: 3, schedule: false })
  boss.on("error", onError)
  await boss.start()
  await boss.createQueue(deadLetters, { retryLimit: 3 })
  for (const name of queueNames) await boss.createQueue(name, { ...queueOptions, deadLetter: deadLetters })
  return {
    boss,
    enqueue: async (tx, name, job, afterSeconds = 0) => {
      if (await boss.send(name, job, { id: job.jobId, startAfter: afterSeconds, db: inTransactionOf(tx) }) === null) throw new Error("the queue took no job")
      await tx.execute(sql`select pg_notify(${readChannel}, '')`)
    },
    cancel: async (tx, name, jobId) => {
      await boss.cancel(name, jobId, { db: inTransactionOf(tx) })
      await tx.execute(sql`select pg_notify(${cancelChannel}, '')`)
    },
    stop: () => boss.stop({ graceful: false }),
  }
}

/** pg-boss inside a drizzle transaction. postgres.js refuses plain objects as parameters once drizzle has taken its serialisers. */
export function inTransactionOf(tx: Database): Db {
  const inner = fromDrizzle({ execute: async (query: SQL) => rowsOf(await tx.execute(query)) }, sql)
  return { executeSql: (text, values) => inner.executeSql(text, values?.map(toParameter)) }
}

// postgres.js answers with the rows, PGlite with an object that holds them.
function rowsOf(result: unknown): Record<string, unknown>[] {
  if (Array.isArray(result)) return [...result]
  return typeof result === "object" && result !== null && "rows" in result && Array.isArray(result.rows) ? [...result.rows] : []
}

function toParameter(value: unknown): unknown {
  const plain = typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date) && !(value instanceof Uint8Array)
  return plain ? JSON.stringify(value) : value
}

/** Whether the attempt was still the current one. pg-boss types its answer as an empty object; at run time it says how many jobs it found. */
export function hasLanded(response: object): boolean {
  return "affected" in response && response.affected === 1
}
