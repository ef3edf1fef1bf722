import { readConfig } from "./config.ts"
import { openQueue } from "./jobs/queue.ts"
import { startReaders } from "./jobs/start-readers.ts"
import { createLog } from "./log.ts"
import { openObjects } from "./open-objects.ts"
import { openDatabase } from "./store/open-database.ts"

// Reads sheets beside the API, on PostgreSQL and S3: as many of these as there are cores to spare.

try {
  const config = readConfig(process.env)
  if (config.databaseUrl === undefined || config.s3.embedded)
    throw new Error("A separate worker needs DATABASE_URL and CRICKSY_S3_BUCKET: embedded, the server reads by itself.")
  const log = createLog(config.logLevel)
  const database = await openDatabase(config)
  const queue = await openQueue(database, (error) => log.warn({ err: error }, "queue upkeep"))
  const { store } = openObjects(config, "", { origin: "", mount: "" })
  const stopReaders = await startReaders({ database, queue, objects: store, log, count: Math.max(1, config.readers), tasks: config.readerTasks })
  log.info({ readers: Math.max(1, config.readers) }, "worker started")
  const stop = () => {
    setTimeout(() => process.exit(1), 8000).unref()
    stopReaders().then(queue.stop).then(database.close).then(() => process.exit(0), () => process.exit(1))
  }
  process.once("SIGTERM", stop)
  process.once("SIGINT", stop)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
