import { randomUUID } from "node:crypto"
import { FailureError } from "@cricksy/shared/base/failure.ts"
import { handRecord } from "@cricksy/shared/contract/hand-record.ts"
import { layoutRecord } from "@cricksy/shared/contract/layout-record.ts"
import { squadRecord } from "@cricksy/shared/contract/squad-record.ts"
import { layoutLibrary } from "@cricksy/shared/scorebook/layout-library.ts"
import type { JobWithMetadata } from "pg-boss"
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import { clubs } from "../auth/schema.ts"
import { createLog } from "../log.ts"
import { createClubStore } from "../store/club-store.ts"
import type { OpenDatabase } from "../store/database.ts"
import { inTransaction } from "../store/in-transaction.ts"
import { testDatabases } from "../store/test-databases.ts"
import { sampleResult } from "../uploads/sample-result.ts"
import { openQueue } from "./queue.ts"
import type { Queue, ReadJob } from "./queue.ts"
import { readSheet } from "./read-sheet.ts"
import type { Reader } from "./reader.ts"

const clubId = "wick"
const newHash = () => randomUUID().replaceAll("-", "").repeat(2)

describe.each(testDatabases)("one attempt at a job on %s", (_, open) => {
  let database: OpenDatabase
  let queue: Queue
  beforeAll(async () => {
    database = await open()
    queue = await openQueue(database, () => undefined)
  })
  afterAll(async () => {
    await queue.stop()
    await database.close()
  })

  const store = () => createClubStore(database.db, clubId)

  /** A stored sheet with its job in the queue. */
  async function waitingSheet(sha256 = newHash()): Promise<ReadJob & { sha256: string }> {
    const job = { clubId, uploadId: randomUUID(), jobId: randomUUID() }
    await inTransaction(database.db, async (tx) => {
      const { uploads, files } = createClubStore(tx, clubId)
      await uploads.add({ id: job.uploadId, filename: "card.pdf", fileType: "application/pdf", sha256, s3Key: "inbox/x" })
      await files.add({ sha256, size: 3, mediaType: "application/pdf", s3Key: `files/${sha256}` })
      await queue.enqueue(tx, "high_priority", job)
      await uploads.change(job.uploadId, { state: "processing", verified: true, jobId: job.jobId })
    })
    return { ...job, sha256 }
  }

  async function fetchJob(): Promise<JobWithMetadata<ReadJob>> {
    const [job] = await queue.boss.fetch<ReadJob>("high_priority", { includeMetadata: true, ignoreStartAfter: true })
    if (job === undefined) throw new Error("the queue is empty")
    return job
  }

  /** What a missed heartbeat does to the job of a worker that sleeps. */
  async function lapse(job: JobWithMetadata<ReadJob>): Promise<JobWithMetadata<ReadJob>> {
    await database.query("update pgboss.job set heartbeat_on = now() - interval '1 minute' where id = $1", [job.id])
    await queue.boss.supervise("high_priority")
    await database.query("update pgboss.job set start_after = now() where id = $1", [job.id])
    return fetchJob()
  }

  const contextWith = (read: Reader["read"]) => ({
    db: database.db, listen: database.listen, queue, log: createLog("silent"), objects: { read: async () => new Uint8Array([1, 2, 3]) }, reader: { read, stop: () => undefined },
  })
  const reading = (sha256: string, venue: string) => async () => {
    const result = sampleResult({ sha256, where: "server" })
    return { ...result, match: { ...result.match, venue } }
  }

  test("an attempt that slept beyond its heartbeat writes nothing; the one that took over does", async () => {
    const sheet = await waitingSheet()
    const sleeper = await fetchJob()
    const successor = await lapse(sleeper)
    expect(successor).toMatchObject({ id: sleeper.id, retryCount: 1 })
    await readSheet(contextWith(reading(sheet.sha256, "the sleeper's")), sleeper)
    expect(await store().results.find(sheet.sha256)).toEqual({ device: null, server: null })
    expect((await store().uploads.find(sheet.uploadId))?.state).toBe("processing")
    await readSheet(contextWith(async () => { throw new FailureError("damaged_file") }), sleeper)
    expect((await store().uploads.find(sheet.uploadId))?.state).toBe("processing")
    await readSheet(contextWith(reading(sheet.sha256, "the successor's")), successor)
    expect((await store().results.find(sheet.sha256)).server?.match.venue).toBe("the successor's")
    expect((await store().uploads.find(sheet.uploadId))?.state).toBe("parsed")
  })

  test("a sheet that was cancelled while it was read stays cancelled", async () => {
    const sheet = await waitingSheet()
    const job = await fetchJob()
    const context = contextWith(async () => {
      await inTransaction(database.db, async (tx) => {
        await queue.cancel(tx, "high_priority", sheet.jobId)
        await createClubStore(tx, clubId).uploads.change(sheet.uploadId, { state: "cancelled", jobId: null })
      })
      return sampleResult({ sha256: sheet.sha256, where: "server" })
    })
    await readSheet(context, job)
    expect((await store().uploads.find(sheet.uploadId))?.state).toBe("cancelled")
    expect((await store().results.find(sheet.sha256)).server).toBeNull()
  })

  test("the reading of a cancelled sheet is stopped at once, not at the next heartbeat", async () => {
    vi.useFakeTimers({ toFake: ["setInterval"] })
    try {
      const sheet = await waitingSheet()
      const heard: boolean[] = []
      const context = contextWith(async (_file, signal) => {
        const stopped = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()))
        await inTransaction(database.db, (tx) => queue.cancel(tx, "high_priority", sheet.jobId))
        await stopped
        heard.push(signal.aborted)
        throw new FailureError("cancelled")
      })
      await readSheet(context, await fetchJob())
      expect(heard).toEqual([true])
    } finally {
      vi.useRealTimers()
    }
  })

  test("a sheet is read though its cancelling cannot be listened for", async () => {
    const sheet = await waitingSheet()
    await readSheet({ ...contextWith(reading(sheet.sha256, "read")), listen: () => Promise.reject(new Error("too many connections")) }, await fetchJob())
    expect(await store().uploads.find(sheet.uploadId)).toMatchObject({ state: "parsed" })
  })

  test("a failure that may pass is tried again; with the device's reading there, the last one does not fail the sheet", async () => {
    const sheet = await waitingSheet()
    await store().results.add(sheet.sha256, "device", sampleResult({ sha256: sheet.sha256, where: "device", confidence: 0.3 }))
    const failing = contextWith(async () => { throw new FailureError("engine_failed") })
    for (let attempt = 0; attempt < 3; attempt++) {
      await readSheet(failing, await fetchJob())
      expect(await store().uploads.find(sheet.uploadId)).toMatchObject({ state: "processing", errorCode: "engine_failed" })
    }
    await readSheet(failing, await fetchJob())
    expect(await store().uploads.find(sheet.uploadId)).toMatchObject({ state: "parsed", source: "device" })
  })

  test("corrections hold on to the reading they were made on, whatever a newer pipeline reads", async () => {
    const sheet = await waitingSheet()
    const device = sampleResult({ sha256: sheet.sha256, where: "device", confidence: 0.99 })
    const inPipeline = (pipeline: string, venue: string) => ({ ...device, match: { ...device.match, venue }, engine: { ...device.engine, pipeline } })
    await store().results.add(sheet.sha256, "device", inPipeline("first", "seen"))
    const correction = { id: randomUUID(), kind: "confirm", pointer: "/match/date", before: null, after: null, target: null, by: null, at: "2026-06-01T12:00:00Z" } as const
    await store().corrections.add(sheet.uploadId, "somebody", [correction])
    await readSheet(contextWith(reading(sheet.sha256, "server's")), await fetchJob())
    await store().results.add(sheet.sha256, "device", inPipeline("second", "never seen"))
    const upload = await store().uploads.find(sheet.uploadId)
    expect(upload).toMatchObject({ source: "device", sourceFixed: true, sourcePipeline: "first" })
    expect((await store().results.find(sheet.sha256, upload ?? undefined)).device?.match.venue).toBe("seen")
    expect((await store().results.find(sheet.sha256)).server?.match.venue).toBe("server's")
  })

  test("while the object store does not answer, a sheet waits and loses no try", async () => {
    const sheet = await waitingSheet()
    const away = { ...contextWith(reading(sheet.sha256, "later")), objects: { read: async () => { throw new Error("503 SlowDown") } } }
    for (let attempt = 0; attempt < 6; attempt++) await readSheet(away, await fetchJob())
    expect(await store().uploads.find(sheet.uploadId)).toMatchObject({ state: "processing" })
    await readSheet(contextWith(reading(sheet.sha256, "later")), await fetchJob())
    expect(await store().uploads.find(sheet.uploadId)).toMatchObject({ state: "parsed" })
  })

  test("a worker that is asked to stop puts its sheet back, and the sheet loses no try", async () => {
    const sheet = await waitingSheet()
    for (let restart = 0; restart < 6; restart++) {
      const stop = new AbortController()
      const stopped = contextWith(async (_file, signal) => {
        stop.abort()
        throw new FailureError(signal.aborted ? "cancelled" : "engine_failed")
      })
      const job = await fetchJob()
      expect(job.retryCount).toBe(0)
      await readSheet({ ...stopped, stopping: stop.signal }, job)
      expect(await store().uploads.find(sheet.uploadId)).toMatchObject({ state: "processing", errorCode: null })
    }
    await readSheet(contextWith(reading(sheet.sha256, "after the restarts")), await fetchJob())
    expect(await store().uploads.find(sheet.uploadId)).toMatchObject({ state: "parsed" })
  })

  test("a sheet is read with the squads, forms and examples of its club, and read again with other ones it is another reading", async () => {
    const [form] = layoutLibrary
    const known = { squads: [{ team: "Elmfield", players: ["Amit Rao"] }], layouts: [form] }
    for (const id of [clubId, "elsewhere"]) await database.db.insert(clubs).values({ id, name: id, slug: id })
    const sheet = await waitingSheet()
    const context = contextWith(async (file) => {
      const result = await reading(sheet.sha256, JSON.stringify([file.squads, file.layouts.map(({ name }) => name), file.hands.map(({ name }) => name)]))()
      return { ...result, confidence: 0.1 * (1 + file.squads.length) }
    })
    await inTransaction(database.db, (tx) => createClubStore(tx, "elsewhere").records.change({ kind: squadRecord, id: "s", base: 0, body: { team: "Not ours", players: ["Sam Fenn"] }, updatedBy: "Sam" }))
    await readSheet(context, await fetchJob())
    expect((await store().results.find(sheet.sha256)).server?.match.venue).toBe("[[],[],[]]")
    await inTransaction(database.db, async (tx) => {
      const { records, uploads } = createClubStore(tx, clubId)
      await records.change({ kind: squadRecord, id: "s", base: 0, body: known.squads[0], updatedBy: "Sam" })
      await records.change({ kind: handRecord, id: "h", base: 0, body: { name: "book.jpg", at: "2026-05-01T10:00:00Z", cells: [], forgotten: [] }, updatedBy: "Sam" })
      await records.change({ kind: layoutRecord, id: "f", base: 0, body: form, updatedBy: "Sam" })
      const jobId = randomUUID()
      await queue.enqueue(tx, "high_priority", { clubId, uploadId: sheet.uploadId, jobId })
      await uploads.change(sheet.uploadId, { state: "processing", jobId })
    })
    await readSheet(context, await fetchJob())
    const again = (await store().results.find(sheet.sha256)).server
    expect(again?.match.venue).toBe(JSON.stringify([known.squads, [form?.name], ["book.jpg"]]))
    expect(again?.engine.pipeline).toMatch(/\+[0-9a-f]{8}$/)
  })

  test("where a person pointed the sheet out, the server's reading looks there too", async () => {
    const corners = [10, 10, 90, 12, 88, 95, 9, 90]
    const venues: (string | null | undefined)[] = []
    for (const set of [null, corners]) {
      const sheet = await waitingSheet()
      await store().uploads.change(sheet.uploadId, { corners: set })
      await readSheet(contextWith(async (file) => reading(sheet.sha256, JSON.stringify(file.corners ?? null))()), await fetchJob())
      venues.push((await store().results.find(sheet.sha256)).server?.match.venue)
    }
    expect(venues).toEqual(["null", JSON.stringify(corners)])
  })

  test("row and job are there together or not at all", async () => {
    const job = { clubId, uploadId: randomUUID(), jobId: randomUUID() }
    await expect(inTransaction(database.db, async (tx) => {
      await queue.enqueue(tx, "low_priority", job)
      throw new Error("the row could not be written")
    })).rejects.toThrow("could not be written")
    expect(await database.query("select 1 from pgboss.job where id = $1", [job.jobId])).toEqual([])
  })
})
