import "fake-indexeddb/auto"
import { squadRecord } from "@cricksy/shared/contract/squad-record.ts"
import { layoutLibrary } from "@cricksy/shared/scorebook/layout-library.ts"
import { beforeEach, expect, test } from "vitest"
import { findAccount, forgetAccount, saveAccount } from "../store/account.ts"
import { loadRecords } from "../store/club-records.ts"
import { withDatabase } from "../store/connection.ts"
import { listLayouts, removeLayout, saveLayout } from "../store/layouts.ts"
import { listSquads, removeSquad, saveSquads } from "../store/squads.ts"
import { createChance, createHostileServer } from "./hostile-server.ts"
import { createRecordServer } from "./record-server.ts"
import { RequestError } from "./request-error.ts"
import { createSyncClient, type SyncClient } from "./sync-client.ts"
import { syncRecords } from "./sync-records.ts"

const me = (club: string) => ({ user: { id: "u", name: "Robin", email: null }, club: { id: club, name: club }, role: "scorer" as const })
const elmfield = { team: "Elmfield", players: ["Amit Rao", "Tara Lind"] }
const northcote = { team: "Northcote", players: ["Sam Fenn"] }
const squads = () => withDatabase((database) => loadRecords(database, squadRecord))
const rows = () => withDatabase((database) => database.records.toArray())

beforeEach(() => withDatabase((database) => Promise.all(database.tables.map((table) => table.clear()))))

/** A road to `server`; `change` may break parts of it. The clock goes on by ten minutes with each pass. */
function createRoad(server: Partial<SyncClient>) {
  const other = createHostileServer(createChance(1), () => 0)
  const plain = createSyncClient({ fetch: other.fetch, token: () => Promise.resolve(null) }, other.putBytes)
  let clock = Date.now()
  return async (change: Partial<SyncClient> = {}) => {
    clock += 600_000
    return syncRecords({ client: { ...plain, ...server, ...change }, now: () => clock, random: () => 0.5 }, true)
  }
}
const refuse = (code: "offline" | "not_signed_in" | "invalid_request" | "server_unavailable") => () => Promise.reject(new RequestError(code, `refused: ${code}`))

test("what a device kept for itself goes to the club that it joins; without one it stays", async () => {
  const server = createRecordServer("wick")
  const sync = createRoad(server)
  const [form] = layoutLibrary
  if (!form) throw new Error("The library has forms.")
  await saveSquads([elmfield])
  await saveLayout(form)
  await sync()
  expect(server.stored.size).toBe(0)
  expect((await squads()).map(({ sharing }) => sharing)).toEqual(["device"])
  await saveAccount(me("wick"), null)
  expect((await squads()).map(({ sharing }) => sharing)).toEqual(["waiting"])
  await sync()
  expect([...server.stored.values()].map(({ kind, body }) => ({ kind, body }))).toEqual(expect.arrayContaining([{ kind: "squad", body: elmfield }, { kind: "layout", body: form }]))
  expect(await squads()).toMatchObject([{ body: elmfield, sharing: "shared", updatedBy: "Ada" }])
  expect(await listLayouts()).toEqual([form])
})

test("others' changes come, page by page, and their deletions; what this version does not know waits for one that does", async () => {
  const server = createRecordServer("wick", 2)
  const sync = createRoad(server)
  await saveAccount(me("wick"), null)
  for (const n of [1, 2, 3, 4]) server.put("squad", `s${n}`, { ...elmfield, team: `Team ${n}` })
  server.put("hand", "h", { figures: [7] })
  server.put("squad", "broken", { team: 7 })
  await sync()
  expect((await listSquads()).map(({ team }) => team)).toEqual(["Team 1", "Team 2", "Team 3", "Team 4"])
  expect(await rows()).toContainEqual(expect.objectContaining({ kind: "hand", body: { figures: [7] } }))
  server.put("squad", "s1", { ...elmfield, team: "Team 9" })
  server.put("squad", "s2", null)
  await sync()
  expect((await listSquads()).map(({ team }) => team)).toEqual(["Team 3", "Team 4", "Team 9"])
})

