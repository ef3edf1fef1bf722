import { resolve } from "node:path"
import type { AddressInfo } from "node:net"
import { serve } from "@hono/node-server"
import type { Logger } from "pino"
import { createAccounts } from "./auth/accounts.ts"
import { getAuthSecret } from "./auth/auth-secret.ts"
import type { Config } from "./config.ts"
import { createApp, objectsMount } from "./http/app.ts"
import { clientIpBehind } from "./http/client-ip.ts"
import { openQueue } from "./jobs/queue.ts"
import { startReaders } from "./jobs/start-readers.ts"
import { prepareLan, serveLan, toTerminal } from "./lan/lan.ts"
import { openLocalTokens } from "./local-tokens.ts"
import { openObjects } from "./open-objects.ts"
import { openDatabase } from "./store/open-database.ts"

/** `notices`: what a person who starts the server should see: the address, the set-up link, the phones' way in. */
export type RunningServer = { url: string; notices: string[]; stop: () => Promise<void> }

const webFolder = resolve(import.meta.dirname, "../../web/dist")

/** Starts the API and, unless the settings leave them to workers, the readers. The caller holds the lock on an embedded data folder. */
export async function startServer(config: Config, log: Logger, options: { lan: boolean }): Promise<RunningServer> {
  const closing: (() => Promise<void>)[] = []
  const stop = async () => { for (const close of closing.reverse()) await close() }
  let answer: (request: Request, env: object) => Response | Promise<Response> = () => new Response("Starting\n", { status: 503, headers: { "retry-after": "1" } })
  const fetch = (request: Request, env: object) => answer(request, env)
  try {
    const { server, port } = await listen(config, fetch)
    const closeHttp = () => new Promise<void>((done) => { server.close(() => done()); if ("closeAllConnections" in server) server.closeAllConnections() })
    closing.push(closeHttp)
    const database = await openDatabase(config)
    closing.push(database.close)
    const queue = await openQueue(database, (error) => log.warn({ err: error }, "queue upkeep"))
    closing.push(queue.stop)
    const secret = getAuthSecret(config.dataDir, config.authSecret)
    const origin = `http://${isAnyAddress(config.host) ? "127.0.0.1" : config.host}:${port}`
    const objects = openObjects(config, secret, { origin, mount: objectsMount })
    closing.push(async () => objects.store.close())
    const lan = options.lan ? await prepareLan({ dataDir: config.dataDir, httpPort: port }) : null
    const accounts = createAccounts({ db: database.db, secret, publicUrl: config.publicUrl ?? lan?.url ?? null })
    closing.push(await openLocalTokens(config, accounts))
    const settings = { ...config, presignedSeconds: config.s3.presignedSeconds }
    const context = { database, objects: objects.store, queue, settings, log }
    const app = createApp({
      context, accounts, publicUrl: config.publicUrl, clientIpOf: clientIpBehind(config.trustedProxies), folderStore: objects.folderStore, objectStoreOrigin: objects.origin, webFolder, lan,
    })
    answer = (request, env) => app.fetch(request, env)
    // Before the store and the database, so that no request meets a closed one; the first entry is for a start that fails earlier.
    closing.push(closeHttp)
    if (lan !== null) closing.push(await serveLan(lan, fetch))
    if (config.enableOcr && config.readers > 0)
      closing.push(await startReaders({ database, queue, objects: objects.store, log, count: config.readers, tasks: config.readerTasks }))
    const url = config.publicUrl ?? lan?.url ?? `http://localhost:${port}`
    const setupToken = await accounts.openSetup({ shared: config.databaseUrl !== undefined })
    const setup = setupToken === null ? [] : [`Set up your club (this link works once): ${config.publicUrl ?? `http://localhost:${port}`}/setup?token=${setupToken}`]
    return { url, notices: [`Cricksy Scorer: ${url}`, ...setup, ...(lan === null ? [] : [await toTerminal(lan)])], stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function listen({ port, host }: Config, fetch: (request: Request, env: object) => Response | Promise<Response>) {
  const server = await new Promise<ReturnType<typeof serve>>((listening, reject) => {
    const started = serve({ fetch, port, hostname: host }, () => listening(started))
    started.once("error", (error: NodeJS.ErrnoException) => reject(error.code === "EADDRINUSE" ? new Error(`Port ${port} is in use. Set PORT to another one.`) : error))
  })
  const address = server.address() as AddressInfo
  return { server, port: address.port }
}

const isAnyAddress = (host: string) => host === "0.0.0.0" || host === "::"
