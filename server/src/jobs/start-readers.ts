import { resolve } from "node:path"
import type { Logger } from "pino"
import type { ObjectStore } from "../objects/object-store.ts"
import type { OpenDatabase } from "../store/database.ts"
import type { Queue } from "./queue.ts"
import { startReadLoop } from "./read-loop.ts"
import { readSheet } from "./read-sheet.ts"
import { createReader } from "./reader.ts"

export type ReadersOptions = { database: OpenDatabase; queue: Queue; objects: ObjectStore; log: Logger; count: number; tasks: number
  /** The program of the reader process; tests name another. */
  script?: string; arguments?: string[]; timeoutMs?: number }

// A page takes seconds; twenty pages on a slow machine take minutes.
const readTimeoutMs = 5 * 60_000

/** Starts `count` loops, each with a reader process of its own. Returns how to stop them. */
export async function startReaders(options: ReadersOptions): Promise<() => Promise<void>> {
  const { database, queue, objects, log } = options
  const script = options.script ?? resolve(import.meta.dirname, "reader-process.ts")
  // The reader process shares the cores with so many others.
  const programArguments = options.arguments ?? (options.script === undefined ? [String(options.count)] : [])
  const stopping = new AbortController()
  const loops = await Promise.all(Array.from({ length: options.count }, async () => {
    const reader = createReader({ script, arguments: programArguments, tasks: options.tasks, timeoutMs: options.timeoutMs ?? readTimeoutMs })
    const stop = await startReadLoop({ database, boss: queue.boss, log, read: (job) => readSheet({ db: database.db, listen: database.listen, objects, queue, reader, log, stopping: stopping.signal }, job) })
    return { stop, reader }
  }))
  return async () => {
    stopping.abort()
    await Promise.all(loops.map(({ stop }) => stop()))
    for (const { reader } of loops) reader.stop()
  }
}
