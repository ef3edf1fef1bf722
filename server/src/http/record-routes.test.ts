import { randomUUID } from "node:crypto"
import { changeRecordResponse, recordsResponse } from "@cricksy/shared/contract/club-records.ts"
import type { ChangeRecordRequest } from "@cricksy/shared/contract/club-records.ts"
import { squadLimits } from "@cricksy/shared/contract/squad-record.ts"
import { layoutLibrary } from "@cricksy/shared/scorebook/layout-library.ts"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { testDatabases } from "../store/test-databases.ts"
import { startTestServer } from "./test-server.ts"
import type { TestServer } from "./test-server.ts"

const elmfield = { team: "Elmfield", players: ["Amit Rao", "Tara Lind"] }
const refused = { status: 400, body: { error: { code: "invalid_request" } } }

describe.each(testDatabases)("what a club keeps, on %s", (_, open) => {
  let server: TestServer
  let clubs = 0
  beforeAll(async () => { server = await startTestServer(await open(), { CRICKSY_READERS: "0" }) })
  afterAll(() => server.close())

  /** A club of its own with what its people ask. */
  async function newClub() {
    const club = `club-${++clubs}`
    const [coach, scorer] = [await server.tokenOf(club), await server.tokenOf(club, "scorer")]
    const post = (token: string | null, change: Partial<ChangeRecordRequest>) => server.ask(token, "POST", "/api/club-records", { club_id: club, kind: "squad", id: randomUUID(), base: 0, body: elmfield, ...change })
    const change = async (change: Partial<ChangeRecordRequest>, token = scorer) => {
      const answer = await post(token, change)
      expect(answer.status).toBe(200)
      return changeRecordResponse.parse(answer.body)
    }
    const list = async (since = 0, token = scorer) => recordsResponse.parse((await server.ask(token, "GET", `/api/club-records?club_id=${club}&since=${since}`)).body)
    return { club, coach, scorer, post, change, list }
  }

  /** So many squads more. */
  const fill = (club: string, count: number) => server.database.query(`insert into club_record (club_id, kind, id, revision, body)
    select $1, 'squad', 'n' || n, (select coalesce(max(revision), 0) from club_record where club_id = $1) + n, $2::jsonb from generate_series(1, ${count}) n`, [club, JSON.stringify(elmfield)])

  test("a scorer's squad and form reach the coach; what changes later comes by its revision, deletion too", async () => {
    const { coach, change, list } = await newClub()
    const [form] = layoutLibrary
    const { record: squad } = await change({})
    await change({ kind: "layout", id: form?.name ?? "", body: form })
    const first = await list(0, coach)
    expect(first).toMatchObject({ revision: 2, more: false, records: [{ kind: "squad", body: elmfield, revision: 1, updated_by: expect.stringContaining("scorer") }, { kind: "layout", id: form?.name, revision: 2 }] })
    expect(first.records[1]?.body).toEqual(form)
    await change({ id: squad.id, base: 1, body: { ...elmfield, players: ["Amit Rao"] } }, coach)
    expect((await list(2)).records).toMatchObject([{ id: squad.id, revision: 3, body: { players: ["Amit Rao"] } }])
    await change({ id: squad.id, base: 3, body: null })
    expect((await list(3)).records).toMatchObject([{ id: squad.id, revision: 4, body: null }])
    expect(await list(4)).toEqual({ records: [], revision: 4, more: false })
    expect((await change({ id: squad.id, base: 1 })).outcome, "brought back").toBe("stored")
  })

  test("a change that met somebody else's stores nothing and gets to see it; the same change again is the same", async () => {
    const { change, list } = await newClub()
    const { record: { id } } = await change({})
    const theirs = { ...elmfield, players: ["Sam Fenn"] }
    const first = await change({ id, base: 1, body: theirs })
    expect(await change({ id, base: 1, body: theirs }), "an answer that was lost on the way").toEqual(first)
    expect(await change({ id, base: 1, body: { ...elmfield, team: "Mine" } })).toMatchObject({ outcome: "conflict", record: { body: theirs, revision: 2 } })
    expect(await change({ id, base: 1, body: null })).toMatchObject({ outcome: "conflict", record: { body: theirs } })
    expect(await list()).toMatchObject({ revision: 2, records: [{ body: theirs }] })
  })

  test("of many at once every change has a revision of its own, and pages give each once", async () => {
    const { club, change, list } = await newClub()
    await Promise.all(Array.from({ length: 12 }, () => change({})))
    const first = await list()
    expect(first.records.map(({ revision }) => revision)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1))
    await fill(club, 45)
    const page = await list()
    expect([page.records.length, page.more, page.revision]).toEqual([50, true, 57])
    expect(await list(page.records.at(-1)?.revision)).toMatchObject({ more: false, records: Array(7).fill({}) })
  })

  test("another club sees none of it, whichever club it names; nobody sees anything", async () => {
    const [ours, theirs] = [await newClub(), await newClub()]
    const { record } = await ours.change({})
    expect(await theirs.list()).toEqual({ records: [], revision: 0, more: false })
    expect((await server.ask(theirs.coach, "GET", `/api/club-records?club_id=${ours.club}`))).toMatchObject({ status: 409, body: { error: { code: "wrong_state" } } })
    expect((await theirs.post(theirs.coach, { club_id: ours.club, id: record.id, base: 1, body: null })).status).toBe(409)
    expect((await theirs.change({ id: record.id, body: { team: "Theirs", players: ["Sam Fenn"] } })).outcome).toBe("stored")
    expect((await ours.list()).records).toMatchObject([{ id: record.id, body: elmfield }])
    expect((await ours.post(null, {})).status).toBe(401)
    expect((await server.ask(null, "GET", `/api/club-records?club_id=${ours.club}`)).status).toBe(401)
  })

  test("names are stored without what hides in them", async () => {
    const { change } = await newClub()
    const { record } = await change({ body: { team: "Elm\u0000field\u202e", players: ["1. Amit\tRao (c)", "Tara Lind†"] } })
    expect(record.body).toEqual({ team: "Elm field", players: ["Amit Rao", "Tara Lind"] })
  })

  const [form] = layoutLibrary
  test.each([
    ["an unknown kind", { kind: "spell" }], ["no body", { body: undefined }], ["no players", { body: { team: "A", players: [] } }], ["a player of figures", { body: { team: "A", players: ["42"] } }],
    ["a player without end", { body: { team: "A", players: ["x".repeat(81)] } }], ["too many players", { body: { team: "A", players: Array(41).fill("Amit Rao") } }],
    ["more than a squad", { body: { ...elmfield, more: 1 } }], ["an id that is a path", { id: "../x" }], ["a base below nothing", { base: -1 }],
    ["a form of a million lines", { kind: "layout", body: { ...form, rulings: { horizontal: Array(501).fill({ at: 1, from: 0, to: 9 }), vertical: form?.rulings.vertical } } }],
    ["a form whose rows run backwards", { kind: "layout", body: { ...form, tables: form?.tables.map((table) => ({ ...table, rows: [...table.rows].reverse() })) } }],
    ["a form with a text without end", { kind: "layout", body: { ...form, about: "x".repeat(100_001) } }],
  ])("%s is refused", async (_name, change) => {
    const { scorer, post, list } = await newClub()
    expect(await post(scorer, change)).toMatchObject(refused)
    expect((await list()).revision).toBe(0)
  })

  test("a club has room for so many; deleting makes room", async () => {
    const { club, change, post, scorer, list } = await newClub()
    await fill(club, squadLimits.squads)
    expect(await post(scorer, {})).toMatchObject({ status: 400, body: { error: { message: expect.stringContaining("50 squads") } } })
    const [first] = (await list()).records
    await change({ id: first?.id ?? "", base: first?.revision ?? 0, body: null })
    await change({})
  })

  test("a club that is deleted takes them along", async () => {
    const { club, change } = await newClub()
    await change({})
    await server.database.query("delete from club where id = $1", [club])
    expect(await server.database.query("select 1 from club_record where club_id = $1", [club])).toEqual([])
  })
})
