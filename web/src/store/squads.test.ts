import "fake-indexeddb/auto"
import Dexie from "dexie"
import { beforeEach, expect, test } from "vitest"
import { withDatabase } from "./connection.ts"
import { createDatabase } from "./database.ts"
import { squadLimits } from "@cricksy/shared/contract/squad-record.ts"
import { listSquads, removeSquad, saveSquads, watchSquads } from "./squads.ts"

const elmfield = { team: "Elmfield", players: ["Amit Rao", "Tara Lind"] }
const northcote = { team: "Northcote", players: ["Sam Fenn"] }
const rows = () => withDatabase((database) => database.records.toArray())

beforeEach(() => withDatabase((database) => database.records.clear()))

test("squads are kept by team, edited in place, deleted and brought back", async () => {
  await saveSquads([northcote, elmfield])
  expect(await listSquads()).toEqual([elmfield, northcote])
  const row = (await rows()).find(({ body }) => JSON.stringify(body).includes("Elmfield"))
  const kept = { id: row?.id ?? "", body: elmfield }
  await saveSquads([{ ...elmfield, players: ["Amit Rao"] }], kept)
  expect(await listSquads()).toEqual([{ team: "Elmfield", players: ["Amit Rao"] }, northcote])
  await removeSquad(row?.id ?? "")
  expect(await listSquads()).toEqual([northcote])
  await saveSquads([elmfield], kept)
  expect((await rows()).map(({ id }) => id)).toContain(row?.id)
  expect(await listSquads()).toEqual([elmfield, northcote])
})

test("a squad that changed behind the form in which it was edited stays, with the edit beside it", async () => {
  await saveSquads([elmfield])
  const opened = { id: (await rows())[0]?.id ?? "", body: elmfield }
  await saveSquads([{ ...elmfield, players: ["From the other tab"] }], opened)
  await saveSquads([{ ...elmfield, players: ["From this form"] }], opened)
  expect((await listSquads()).map(({ players }) => players[0]).sort()).toEqual(["From the other tab", "From this form"])
  expect((await rows()).filter(({ copyOf }) => copyOf === opened.id)).toMatchObject([{ body: { players: ["From this form"] }, changed: 0 }])
})

test("a list is told of every change", async () => {
  const seen = new Promise<string[]>((resolve) => {
    const stop = watchSquads((squads) => {
      if (squads.length < 2) return
      resolve(squads.map(({ body }) => body.team ?? ""))
      queueMicrotask(() => stop())
    })
  })
  await saveSquads([northcote])
  await saveSquads([elmfield])
  expect(await seen).toEqual(["Elmfield", "Northcote"])
})

test.each([
  ["without players", [{ team: "A", players: [] }]],
  ["with too many players", [{ team: "A", players: Array.from({ length: squadLimits.players + 1 }, (_, at) => `Player ${at}`) }]],
  ["with a name that is no name", [{ team: "A", players: ["x".repeat(squadLimits.letters + 1)] }]],
  ["too many", Array.from({ length: squadLimits.squads }, () => elmfield)],
])("squads %s are refused, and nothing of them is stored", async (_, squads) => {
  await saveSquads([northcote])
  await expect(saveSquads(squads)).rejects.toMatchObject({ code: "invalid_request" })
  expect(await listSquads()).toEqual([northcote])
})

test("more squads than may be, brought together by two phones, can be changed and deleted; only new ones are refused", async () => {
  const many = Array.from({ length: squadLimits.squads + 2 }, (_, at) => ({ club: "", kind: "squad", id: `s${at}`, body: { ...elmfield, team: `Team ${at}` }, revision: 0, changed: 0 as const, edit: "", attempts: 0, notBefore: 0 }))
  await withDatabase((database) => database.records.bulkAdd(many))
  const first = { id: "s0", body: { ...elmfield, team: "Team 0" } }
  await saveSquads([northcote], first)
  expect(await listSquads()).toContainEqual(northcote)
  await expect(saveSquads([elmfield])).rejects.toMatchObject({ code: "invalid_request", message: expect.stringContaining("Delete one") })
  await removeSquad("s0")
  expect(await listSquads()).toHaveLength(squadLimits.squads + 1)
})

test("a database of version 1 opens with its rows and takes squads", async () => {
  const old = new Dexie("before-squads")
  old.version(1).stores({
    sheets: "id, createdAt, sha256, uploadId, sync.state", files: "sheetId", results: "id",
    corrections: "id, sheetId, [sheetId+sent]", outbox: "id, sheetId, notBefore", settings: "key",
  })
  await old.table("sheets").add({ id: "a", createdAt: "2026-05-02T10:00:00.000Z", state: "read", sync: { state: "local" } })
  await old.table("outbox").add({ id: "sheet:a", sheetId: "a", notBefore: 0 })
  old.close()
  const database = createDatabase("before-squads")
  expect(await database.sheets.get("a")).toMatchObject({ state: "read" })
  expect(await database.outbox.count()).toBe(1)
  expect(await database.records.count()).toBe(0)
  database.close()
})

test.each([
  [undefined, { club: "", changed: 0 }], [{ me: { club: { id: "wick" } }, token: null, expired: false }, { club: "wick", changed: 1 }], [{ me: null, token: null, expired: false }, { club: "", changed: 0 }],
])("squads and forms of version 3 become records, malformed ones too; of whoever is signed in: %j", async (account, owner) => {
  const name = `version-3 ${JSON.stringify(account)}`
  const old = new Dexie(name)
  old.version(3).stores({ settings: "key", squads: "id", layouts: "name" })
  if (account) await old.table("settings").add({ key: "account", value: account })
  await old.table("squads").bulkAdd([{ id: "s", ...elmfield }, { id: 7, team: 7 }])
  await old.table("layouts").add({ name: "taught-ours", layout: { name: "taught-ours" } })
  old.close()
  const database = createDatabase(name)
  expect(await database.records.toArray()).toEqual(expect.arrayContaining([
    expect.objectContaining({ kind: "squad", id: "s", body: elmfield, revision: 0, ...owner }), expect.objectContaining({ kind: "layout", id: "taught-ours", body: { name: "taught-ours" }, ...owner }),
  ]))
  expect(await database.records.count()).toBe(3)
  database.close()
})
