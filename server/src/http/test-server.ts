import { mkdtempSync, rmSync } from "node:fs"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { serve } from "@hono/node-server"
import type { Role } from "@cricksy/shared/contract/club.ts"
import { issueAccessToken } from "../auth/access-token.ts"
import { createAccounts } from "../auth/accounts.ts"
import { clubs } from "../auth/schema.ts"
import { readConfig } from "../config.ts"
import { openQueue } from "../jobs/queue.ts"
import { startReaders } from "../jobs/start-readers.ts"
import { createLog } from "../log.ts"
import { openObjects } from "../open-objects.ts"
import type { OpenDatabase } from "../store/database.ts"
import { createApp, objectsMount } from "./app.ts"
import { clientIpBehind } from "./client-ip.ts"

export type TestServer = {
  url: string
  database: OpenDatabase
  /** A bearer token of someone in the club; the club is made when it is new. */
  tokenOf: (club: string, role?: Role) => Promise<string>
  /** One request with JSON both ways. */
  ask: (token: string | null, method: string, path: string, body?: unknown) => Promise<{ status: number; body: unknown; headers: Headers }>
  close: () => Promise<void>
}

/** For tests: the whole server on a port of its own, with the stub reader (what a file's first word says) in a real child process. */
export async function startTestServer(database: OpenDatabase, env: Record<string, string> = {}, timeoutMs = 60_000): Promise<TestServer> {
  const dataDir = mkdtempSync(join(tmpdir(), "cricksy-server-"))
  const config = readConfig({ CRICKSY_DATA_DIR: dataDir, CRICKSY_LOG_LEVEL: "silent", ...env })
  const log = createLog(config.logLevel)
  const started: { answer: (request: Request, env: object) => Response | Promise<Response> } = { answer: () => new Response(null, { status: 503 }) }
  const http = serve({ fetch: (request, connection) => started.answer(request, connection), port: 0, hostname: "127.0.0.1" })
  await new Promise((listening) => http.once("listening", listening))
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const queue = await openQueue(database, () => undefined)
  const objects = openObjects(config, "a secret of the test server, long enough", { origin: url, mount: objectsMount })
  const accounts = createAccounts({ db: database.db, secret: "a secret of the test server, long enough", publicUrl: null })
  const context = { database, objects: objects.store, queue, settings: { ...config, presignedSeconds: config.s3.presignedSeconds }, log }
  const app = createApp({
    context, accounts, publicUrl: undefined, clientIpOf: clientIpBehind(0), folderStore: objects.folderStore, objectStoreOrigin: undefined,
    webFolder: join(dataDir, "web"), lan: null,
  })
  started.answer = (request, connection) => app.fetch(request, connection)
  const script = resolve(import.meta.dirname, "../jobs/stub-reader.ts")
  const stopReaders = await startReaders({ database, queue, objects: objects.store, log, count: config.readers, tasks: 100, script, timeoutMs })
  return {
    url,
    database,
    tokenOf: async (club, role = "coach") => {
      await database.db.insert(clubs).values({ id: club, name: club, slug: club }).onConflictDoNothing()
      return issueAccessToken(database.db, club, { kind: "script", name: `${role} of ${club}`, role })
    },
    ask: async (token, method, path, body) => {
      const response = await fetch(url + path, {
        method,
        headers: { ...(token !== null && { authorization: `Bearer ${token}` }), ...(body !== undefined && { "content-type": "application/json" }) },
        ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
      })
      const text = await response.text()
      const answered: unknown = response.headers.get("content-type")?.includes("json") === true ? JSON.parse(text) : text
      return { status: response.status, body: answered, headers: response.headers }
    },
    close: async () => {
      await stopReaders()
      await queue.stop()
      objects.store.close()
      await new Promise((done) => { http.close(done); if ("closeAllConnections" in http) http.closeAllConnections() })
      await database.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
