import { readConfig } from "./config.ts"
import type { Config } from "./config.ts"
import { createLog } from "./log.ts"
import { startServer } from "./start-server.ts"
import { lockDataFolder } from "./store/data-lock.ts"
import type { DataLock } from "./store/data-lock.ts"

// The server: API, app and, in embedded mode, everything else. `--lan`: for phones in the same network.

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

function fail(error: unknown): never {
  say(error instanceof Error ? error.message : String(error))
  process.exit(1)
}

async function takeDataFolder(config: Config): Promise<DataLock | null> {
  if (config.databaseUrl !== undefined) return null
  const taken = await lockDataFolder(config.dataDir)
  if ("lock" in taken) return taken.lock
  const { pid, url } = taken.takenBy
  throw new Error(`Cricksy Scorer is running already on ${config.dataDir}: ${url ?? "starting"} (${pid === null ? "a process too busy to answer" : `process ${pid}`}).`)
}

try {
  if (Number(process.versions.node.split(".")[0]) < 24) throw new Error("Cricksy Scorer needs Node 24. Start it with: npm start")
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  if (config.redisUrlGiven) log.info("CRICKSY_REDIS_URL is accepted and not used: the queue lives in PostgreSQL")
  const lock = await takeDataFolder(config)
  const server = await startServer(config, log, { lan: process.argv.includes("--lan") })
  if (lock !== null) lock.holder.url = server.url
  for (const notice of server.notices) say(notice)
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    // A second signal, or a stop that hangs, ends it at once; the queue returns what was in hand.
    setTimeout(() => process.exit(1), 8000).unref()
    process.once("SIGINT", () => process.exit(1))
    server.stop().then(() => lock?.release()).then(() => process.exit(0), fail)
  }
  process.once("SIGTERM", stop)
  process.once("SIGINT", stop)
} catch (error) {
  fail(error)
}