test("changes and deletions made without a network are sent later, also after a reload and a lost answer", async () => {
  const server = createRecordServer("wick")
  const sync = createRoad(server)
  await saveAccount(me("wick"), null)
  await sync()
  await saveSquads([elmfield])
  expect(await sync({ listRecords: refuse("offline"), changeRecord: refuse("offline") })).toBeGreaterThan(0)
  await sync({ changeRecord: async (change) => { await server.changeRecord(change); throw new RequestError("offline") } })
  expect((await squads()).map(({ sharing }) => sharing)).toEqual(["waiting"])
  await sync()
  expect(server.stored.size).toBe(1)
  const [squad] = await squads()
  expect(squad?.sharing).toBe("shared")
  await removeSquad(squad?.id ?? "")
  expect(await squads()).toEqual([])
  await sync()
  expect([...server.stored.values()]).toMatchObject([{ body: null }])
  expect(await rows()).toEqual([])
})

test("a change that met somebody else's is kept beside theirs, a form under a name of its own; a deletion gives way", async () => {
  const server = createRecordServer("wick")
  const sync = createRoad(server)
  const [form] = layoutLibrary
  if (!form) throw new Error("The library has forms.")
  await saveAccount(me("wick"), null)
  for (const id of ["s", "d"]) server.put("squad", id, elmfield)
  server.put("layout", form.name, form)
  await sync()
  server.put("squad", "s", { ...elmfield, players: ["Theirs"] })
  server.put("squad", "d", { ...elmfield, team: "Changed by them" })
  server.put("layout", form.name, { ...form, about: "Theirs" })
  await saveSquads([{ ...elmfield, players: ["Ours"] }], { id: "s", body: elmfield })
  await removeSquad("d")
  await saveLayout({ ...form, about: "Ours" })
  await sync()
  await sync()
  const found = await squads()
  expect(found.find(({ id }) => id === "s")).toMatchObject({ body: { players: ["Theirs"] }, copy: false, sharing: "shared" })
  expect(found.filter(({ body }) => body.players[0] === "Ours")).toMatchObject([{ sharing: "shared", copy: true }])
  expect(found.find(({ id }) => id === "d")?.body.team).toBe("Changed by them")
  const forms = await listLayouts()
  expect(forms.map(({ about }) => about).sort()).toEqual(["Ours", "Theirs"])
  expect(new Set(forms.map(({ name }) => name)).size).toBe(2)
  await removeLayout(form.name)
  expect(await listLayouts()).toHaveLength(1)
  // Once a person has deleted one of the two there is nothing more to say.
  await removeSquad("s")
  expect((await squads()).filter(({ body }) => body.players[0] === "Ours")).toMatchObject([{ copy: false }])
})

test("while a change is on its way another is made: it is sent too, and nothing is a conflict", async () => {
  const server = createRecordServer("wick")
  const sync = createRoad(server)
  await saveAccount(me("wick"), null)
  await saveSquads([elmfield])
  const [squad] = await squads()
  await sync({ changeRecord: async (change) => { const answer = await server.changeRecord(change); await saveSquads([northcote], squad); return answer } })
  expect((await squads()).map(({ sharing }) => sharing)).toEqual(["waiting"])
  await sync()
  expect([...server.stored.values()].map(({ body }) => body)).toEqual([northcote])
  expect(await squads()).toMatchObject([{ body: northcote, sharing: "shared", copy: false }])
})

test("a refused one says why and holds up no other; one in trouble is tried again; stored anew it goes", async () => {
  const server = createRecordServer("wick")
  const sync = createRoad(server)
  await saveAccount(me("wick"), null)
  await saveSquads([elmfield, northcote, { team: "Wick", players: ["Ann Moss"] }])
  const troubled = (team: string, code: "invalid_request" | "server_unavailable"): Partial<SyncClient> =>
    ({ changeRecord: (change) => JSON.stringify(change.body).includes(team) ? refuse(code)() : server.changeRecord(change) })
  await sync(troubled("Elmfield", "invalid_request"))
  await saveSquads([{ team: "Late", players: ["Jo Hale"] }])
  await sync(troubled("Late", "server_unavailable"))
  const states = async () => Object.fromEntries((await squads()).map(({ body, sharing }) => [body.team, sharing]))
  expect(await states()).toEqual({ Elmfield: "refused", Northcote: "shared", Wick: "shared", Late: "waiting" })
  const refused = (await squads()).find(({ sharing }) => sharing === "refused")
  expect(refused?.failure?.message).toBe("refused: invalid_request")
  await saveSquads([elmfield], refused)
  await sync()
  expect(await states()).toEqual({ Elmfield: "shared", Northcote: "shared", Wick: "shared", Late: "shared" })
})

