import { fork } from "node:child_process"
import { resolve } from "node:path"
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import { sendSheet, waitForState } from "../http/test-sheets.ts"
import { startTestServer } from "../http/test-server.ts"
import type { TestServer } from "../http/test-server.ts"
import type { OpenDatabase } from "../store/database.ts"
import { openTestPglite } from "../store/test-database.ts"
import { openTestPostgres } from "../store/test-postgres.ts"
import { testDatabases } from "../store/test-databases.ts"

/** Makes a waiting retry due now: the backoff is pg-boss's own, its seconds need no test of ours. */
const hurry = (database: OpenDatabase) => database.query("update pgboss.job set start_after = now() where state = 'retry'")

describe.each(testDatabases)("reading on %s", (_, open) => {
  let server: TestServer
  let coach: string
  beforeAll(async () => {
    server = await startTestServer(await open())
    coach = await server.tokenOf("wick")
  })
  afterAll(() => server.close())

  test("a file that kills its reader every time is given up after three retries, with the reason; the sheets behind it are read", async () => {
    const poison = await sendSheet(server, coach, "crash the reader")
    const behind = await sendSheet(server, coach, "an innocent card")
    await waitForState(server, coach, behind.id, "parsed")
    const failed = await vi.waitFor(async () => {
      await hurry(server.database)
      const { body } = await server.ask(coach, "GET", `/api/uploads/${poison.id}/status`)
      expect(body).toMatchObject({ status: "failed" })
      return body
    }, { timeout: 25_000, interval: 100 })
    expect(failed).toMatchObject({ error_code: "engine_failed", verified: true })
    const [job] = await server.database.query("select retry_count, state from pgboss.job where name = 'high_priority' and data->>'uploadId' = $1", [poison.id])
    expect(job).toMatchObject({ retry_count: 3, state: "failed" })
    expect(await server.database.query("select 1 from pgboss.job where name = 'dead_letters' and data->>'uploadId' = $1", [poison.id])).toHaveLength(1)
  })

  test("captures before imports", async () => {
    const { id: blocker } = await sendSheet(server, coach, "hang on to the reader")
    const low = await sendSheet(server, coach, "an import", { priority: "low" })
    const high = await sendSheet(server, coach, "a capture")
    await server.ask(coach, "POST", `/api/uploads/${blocker}/cancel`)
    const first = await waitForState(server, coach, high.id, "parsed")
    const second = await waitForState(server, coach, low.id, "parsed")
    expect(first.updated_at < second.updated_at).toBe(true)
  })
})

test("a reader that hangs is ended, and the sheet says so while it is tried again", async () => {
  const server = await startTestServer(await openTestPglite(), {}, 500)
  try {
    const coach = await server.tokenOf("wick")
    const { id } = await sendSheet(server, coach, "hang in there")
    await vi.waitFor(async () => {
      const { body } = await server.ask(coach, "GET", `/api/uploads/${id}/status`)
      expect(body).toMatchObject({ status: "processing", error_code: "engine_timeout" })
    }, { timeout: 25_000, interval: 50 })
  } finally {
    await server.close()
  }
})

describe("a worker that is killed (PostgreSQL)", () => {
  let database: Awaited<ReturnType<typeof openTestPostgres>>
  let server: TestServer
  beforeAll(async () => {
    database = await openTestPostgres()
    server = await startTestServer(database, { CRICKSY_READERS: "0" })
  })
  afterAll(() => server.close())

  test("kill -9 in mid-sheet: another worker reads it, and there is one result", async () => {
    const coach = await server.tokenOf("wick")
    const start = () => fork(resolve(import.meta.dirname, "test-worker.ts"), [database.url, server.url], { stdio: "inherit" })
    const first = start()
    try {
      // The stub hangs on this word; the file's bytes stay the same, so the second worker is told to take it for a card.
      const { id } = await sendSheet(server, coach, "hang until killed")
      await vi.waitFor(async () => expect(await database.query("select 1 from pgboss.job where state = 'active' and data->>'uploadId' = $1", [id])).toHaveLength(1), { timeout: 20_000 })
      const gone = new Promise((exit) => first.once("exit", exit))
      first.kill("SIGKILL")
      await gone
      const second = fork(resolve(import.meta.dirname, "test-worker.ts"), [database.url, server.url, "patient"], { stdio: "inherit" })
      try {
        // What a missed heartbeat of 10 s does, without waiting for it.
        await database.query("update pgboss.job set heartbeat_on = now() - interval '1 minute' where state = 'active'")
        await vi.waitFor(async () => {
          await hurry(database)
          expect((await server.ask(coach, "GET", `/api/uploads/${id}/status`)).body).toMatchObject({ status: "parsed" })
        }, { timeout: 25_000, interval: 200 })
        expect(await database.query("select place from scan_result")).toEqual([{ place: "server" }])
      } finally {
        second.kill("SIGKILL")
      }
    } finally {
      first.kill("SIGKILL")
    }
  })
})
