import "fake-indexeddb/auto"
import type { UploadList } from "@cricksy/shared/contract/uploads.ts"
import { cornersPointer } from "@cricksy/shared/match/set-corners.ts"
import { beforeEach, expect, test } from "vitest"
import { withDatabase } from "../store/connection.ts"
import type { SheetState } from "../store/sheet.ts"
import { emptyResult } from "../store/empty-result.ts"
import { fetchChanges } from "./fetch-changes.ts"
import { createChance, createHostileServer } from "./hostile-server.ts"
import { RequestError } from "./request-error.ts"
import { createSyncClient } from "./sync-client.ts"

beforeEach(() => withDatabase((database) => Promise.all(database.tables.map((table) => table.clear()))))

async function keepSafe(id: string, state: SheetState): Promise<void> {
  await withDatabase((database) => database.sheets.put({ id, createdAt: "2026-01-01T00:00:00Z", state, sync: { state: "safe" } }))
}

const makeSummary = (id: string): UploadList["uploads"][number] => ({
  upload_id: id, filename: "a.jpg", status: "parsed", verified: true, size: 1, file_type: "image/jpeg", game_id: null, checksum: null,
  match_id: null, error_code: null, error_message: null, uploaded_by: null, title: "", needs_eyes: false, review_count: 0,
  balanced: null, confidence: null, created_at: "2026-01-01T00:00:00Z", updated_at: "2026-01-01T00:00:00Z",
})

/** A server whose status always fails with `code`. Returns which sheets were asked for. */
async function askAll(code: "offline" | "not_signed_in" | "server_unavailable") {
  const asked: string[] = []
  const server = createHostileServer(createChance(1), () => 0)
  const client = createSyncClient({ fetch: server.fetch, token: () => Promise.resolve(null) }, server.putBytes)
  const listUploads = (wanted: ReadonlySet<string>) => Promise.resolve([...wanted].map(makeSummary))
  const status = (id: string) => {
    asked.push(id)
    return Promise.reject(new RequestError(code))
  }
  const outcome = await fetchChanges({ ...client, listUploads, status }).then(() => "done", () => "stopped")
  return { asked: asked.length, outcome }
}

test.each([
  ["server_unavailable", { asked: 2, outcome: "done" }],
  ["offline", { asked: 1, outcome: "stopped" }],
  ["not_signed_in", { asked: 1, outcome: "stopped" }],
] as const)("where the first sheet says %s", async (code, expected) => {
  await keepSafe("a", "read")
  await keepSafe("b", "read")
  expect(await askAll(code)).toEqual(expected)
})

test("a reading of the server within other corners than the set ones is not taken", async () => {
  const server = createHostileServer(createChance(1), () => 0)
  const client = createSyncClient({ fetch: server.fetch, token: () => Promise.resolve(null) }, server.putBytes)
  const [corners, other] = [[0, 0, 9, 0, 9, 9, 0, 9], [1, 1, 9, 1, 9, 9, 1, 9]]
  const set = { id: "00000000-0000-4000-8000-000000000001", kind: "correct" as const, pointer: cornersPointer, before: null, after: corners, target: null, by: null, at: "2026-05-02T10:00:00Z" }
  const fetchWithin = async (id: string, within: number[] | undefined) => {
    await keepSafe(id, "read")
    const result = { ...emptyResult, source: { ...emptyResult.source, ...(within && { corners: within }) } }
    const parsed_preview = { deliveries: [], result, source: "server" as const, device_result: null, server_result: result, metadata: { confidence: 0, balanced: null, engine: "test", pipeline: null, pages: 0 } }
    const listUploads = () => Promise.resolve([makeSummary(id)])
    await fetchChanges({ ...client, listUploads, status: () => Promise.resolve({ ...makeSummary(id), parsed_preview, corrections: [{ ...set, id: crypto.randomUUID() }] }) })
    return (await withDatabase((database) => database.sheets.get(id)))?.resultId !== undefined
  }
  expect([await fetchWithin("a", undefined), await fetchWithin("b", other), await fetchWithin("c", corners)]).toEqual([false, false, true])
})

test("a sheet that the phone still reads is left alone", async () => {
  await keepSafe("a", "reading")
  await keepSafe("b", "waiting")
  expect(await askAll("offline")).toEqual({ asked: 0, outcome: "done" })
})

test("the list is followed, page by page, only until every wanted sheet is found", async () => {
  const paths: string[] = []
  const id = (page: number): string => `00000000-0000-4000-8000-00000000000${page}`
  const fetchPage = (input: RequestInfo | URL): Promise<Response> => {
    paths.push(String(input))
    const page = paths.length
    return Promise.resolve(Response.json({ uploads: [makeSummary(id(page))], next_cursor: `after ${page}` }))
  }
  const client = createSyncClient({ fetch: fetchPage, token: () => Promise.resolve(null) }, () => Promise.resolve())
  const found = await client.listUploads(new Set([id(1), id(3)]))
  expect(found.map((upload) => upload.upload_id)).toEqual([id(1), id(2), id(3)])
  expect(paths.map((path) => new URL(path, "http://app").searchParams.get("cursor"))).toEqual([null, "after 1", "after 2"])
})
