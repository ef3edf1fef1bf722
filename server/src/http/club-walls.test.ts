import { randomUUID } from "node:crypto"
import { request } from "node:http"
import { applyResponse } from "@cricksy/shared/contract/uploads.ts"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openTestPglite } from "../store/test-database.ts"
import { sendSheet, waitForState } from "./test-sheets.ts"
import { startTestServer } from "./test-server.ts"
import type { TestServer } from "./test-server.ts"

const correction = { id: randomUUID(), kind: "correct", pointer: "/match/venue", before: null, after: "Hill", target: null, by: null, at: "2026-06-01T12:00:00.000Z" }

/** The status that answers a body of that length while most of it has not been sent: a client that sends it whole may meet a closed socket first. */
function announceBody(url: string, token: string, length: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: "POST", headers: { authorization: `Bearer ${token}`, "content-type": "application/json", "content-length": length } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
      asked.destroy()
    })
    asked.once("error", reject)
    asked.write("{")
  })
}

describe("nobody sees or touches another club's sheets", () => {
  let server: TestServer
  let owner: string
  let stranger: string
  let id: string
  let sha256: string
  let matchId: string
  beforeAll(async () => {
    server = await startTestServer(await openTestPglite())
    owner = await server.tokenOf("wick", "admin")
    stranger = await server.tokenOf("elsewhere", "admin")
    const sent = await sendSheet(server, owner, "a private card")
    id = sent.id
    sha256 = sent.sha256
    await waitForState(server, owner, id, "parsed")
    const applied = await sendSheet(server, owner, "an applied card")
    await waitForState(server, owner, applied.id, "parsed")
    matchId = applyResponse.parse((await server.ask(owner, "POST", `/api/uploads/${applied.id}/apply`, { confirm: true })).body).match_id
  })
  afterAll(() => server.close())

  // Every route that names a sheet or a match; the next test fails when one is missing here.
  const routes: [string, string, unknown?][] = [
    ["GET", "/api/uploads/{upload_id}/status"], ["GET", "/api/uploads/{upload_id}/corrections"], ["GET", "/api/uploads/{upload_id}/file"],
    ["GET", "/api/uploads/{upload_id}/export"], ["POST", "/api/uploads/{upload_id}/apply", { confirm: true }], ["POST", "/api/uploads/{upload_id}/cancel"],
    ["POST", "/api/uploads/{upload_id}/retry"], ["POST", "/api/uploads/{upload_id}/corrections", { corrections: [correction] }], ["GET", "/api/matches/{match_id}"],
  ]
  const fill = (path: string) => path.replace("{upload_id}", id).replace("{match_id}", matchId)

  test("every route that names a sheet or match is tried below", async () => {
    const document = await server.ask(null, "GET", "/api/openapi.json")
    expect(document.status).toBe(200)
    const { paths } = document.body as { paths: Record<string, Record<string, unknown>> }
    const named = Object.entries(paths).filter(([path]) => /\{(upload|match)_id\}/.test(path)).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
    expect(named.filter((name) => !routes.some(([method, path]) => `${method} ${path}` === name))).toEqual([])
  })

  test.each(routes)("%s %s: 404 for the stranger, 401 for nobody, as if it were not there", async (method, path, body) => {
    const strange = await server.ask(stranger, method, fill(path), body)
    const missing = await server.ask(stranger, method, path.replace(/\{\w+\}/, randomUUID()), body)
    expect(strange.status).toBe(404)
    expect(missing.status).toBe(404)
    expect({ ...strange.body as object, error: { ...(strange.body as { error: object }).error, request_id: "" } })
      .toEqual({ ...missing.body as object, error: { ...(missing.body as { error: object }).error, request_id: "" } })
    expect((await server.ask(null, method, fill(path), body)).status).toBe(401)
    expect((await server.ask("cricksy_0123456789012345678901234567890123456789", method, fill(path), body)).status).toBe(401)
  })

  test("lists and checks are the club's own; the same file and id in two clubs are two sheets", async () => {
    expect((await server.ask(stranger, "GET", "/api/uploads")).body).toEqual({ uploads: [], next_cursor: null })
    expect((await server.ask(stranger, "GET", "/api/matches")).body).toEqual({ matches: [] })
    expect((await server.ask(stranger, "POST", "/api/uploads/check", { checksums: [sha256] })).body).toEqual({ known: [] })
    const complete = { upload_id: id, s3_key: `inbox/wick/${id}`, size: 14 }
    expect((await server.ask(stranger, "POST", "/api/uploads/complete", complete)).status).toBe(404)
    const same = await server.ask(stranger, "POST", "/api/uploads/initiate", { filename: "x.pdf", file_type: "application/pdf", upload_id: id })
    expect(same).toMatchObject({ status: 201, body: { s3_key: `inbox/elsewhere/${id}` } })
    expect((await server.ask(stranger, "GET", `/api/uploads/${id}/file`)).status).toBe(409)
    expect((await server.ask(owner, "GET", `/api/uploads/${id}/file`)).body).toBe("a private card")
  })

  test("a scorer sends and corrects; applying and a coach's word are the coach's", async () => {
    const scorer = await server.tokenOf("wick", "scorer")
    const sent = await sendSheet(server, scorer, "a scorer's card")
    await waitForState(server, scorer, sent.id, "parsed")
    expect((await server.ask(scorer, "POST", `/api/uploads/${sent.id}/corrections`, { corrections: [correction] })).status).toBe(200)
    const word = { ...correction, id: randomUUID(), kind: "accept", target: correction.id }
    expect((await server.ask(scorer, "POST", `/api/uploads/${sent.id}/corrections`, { corrections: [word] })).status).toBe(403)
    const send = (token: string, added: object) => server.ask(token, "POST", `/api/uploads/${sent.id}/corrections`, { corrections: [added] })
    expect((await send(owner, word)).status).toBe(200)
    expect((await send(scorer, { ...word, id: randomUUID(), kind: "undo", target: word.id })).status).toBe(403)
    const ahead = new Date(Date.now() + 3 * 86_400_000).toISOString()
    expect(await send(owner, { ...word, id: randomUUID(), at: ahead })).toMatchObject({ status: 400, body: { error: { code: "invalid_request" } } })
    expect((await server.ask(scorer, "POST", `/api/uploads/${sent.id}/apply`, { confirm: true })).status).toBe(403)
  })

  test.each([
    ["no JSON", "{"], ["another type", "[]"], ["null", "null"], ["a NUL in a text", { filename: "a\u0000b", file_type: "application/pdf" }],
    ["a negative size", { filename: "a", file_type: "application/pdf", size: -1 }], ["a half size", { filename: "a", file_type: "application/pdf", size: 0.5 }],
    ["a huge name", { filename: "a".repeat(10_000), file_type: "application/pdf" }], ["a bad checksum", { filename: "a", file_type: "application/pdf", checksum: "zz" }],
  ])("a body with %s is refused with 400 and a code", async (_, body) => {
    const answer = await server.ask(owner, "POST", "/api/uploads/initiate", body)
    expect(answer).toMatchObject({ status: 400, body: { error: { code: "invalid_request" } } })
  })

  test("a body nested without end is refused, and the server goes on", async () => {
    const deep = `{"corrections":[{"id":"${randomUUID()}","kind":"correct","pointer":"/match/venue","before":${"[".repeat(200_000)}${"]".repeat(200_000)},"after":1,"target":null,"by":null,"at":"2026-06-01T12:00:00.000Z"}]}`
    expect(await server.ask(owner, "POST", `/api/uploads/${id}/corrections`, deep)).toMatchObject({ status: 400, body: { error: { code: "invalid_request" } } })
    expect((await server.ask(owner, "GET", "/healthz")).status).toBe(200)
  })

  test("wrong type 415, too large 413, a body without end 413, nothing there 404: always code and request id", async () => {
    const initiate = (body: unknown) => server.ask(owner, "POST", "/api/uploads/initiate", body)
    expect(await initiate({ filename: "a.txt", file_type: "text/plain" })).toMatchObject({ status: 415, body: { error: { code: "unsupported_type" } } })
    expect(await initiate({ filename: "a.pdf", file_type: "application/pdf", size: 26_000_000 })).toMatchObject({ status: 413, body: { error: { code: "too_many_bytes" } } })
    expect(await initiate({ filename: "a.jpg", file_type: "image/jpeg", size: 10_000_001 })).toMatchObject({ status: 413 })
    expect(await announceBody(`${server.url}/api/uploads/initiate`, owner, 9_000_000)).toBe(413)
    const nothing = await server.ask(owner, "GET", "/api/nothing")
    expect(nothing).toMatchObject({ status: 404, body: { error: { code: "not_found" } } })
    expect(nothing.body).toHaveProperty("error.request_id", nothing.headers.get("x-request-id"))
    expect((await server.ask(owner, "GET", "/api/uploads?cursor=bogus")).status).toBe(400)
    expect((await server.ask(owner, "GET", "/api/uploads?limit=1000")).status).toBe(400)
    expect((await server.ask(owner, "GET", "/api/uploads?state=bogus")).status).toBe(400)
  })

  test("a club's thousand-and-first sheet of a day: 429 with Retry-After", async () => {
    const token = await server.tokenOf("full")
    await server.database.query(`insert into upload (club_id, id, state, filename, file_type, s3_key)
      select 'full', gen_random_uuid(), 'initiated', 'card.pdf', 'application/pdf', 'inbox/full' from generate_series(1, 1000)`, [])
    const refused = await server.ask(token, "POST", "/api/uploads/initiate", { filename: "card.pdf", file_type: "application/pdf" })
    expect(refused).toMatchObject({ status: 429, body: { error: { code: "rate_limited" } } })
    expect(refused.headers.get("retry-after")).toBe("3600")
  })

  test("a sheet's five-thousand-and-first correction is refused in words, what is there stays; one sent again is no new one", async () => {
    const token = await server.tokenOf("wordy")
    const { id: wordy } = await sendSheet(server, token, "a much corrected card")
    await waitForState(server, token, wordy, "parsed")
    const send = (added: object) => server.ask(token, "POST", `/api/uploads/${wordy}/corrections`, { corrections: [added] })
    expect((await send(correction)).status).toBe(200)
    await server.database.query(`insert into correction (club_id, id, upload_id, correction, user_id)
      select club_id, copy, upload_id, jsonb_set(correction, '{id}', to_jsonb(copy)), user_id from correction, lateral (select gen_random_uuid() as copy from generate_series(1, 4999)) copies where upload_id = $1`, [wordy])
    expect((await send(correction)).status).toBe(200)
    expect(await send({ ...correction, id: randomUUID() })).toMatchObject({ status: 400, body: { error: { code: "invalid_request", message: expect.stringMatching(/5000 corrections/) as string } } })
    expect((await server.ask(token, "GET", `/api/uploads/${wordy}/corrections`)).body).toMatchObject({ corrections: { length: 5000 } })
  })

  test("more than 60 sheets announced in a minute by one person: 429 with Retry-After", async () => {
    const busy = await server.tokenOf("busy")
    const answers = await Promise.all(Array.from({ length: 61 }, () => server.ask(busy, "POST", "/api/uploads/initiate", { filename: "a.pdf", file_type: "application/pdf" })))
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused).toHaveLength(1)
    expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(0)
  })

  test("a stranger's file is shown sandboxed, and every answer carries the house's headers", async () => {
    const { headers } = await server.ask(owner, "GET", `/api/uploads/${id}/file`)
    expect(headers.get("content-security-policy")).toMatch(/^sandbox/)
    expect(headers.get("x-content-type-options")).toBe("nosniff")
    const app = await server.ask(null, "GET", "/")
    expect(app.headers.get("content-security-policy")).toContain("frame-ancestors 'none'")
  })
})
