import "fake-indexeddb/auto"
import { cornersPointer } from "@cricksy/shared/match/set-corners.ts"
import { beforeEach, expect, test } from "vitest"
import { findAccount, saveAccount } from "../store/account.ts"
import { withDatabase } from "../store/connection.ts"
import { addCorrection } from "../store/corrections.ts"
import { retrySync } from "../store/outbox.ts"
import { newId } from "../store/new-id.ts"
import { attachFile, createDraft, placeCorners, removeSheet, saveFailure, saveResult } from "../store/sheets.ts"
import { createChance, createHostileServer } from "./hostile-server.ts"
import { emptyResult } from "../store/empty-result.ts"
import { RequestError } from "./request-error.ts"
import { createSyncClient, type SyncClient } from "./sync-client.ts"
import { syncPass } from "./sync-pass.ts"

const me = { user: { id: "u", name: "Ada", email: null }, club: { id: "c", name: "Club" }, role: "scorer" as const }

beforeEach(async () => {
  await withDatabase((database) => Promise.all(database.tables.map((table) => table.clear())))
  await saveAccount(me, null)
})

async function capture(text: string): Promise<string> {
  const id = await createDraft()
  await attachFile(id, { filename: `${text}.jpg`, type: "image/jpeg", bytes: new Blob([text]) })
  await saveFailure(id, { code: "engine_failed", message: "not read in this test" })
  return id
}

function createRoad(change: (client: SyncClient) => Partial<SyncClient> = () => ({})) {
  const server = createHostileServer(createChance(1), () => 0)
  const client = createSyncClient({ fetch: server.fetch, token: () => Promise.resolve(null) }, server.putBytes)
  let clock = Date.now()
  const pass = async (times: number): Promise<void> => {
    for (let i = 0; i < times; i++) {
      await syncPass({ client: { ...client, ...change(client) }, now: () => clock, random: () => 0.5 })
      clock += 10 * 60_000
    }
  }
  return { server, pass }
}

const syncOf = async (id: string) => (await withDatabase((database) => database.sheets.get(id)))?.sync

test("a sheet is safe only after the server has hashed the bytes", async () => {
  const id = await capture("a page")
  const road = createRoad((client) => ({
    check: async (checksum) => {
      const known = await client.check(checksum)
      return known && { ...known, verified: false }
    },
    status: async (uploadId) => ({ ...(await client.status(uploadId)), verified: false }),
  }))
  await road.pass(10)
  expect((await syncOf(id))?.state).toBe("sent")
})

test("401 pauses everything, deletes nothing, and signing in goes on", async () => {
  const ids = [await capture("first"), await capture("second")]
  const locked = createRoad(() => ({ check: () => Promise.reject(new RequestError("not_signed_in")) }))
  await locked.pass(3)
  expect((await findAccount())?.expired).toBe(true)
  expect(await Promise.all(ids.map(syncOf))).toEqual([{ state: "paused" }, { state: "paused" }])
  await saveAccount(me, null)
  const road = createRoad()
  await road.pass(12)
  expect(await Promise.all(ids.map(syncOf))).toEqual([{ state: "safe" }, { state: "safe" }])
})

test("a sheet captured while the phone's clock was a day ahead is sent all the same", async () => {
  const id = await capture("tomorrow's page")
  await withDatabase((database) => database.outbox.toCollection().modify({ notBefore: Date.now() + 86_400_000 }))
  await createRoad().pass(6)
  expect((await syncOf(id))?.state).toBe("safe")
})

test("one poisoned sheet does not hold up the others, says why, and a retry frees it", async () => {
  const poisoned = await capture("poison")
  const sound = await capture("sound")
  let poison = true
  const road = createRoad((client) => ({
    initiate: (fields) =>
      poison && fields.upload_id === poisoned
        ? Promise.reject(new RequestError("invalid_request", "Not this one."))
        : client.initiate(fields),
  }))
  await road.pass(12)
  expect(await syncOf(sound)).toEqual({ state: "safe" })
  expect(await syncOf(poisoned)).toEqual({ state: "failed", message: "Not this one." })
  poison = false
  await retrySync(poisoned)
  await road.pass(12)
  expect(await syncOf(poisoned)).toEqual({ state: "safe" })
})

test("a day without a network costs nothing: one missing upload later is sent again, not given up", async () => {
  const id = await capture("long way home")
  let signal: "none" | "portal" | "good" = "none"
  const road = createRoad((client) => ({
    check: (checksum) => (signal === "none" ? Promise.reject(new RequestError("offline")) : client.check(checksum)),
    putBytes: async (...args) => {
      if (signal === "good") return client.putBytes(...args)
      signal = "good" // the portal's login page said 200 and kept nothing
    },
  }))
  await road.pass(20)
  signal = "portal"
  await road.pass(12)
  expect(await syncOf(id)).toEqual({ state: "safe" })
})

test("bytes that never arrive are put before a person", async () => {
  const id = await capture("swallowed")
  const road = createRoad(() => ({ putBytes: () => Promise.resolve() }))
  await road.pass(40)
  expect((await syncOf(id))?.state).toBe("failed")
})

test("a removed sheet is not sent", async () => {
  const id = await capture("a mistake")
  await removeSheet(id)
  const road = createRoad()
  await road.pass(5)
  expect(road.server.uploads.size).toBe(0)
})

test("bytes that the club has already are not sent again", async () => {
  const road = createRoad()
  await capture("the same page")
  await road.pass(8)
  expect(road.server.puts()).toBe(1)
  const again = await capture("the same page")
  await road.pass(8)
  expect(road.server.puts()).toBe(1)
  expect(await syncOf(again)).toEqual({ state: "safe" })
})

test("what is corrected on a file that was removed and captured again is sent", async () => {
  const first = await capture("a page")
  const road = createRoad()
  await road.pass(12)
  await removeSheet(first)
  const again = await capture("a page")
  await road.pass(12)
  await addCorrection(again, { id: newId(), kind: "correct", pointer: "/match/date", before: null, after: "2026-05-02", target: null, by: null, at: "2026-05-02T10:00:00Z" })
  await road.pass(2)
  expect(road.server.uploads.get(first)?.corrections.size).toBe(1)
})

test("corners that a person set wait for the reading within them, and take it along", async () => {
  const id = await capture("an askew page")
  const sent: unknown[] = []
  const road = createRoad((client) => ({
    sendCorrections: (uploadId, corrections, reading) => {
      sent.push([corrections.map(({ after }) => after), reading?.source.corners])
      return client.sendCorrections(uploadId, corrections, reading)
    },
  }))
  await road.pass(12)
  const corners = [0, 0, 9, 0, 9, 9, 0, 9]
  await placeCorners(id, { id: newId(), kind: "correct", pointer: cornersPointer, before: null, after: corners, target: null, by: null, at: "2026-05-02T10:00:00Z" })
  await road.pass(2)
  expect(sent).toEqual([])
  await saveResult(id, { ...emptyResult, source: { ...emptyResult.source, corners } })
  await road.pass(2)
  expect(sent).toEqual([[[corners], corners]])
})
