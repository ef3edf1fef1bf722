import "fake-indexeddb/auto"
import { squadRecord } from "@cricksy/shared/contract/squad-record.ts"
import { beforeEach, expect, test } from "vitest"
import { findAccount, saveAccount } from "../store/account.ts"
import { loadRecords } from "../store/club-records.ts"
import { withDatabase } from "../store/connection.ts"
import { removeSquad, saveSquads } from "../store/squads.ts"
import { createChance, createHostileServer, type Chance } from "./hostile-server.ts"
import { createRecordServer } from "./record-server.ts"
import { RequestError } from "./request-error.ts"
import { createSyncClient, type SyncClient } from "./sync-client.ts"
import { syncRecords } from "./sync-records.ts"

const me = { user: { id: "u", name: "Robin", email: null }, club: { id: "wick", name: "Wick" }, role: "scorer" as const }
const squads = () => withDatabase((database) => loadRecords(database, squadRecord))

beforeEach(async () => {
  await withDatabase((database) => Promise.all(database.tables.map((table) => table.clear())))
  await saveAccount(me, "token")
})

const troubles = ["offline", "server_unavailable", "rate_limited", "not_signed_in"] as const

/** Every squad names itself once and for all: `edited` are those that somebody who saw them has changed or deleted. */
function playOthers(server: ReturnType<typeof createRecordServer>, chance: Chance, edited: Set<string | null>, name: () => string): void {
  const living = [...server.stored.values()].filter(({ body }) => body !== null)
  const one = living[Math.floor(chance() * living.length)]
  if (one === undefined || chance() < 0.3) {
    const team = name()
    return server.put("squad", team.replace(" ", "-"), { team, players: ["Ann Moss"] })
  }
  edited.add(squadRecord.body.parse(one.body).team)
  server.put("squad", one.id, chance() < 0.3 ? null : { team: name(), players: ["Ann Moss"] })
}

async function playOurs(chance: Chance, edited: Set<string | null>, name: () => string): Promise<void> {
  const found = await squads()
  const one = found[Math.floor(chance() * found.length)]
  if (one !== undefined && chance() < 0.7) edited.add(one.body.team)
  else return saveSquads([{ team: name(), players: ["Sam Fenn"] }])
  await (chance() < 0.3 ? removeSquad(one.id) : saveSquads([{ team: name(), players: ["Sam Fenn"] }], one))
}

test.each(Array.from({ length: 15 }, (_, at) => 2000 + at))("no edit of anybody is lost over a hostile road, and both ends agree (seed %i)", async (seed) => {
  const chance = createChance(seed)
  const server = createRecordServer("wick", 5)
  const edited = new Set<string | null>()
  const written: string[] = []
  const name = () => { written.push(`Team ${written.length}`); return written.at(-1) ?? "" }
  let calm = false
  const hostile = <A extends unknown[], R>(call: (...args: A) => Promise<R>) => async (...args: A): Promise<R> => {
    const fate = calm ? 1 : chance()
    const trouble = troubles[Math.floor(chance() * troubles.length)] ?? "offline"
    if (fate < 0.25) throw new RequestError(trouble)
    const answer = await call(...args)
    if (fate < 0.45) throw new RequestError("offline")
    if (fate < 0.6) await playOurs(chance, edited, name) // while the answer is on its way
    return answer
  }
  const road = createHostileServer(chance, () => 0)
  const plain = createSyncClient({ fetch: road.fetch, token: () => Promise.resolve(null) }, road.putBytes)
  const client: SyncClient = { ...plain, listRecords: hostile(server.listRecords), changeRecord: hostile(server.changeRecord) }
  let clock = Date.now()
  for (let round = 0; round < 60; round++) {
    calm = round >= 40
    if (!calm && chance() < 0.6) await playOurs(chance, edited, name)
    if (!calm && chance() < 0.4) playOthers(server, chance, edited, name)
    await syncRecords({ client, now: () => clock, random: chance }, chance() < 0.5 || calm)
    if ((await findAccount())?.expired) await saveAccount(me, "token")
    clock += 600_000
  }
  const here = await squads()
  const there = [...server.stored.values()].flatMap(({ body }) => (body === null ? [] : [squadRecord.body.parse(body).team]))
  expect(here.map(({ sharing }) => sharing).filter((state) => state !== "shared")).toEqual([])
  expect(here.map(({ body }) => body.team).sort()).toEqual([...there].sort())
  expect(written.filter((team) => !edited.has(team) && !there.includes(team))).toEqual([])
})