test("401 pauses and deletes nothing; signing in goes on", async () => {
  const server = createRecordServer("wick")
  const sync = createRoad(server)
  await saveAccount(me("wick"), "token")
  await saveSquads([elmfield])
  await sync({ listRecords: refuse("not_signed_in") })
  expect((await findAccount())?.expired).toBe(true)
  expect((await squads()).map(({ sharing }) => sharing)).toEqual(["paused"])
  await saveAccount(me("wick"), "newer")
  await sync()
  expect((await squads()).map(({ sharing }) => sharing)).toEqual(["shared"])
})

test("two clubs on one device never mix: signing out takes the club's things along, and what was not sent waits for its own club", async () => {
  const [wick, elsewhere] = [createRecordServer("wick"), createRecordServer("elsewhere")]
  await saveAccount(me("wick"), null)
  await saveSquads([elmfield])
  await createRoad(wick)()
  await saveSquads([northcote])
  await forgetAccount()
  expect(await listSquads()).toEqual([])
  expect(await rows()).toMatchObject([{ club: "wick", body: northcote }])
  await saveAccount(me("elsewhere"), null)
  elsewhere.put("squad", "e", { team: "Elsewhere", players: ["Eve Ash"] })
  await createRoad(elsewhere)()
  expect((await listSquads()).map(({ team }) => team)).toEqual(["Elsewhere"])
  expect([...elsewhere.stored.values()]).toHaveLength(1)
  await saveAccount(me("wick"), null)
  expect((await rows()).map(({ club }) => club)).toEqual(["wick"])
  await createRoad(wick)()
  expect((await listSquads()).map(({ team }) => team)).toEqual(["Elmfield", "Northcote"])
  expect(wick.stored.size).toBe(2)
})

test("signing out while an answer is on its way: nothing of the club stays, and signing in again brings all of it", async () => {
  const server = createRecordServer("wick")
  const sync = createRoad(server)
  server.put("squad", "s", elmfield)
  await saveAccount(me("wick"), null)
  await sync()
  await sync({ listRecords: async (...asked) => { const answer = await server.listRecords(...asked); await forgetAccount(); return answer } })
  expect(await rows()).toEqual([])
  await saveAccount(me("wick"), null)
  await sync()
  expect(await listSquads()).toEqual([elmfield])
  await saveSquads([northcote])
  await sync({ changeRecord: async (change) => { const answer = await server.changeRecord(change); await forgetAccount(); return answer } })
  expect(await rows()).toEqual([])
  await saveAccount(me("wick"), null)
  await sync()
  expect(await listSquads()).toEqual([elmfield, northcote])
})

test("a session that has become another club's is noticed before anything is shown or sent", async () => {
  const elsewhere = createRecordServer("elsewhere")
  await saveAccount(me("wick"), null)
  await saveSquads([elmfield])
  const sync = createRoad({ ...elsewhere, me: () => Promise.resolve(me("elsewhere")) })
  await sync()
  expect((await findAccount())?.me.club.id).toBe("elsewhere")
  await sync()
  expect(elsewhere.stored.size).toBe(0)
  expect(await listSquads()).toEqual([])
  expect(await rows()).toMatchObject([{ club: "wick", body: elmfield, changed: 1 }])
})

test("two phones bring the same list: it is there once", async () => {
  const server = createRecordServer("wick")
  server.put("squad", "theirs", elmfield)
  await saveSquads([{ players: [...elmfield.players], team: elmfield.team }])
  await saveAccount(me("wick"), null)
  await createRoad(server)()
  expect(server.stored.size).toBe(1)
  expect(await squads()).toMatchObject([{ id: "theirs", sharing: "shared" }])
})

test("a server that was set back to an older copy gets again what it has lost", async () => {
  const server = createRecordServer("wick")
  const sync = createRoad(server)
  await saveAccount(me("wick"), null)
  server.put("squad", "old", northcote)
  await saveSquads([elmfield])
  await sync()
  await sync()
  for (const [key, { id }] of server.stored) if (id !== "old") server.stored.delete(key)
  await sync()
  expect([...server.stored.values()].map(({ body }) => body)).toEqual([northcote, elmfield])
  expect((await squads()).map(({ sharing }) => sharing)).toEqual(["shared", "shared"])
})
