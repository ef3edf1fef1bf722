import { execFile, spawn } from "node:child_process"
import type { ChildProcess } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { serve } from "@hono/node-server"
import { completeResponse, initiateResponse, statusResponse } from "@cricksy/shared/contract/uploads.ts"
import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { createFolderStore } from "./objects/folder-store.ts"
import type { OpenDatabase } from "./store/database.ts"
import { openTestPostgres } from "./store/test-postgres.ts"

// The same code as separate processes: two API servers, one worker, PostgreSQL, and a store that is reached through S3 alone.

const folder = mkdtempSync(join(tmpdir(), "cricksy-production-"))
const programs: ChildProcess[] = []
let database: OpenDatabase & { url: string }
let store: ReturnType<typeof serve>
let env: Record<string, string>
let servers: string[]
let token: string

const program = (name: string) => join(import.meta.dirname, name)

function start(name: string, more: Record<string, string> = {}): ChildProcess {
  const child = spawn(process.execPath, [program(name)], { env: { ...process.env, ...env, ...more }, stdio: ["ignore", "pipe", "pipe"] })
  programs.push(child)
  return child
}

/** Starts an API server and waits for the address it prints. */
function startApi(): Promise<string> {
  const child = start("main.ts", { PORT: "0", CRICKSY_HOST: "127.0.0.1" })
  return new Promise((ready, reject) => {
    let said = ""
    child.stderr?.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8")
      const url = /Cricksy Scorer: (http:\S+)/.exec(said)?.[1]
      if (url !== undefined) ready(url)
    })
    child.once("exit", () => reject(new Error(said)))
  })
}

async function ask(server: number, method: string, path: string, body?: unknown): Promise<unknown> {
  const headers = { authorization: `Bearer ${token}`, ...(body !== undefined && { "content-type": "application/json" }) }
  const response = await fetch(`${servers[server]}${path}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) })
  return response.json()
}

beforeAll(async () => {
  database = await openTestPostgres()
  const credentials = { accessKey: "production", secretKey: "a secret of production", region: "eu-west-9" }
  const fetchObject = createFolderStore({ folder: join(folder, "s3"), bucket: "sheets", mount: "", credentials, maxBytes: 25_000_000, now: Date.now })
  store = serve({ fetch: fetchObject, port: 0, hostname: "127.0.0.1" })
  await new Promise((listening) => store.once("listening", listening))
  env = {
    DATABASE_URL: database.url, CRICKSY_DATA_DIR: join(folder, "data"), CRICKSY_AUTH_SECRET: "one secret that both of the servers share", CRICKSY_READERS: "0",
    CRICKSY_S3_ENDPOINT_URL: `http://127.0.0.1:${(store.address() as AddressInfo).port}`, CRICKSY_S3_BUCKET: "sheets", CRICKSY_S3_REGION: credentials.region,
    CRICKSY_S3_ACCESS_KEY: credentials.accessKey, CRICKSY_S3_SECRET_KEY: credentials.secretKey,
  }
  // Both at once: one migrates, the other waits.
  servers = await Promise.all([startApi(), startApi()])
  start("worker.ts")
  const printed = await promisify(execFile)(process.execPath, [program("cli/token.ts")], { env: { ...process.env, ...env } })
  token = printed.stdout.trim()
}, 120_000)

afterAll(async () => {
  for (const child of programs) child.kill("SIGKILL")
  store.close()
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

test("a sheet announced at one server, completed at the other, read by the worker", async () => {
  const bytes = Buffer.from("not a picture at all")
  const { upload_id, s3_key, presigned_url } = initiateResponse.parse(await ask(0, "POST", "/api/uploads/initiate", { filename: "a.jpg", file_type: "image/jpeg", size: bytes.length }))
  expect(presigned_url.startsWith(env["CRICKSY_S3_ENDPOINT_URL"] ?? "?")).toBe(true)
  expect((await fetch(presigned_url, { method: "PUT", body: bytes })).status).toBe(200)
  const completed = completeResponse.parse(await ask(1, "POST", "/api/uploads/complete", { upload_id, s3_key, size: bytes.length }))
  expect(completed.status).toBe("processing")
  const status = await vi.waitFor(async () => {
    const now = statusResponse.parse(await ask(0, "GET", `/api/uploads/${upload_id}/status`))
    expect(now.status).not.toBe("processing")
    return now
  }, { timeout: 25_000, interval: 100 })
  expect(status).toMatchObject({ status: "failed", error_code: "unsupported_type", verified: true })
})

test("the app may talk to the store, and a server asked to stop does so", async () => {
  const page = await fetch(`${servers[0]}/healthz`)
  expect(page.headers.get("content-security-policy")).toContain(`connect-src 'self' ${env["CRICKSY_S3_ENDPOINT_URL"]}`)
  const [first] = programs
  const gone = new Promise((exit) => first?.once("exit", exit))
  first?.kill("SIGTERM")
  expect(await gone).toBe(0)
})
