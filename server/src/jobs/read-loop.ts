import type { JobWithMetadata, PgBoss } from "pg-boss"
import type { Logger } from "pino"
import type { Database, OpenDatabase } from "../store/database.ts"
import { inTransaction } from "../store/in-transaction.ts"
import { markUnread } from "./give-up-attempt.ts"
import { deadLetters, readChannel } from "./queue.ts"
import type { QueueName, ReadJob } from "./queue.ts"

export type LoopOptions = { database: OpenDatabase; boss: PgBoss; log: Logger; read: (job: JobWithMetadata<ReadJob>) => Promise<void>; pollMs?: number }

// After so many captures in a row an import comes first, so that a steady stream of captures never starves it.
const capturesInARow = 10

// So often a sheet that was given up is looked for while others wait: its scorer learns of it on a busy day too.
const jobsPerBurial = 10

/**
 * Fetches one job after another until none is left, then waits for a notification or `pollMs`. (pg-boss's own `work()` takes one batch
 * per poll.) Returns how to stop: it resolves when the sheet in hand is done.
 */
export async function startReadLoop({ database, boss, log, read, pollMs = 2000 }: LoopOptions): Promise<() => Promise<void>> {
  const state = { stopped: false, wake: () => undefined as void }
  const wait = () => new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, pollMs)
    state.wake = () => {
      clearTimeout(timer)
      resolve()
    }
  })
  const unlisten = await database.listen(readChannel, () => state.wake())
  const run = async () => {
    let captures = 0
    let jobs = 0
    while (!state.stopped) {
      try {
        const job = await fetchNext(boss, captures >= capturesInARow)
        captures = job?.name === "high_priority" ? captures + 1 : 0
        if (job !== null) {
          await read(job)
          if (++jobs % jobsPerBurial === 0) await buryDead(boss, database.db)
        } else if (!await buryDead(boss, database.db)) await wait()
      } catch (error) {
        // The database was away: the next round tries again, lost attempts return by their heartbeat.
        log.error({ err: error }, "read loop")
        await wait()
      }
    }
  }
  const running = run()
  return async () => {
    state.stopped = true
    state.wake()
    await running
    await unlisten()
  }
}

async function fetchNext(boss: PgBoss, lowFirst: boolean): Promise<JobWithMetadata<ReadJob> | null> {
  const order: QueueName[] = lowFirst ? ["low_priority", "high_priority"] : ["high_priority", "low_priority"]
  for (const name of order) {
    const [job] = await boss.fetch<ReadJob>(name, { includeMetadata: true, batchSize: 1 })
    if (job !== undefined) return job
  }
  return null
}

/** Jobs whose worker died every time arrive here; nobody else can tell their sheet that it failed. */
async function buryDead(boss: PgBoss, db: Database): Promise<boolean> {
  const [letter] = await boss.fetch<ReadJob>(deadLetters)
  if (letter === undefined) return false
  const reason = { code: "engine_failed", message: "The reader stopped on this sheet every time it tried. Send a clearer photo." } as const
  await inTransaction(db, (tx) => markUnread(tx, letter.data, reason, false))
  await boss.complete(deadLetters, letter)
  return true
}
