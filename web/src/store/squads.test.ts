import "fake-indexeddb/auto"
import Dexie from "dexie"
import { beforeEach, expect, test } from "vitest"
import { withDatabase } from "./connection.ts"
import { createDatabase } from "./database.ts"
import { listSquads, removeSquad, saveSquads, squadLimits, watchSquads } from "./squads.ts"

const elmfield = { team: "Elmfield", players: ["Amit Rao", "Tara Lind"] }
const northcote = { team: "Northcote", players: ["Sam Fenn"] }
const ids = () => withDatabase(async (database) => (await database.squads.toArray()).map(({ id }) => id))

beforeEach(() => withDatabase((database) => database.squads.clear()))

test("squads are kept by team, edited in place, deleted and brought back", async () => {
  await saveSquads([northcote, elmfield])
  expect(await listSquads()).toEqual([elmfield, northcote])
  const [row] = await withDatabase((database) => database.squads.filter(({ team }) => team === "Elmfield").toArray())
  await saveSquads([{ ...elmfield, players: ["Amit Rao"] }], row?.id)
  expect(await listSquads()).toEqual([{ team: "Elmfield", players: ["Amit Rao"] }, northcote])
  await removeSquad(row?.id ?? "")
  expect(await listSquads()).toEqual([northcote])
  await saveSquads([row ?? elmfield], row?.id)
  expect(await ids()).toContain(row?.id)
  expect(await listSquads()).toEqual([elmfield, northcote])
})

test("a list is told of every change", async () => {
  const seen = new Promise<string[]>((resolve) => {
    const stop = watchSquads((squads) => {
      if (squads.length < 2) return
      resolve(squads.map(({ team }) => team ?? ""))
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
  await database.squads.put({ id: "s", ...elmfield })
  expect(await database.squads.toArray()).toEqual([{ id: "s", ...elmfield }])
  database.close()
})
