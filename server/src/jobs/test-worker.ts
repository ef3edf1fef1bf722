import { resolve } from "node:path"
import { readConfig } from "../config.ts"
import { objectsMount } from "../http/app.ts"
import { createLog } from "../log.ts"
import { openObjects } from "../open-objects.ts"
import { openDatabase } from "../store/open-database.ts"
import { openQueue } from "./queue.ts"
import { startReaders } from "./start-readers.ts"

// For tests: a worker process that can be killed. Arguments: database, test server, and "patient" for a reader that never hangs.

const [databaseUrl = "", serverUrl = "", temper] = process.argv.slice(2)
const config = readConfig({ DATABASE_URL: databaseUrl, CRICKSY_LOG_LEVEL: "silent" })
const database = await openDatabase(config)
const queue = await openQueue(database, () => undefined)
const objects = openObjects(config, "a secret of the test server, long enough", { origin: serverUrl, mount: objectsMount })
await startReaders({
  database, queue, objects: objects.store, log: createLog("silent"), count: 1, tasks: 100, script: resolve(import.meta.dirname, "stub-reader.ts"), arguments: temper === undefined ? [] : [temper],
  timeoutMs: 60_000,
})
