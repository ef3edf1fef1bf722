import "fake-indexeddb/auto"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { findAccount, saveAccount } from "../store/account.ts"
import { withDatabase } from "../store/connection.ts"
import { addCorrection } from "../store/corrections.ts"
import { newId } from "../store/new-id.ts"
import { attachFile, createDraft, saveFailure } from "../store/sheets.ts"
import { createChance, createHostileServer, type Chance, type HostileServer } from "./hostile-server.ts"
import { createSyncClient, type SyncClient } from "./sync-client.ts"
import { syncPass, type SyncTools } from "./sync-pass.ts"

const me = { user: { id: "u", name: "Ada", email: null }, club: { id: "c", name: "Club" }, role: "scorer" as const }

/** Ids and the clock are the seed's too, or a bad seed could not be played again. */
function playSeed(seed: number): Chance {
  const chance = createChance(seed)
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-05-02T10:00:00Z") })
  const digits = (count: number): string => Array.from({ length: count }, () => Math.floor(chance() * 16).toString(16)).join("")
  vi.spyOn(crypto, "randomUUID").mockImplementation(() => `${digits(8)}-${digits(4)}-4${digits(3)}-a${digits(3)}-${digits(12)}`)
  return chance
}

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

beforeEach(async () => {
  await withDatabase((database) => Promise.all(database.tables.map((table) => table.clear())))
  await saveAccount(me, "token")
})

async function capture(text: string): Promise<string> {
  const id = await createDraft()
  await attachFile(id, { filename: `${text}.jpg`, type: "image/jpeg", bytes: new Blob([text]) })
  await saveFailure(id, { code: "engine_failed", message: "not read in this test" })
  return id
}

const correct = (id: string) =>
  addCorrection(id, {
    id: newId(),
    kind: "correct",
    pointer: "/innings/0/total/runs",
    before: 1,
    after: 2,
    target: null,
    by: null,
    at: new Date().toISOString(),
  })

/** A page that is killed: the call never comes back, and neither does the pass that waits for it. */
function withKills(client: SyncClient, chance: Chance, share: () => number, onKill: () => void): SyncClient {
  const killable =
    <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> => {
      if (chance() >= share()) return call(...args)
      const late = chance() < 0.5 ? call(...args).catch(() => undefined) : Promise.resolve()
      return late.then(() => {
        onKill()
        return new Promise<R>(() => undefined)
      })
    }
  return {
    ...client,
    check: killable(client.check),
    initiate: killable(client.initiate),
    putBytes: killable(client.putBytes),
    complete: killable(client.complete),
    status: killable(client.status),
    sendCorrections: killable(client.sendCorrections),
  }
}

/** Passes, the clock put on to whatever is due next, until nothing waits. Calm sets in after a while, as on every journey home. */
async function syncUntilDone(
  server: HostileServer,
  chance: Chance,
  calm: { value: boolean },
  during: (round: number) => Promise<void>,
): Promise<void> {
  for (let round = 0; round < 400; round++) {
    calm.value = round > 60
    await during(round)
    let kill = (): void => undefined
    const killed = new Promise<undefined>((resolve) => {
      kill = () => resolve(undefined)
    })
    const plain = createSyncClient({ fetch: server.fetch, token: () => Promise.resolve("token") }, server.putBytes)
    const tools: SyncTools = { client: withKills(plain, chance, () => (calm.value ? 0 : 0.05), kill), now: () => Date.now(), random: chance }
    const due = await Promise.race([syncPass(tools), killed])
    if ((await findAccount())?.expired) await saveAccount(me, "token")
    if (round > 60 && (await withDatabase((database) => database.outbox.count())) === 0) return
    vi.setSystemTime(Math.max(Date.now() + 100, due ?? 0))
  }
  throw new Error("the outbox never emptied")
}

const seeds = Array.from({ length: 25 }, (_, i) => 1000 + i)

test.each(seeds)("n captures over a hostile road are exactly n on the server (seed %i)", { timeout: 60_000 }, async (seed) => {
  const chance = playSeed(seed)
  const calm = { value: false }
  const server = createHostileServer(chance, () => (calm.value ? 0 : 0.45))
  const ids: string[] = []
  await syncUntilDone(server, chance, calm, async (round) => {
    if (round >= 8) return
    ids.push(await capture(`seed ${seed}, sheet ${round === 5 ? 4 : round}`)) // one page is photographed twice, byte for byte
    if (round % 2 === 0) await correct(ids[Math.floor(chance() * ids.length)] ?? "")
  })
  expect(server.uploads.size).toBe(7)
  expect([...server.uploads.values()].filter((upload) => !upload.verified)).toEqual([])
  expect([...server.uploads.values()].reduce((sum, upload) => sum + upload.corrections.size, 0)).toBe(4)
  const sheets = await withDatabase((database) => database.sheets.bulkGet(ids))
  expect(sheets.map((sheet) => sheet?.sync.state)).toEqual(ids.map(() => "safe"))
  expect(await withDatabase((database) => database.corrections.filter((row) => row.sent === 0).count())).toBe(0)
})

test("two tabs without a lock send each sheet once", async () => {
  const chance = createChance(7)
  const server = createHostileServer(chance, () => 0)
  const ids = await Promise.all(["one", "two", "three"].map(capture))
  const client = createSyncClient({ fetch: server.fetch, token: () => Promise.resolve(null) }, server.putBytes)
  let clock = Date.now()
  for (let round = 0; round < 40; round++) {
    await Promise.all([1, 2].map(() => syncPass({ client, now: () => clock, random: chance })))
    clock += 60_000
  }
  expect([...server.uploads.keys()].sort()).toEqual([...ids].sort())
  expect(await withDatabase((database) => database.outbox.count())).toBe(0)
})
