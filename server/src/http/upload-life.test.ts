import { randomUUID } from "node:crypto"
import { applyResponse, initiateResponse, statusResponse, uploadList } from "@cricksy/shared/contract/uploads.ts"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { testDatabases } from "../store/test-databases.ts"
import { sampleResult } from "../uploads/sample-result.ts"
import { putSheet, sendSheet, waitForState } from "./test-sheets.ts"
import { startTestServer } from "./test-server.ts"
import type { TestServer } from "./test-server.ts"

describe.each(testDatabases)("the life of an upload on %s", (_, open) => {
  let server: TestServer
  let coach: string
  beforeAll(async () => {
    server = await startTestServer(await open())
    coach = await server.tokenOf("wick")
  })
  afterAll(() => server.close())
  const post = (path: string, body?: unknown) => server.ask(coach, "POST", path, body)
  const status = async (id: string) => statusResponse.parse((await server.ask(coach, "GET", `/api/uploads/${id}/status`)).body)
  const apply = async (id: string) => applyResponse.parse((await post(`/api/uploads/${id}/apply`, { confirm: true })).body).match_id

  test("the published commands: initiate, put, complete, poll, apply once confirmed", async () => {
    const { id, sha256 } = await sendSheet(server, coach, "a card to read")
    const parsed = await waitForState(server, coach, id, "parsed")
    expect(parsed).toMatchObject({ verified: true, checksum: sha256, error_code: null, uploaded_by: "coach of wick" })
    expect(parsed.parsed_preview).toMatchObject({
      source: "server", device_result: null, metadata: { pipeline: "test", pages: 1, balanced: true },
      deliveries: [
        { over: 1, ball: 1, bowler: "Cole", batsman: "A Able", runs: 4, is_wicket: false, extras: 0 },
        { over: 1, ball: 2, bowler: "Cole", batsman: "B Baker", runs: 0, is_wicket: true, extras: 1 },
      ],
    })
    for (const body of [{}, { confirm: false }]) expect(await post(`/api/uploads/${id}/apply`, body)).toMatchObject({ status: 409, body: { error: { code: "confirmation_required" } } })
    const matchId = await apply(id)
    expect(await apply(id)).toBe(matchId)
    expect(await status(id)).toMatchObject({ status: "applied", match_id: matchId })
    for (const [format, says] of [["json", '"cricksy.scan/1"'], ["csv", "A Able"], ["text", "Upper Wick"], ["cricsheet", "innings"]] as const) {
      const file = await fetch(`${server.url}/api/uploads/${id}/export?format=${format}`, { headers: { authorization: `Bearer ${coach}` } })
      expect(file.status).toBe(200)
      expect(file.headers.get("content-disposition")).toContain("attachment")
      expect(await file.text()).toContain(says)
    }
    const match = await server.ask(coach, "GET", `/api/matches/${matchId}`)
    expect(match.body).toMatchObject({ title: "Upper Wick v Lower Wick", date: "2026-06-01", upload_id: id, applied_by: "coach of wick" })
    expect((await post(`/api/uploads/${id}/cancel`)).status).toBe(409)
    expect((await post(`/api/uploads/${id}/retry`)).status).toBe(409)
  })

  test("the same requests again change nothing: made on the device, sent twice, one sheet", async () => {
    const id = randomUUID()
    const sent = await putSheet(server, coach, "a card sent twice", { upload_id: id })
    expect(sent.id).toBe(id)
    const again = await putSheet(server, coach, "a card sent twice", { upload_id: id, checksum: sent.sha256 })
    const answers = await Promise.all([post("/api/uploads/complete", sent.complete), post("/api/uploads/complete", again.complete)])
    expect(answers.map((answer) => answer.status)).toEqual([202, 202])
    await waitForState(server, coach, id, "parsed")
    expect(await post("/api/uploads/complete", sent.complete)).toMatchObject({ status: 202, body: { status: "parsed" } })
    expect((await post("/api/uploads/check", { checksums: [sent.sha256] })).body).toEqual({ known: [{ checksum: sent.sha256, upload_id: id, status: "parsed", verified: true }] })
    const other = { filename: "x.pdf", file_type: "application/pdf", upload_id: id, checksum: "0".repeat(64) }
    expect(await post("/api/uploads/initiate", other)).toMatchObject({ status: 422, body: { error: { code: "checksum_mismatch" } } })
  })

  test.each([
    ["another size", { size: 3 }, 422, "size_mismatch"],
    ["another hash", { checksum: "0".repeat(64) }, 422, "checksum_mismatch"],
    ["another key", { s3_key: "inbox/wick/other" }, 400, "invalid_request"],
    ["no size", { size: undefined }, 400, "invalid_request"],
    ["no such upload", { upload_id: "01890a5d-ac96-774b-bcce-b302099a8057" }, 404, "not_found"],
    ["an id that is none", { upload_id: "../../etc" }, 404, "not_found"],
  ])("complete with %s is refused, and right afterwards accepted", async (_name, wrong, statusCode, code) => {
    const sent = await putSheet(server, coach, `a card with ${_name}`)
    expect(await post("/api/uploads/complete", { ...sent.complete, ...wrong })).toMatchObject({ status: statusCode, body: { error: { code } } })
    expect((await status(sent.id)).verified).toBe(false)
    expect((await post("/api/uploads/complete", sent.complete)).status).toBe(202)
  })

  test("complete before the file is there is refused", async () => {
    const { upload_id, s3_key } = initiateResponse.parse((await post("/api/uploads/initiate", { filename: "card.pdf", file_type: "application/pdf" })).body)
    const complete = { upload_id, s3_key, size: 5 }
    expect(await post("/api/uploads/complete", complete)).toMatchObject({ status: 409, body: { error: { code: "not_uploaded" } } })
  })

  test("a device's sure reading counts at once; a doubtful one is read again and both are kept", async () => {
    const sure = await putSheet(server, coach, "a sure card")
    const device = sampleResult({ sha256: sure.sha256, where: "device", confidence: 0.97 })
    expect((await post("/api/uploads/complete", { ...sure.complete, device_result: device })).body).toMatchObject({ status: "parsed" })
    expect((await status(sure.id)).parsed_preview).toMatchObject({ source: "device", server_result: null })

    const doubtful = await putSheet(server, coach, "a doubtful card")
    const guess = sampleResult({ sha256: doubtful.sha256, where: "device", confidence: 0.4, balanced: false })
    expect((await post("/api/uploads/complete", { ...doubtful.complete, device_result: guess })).body).toMatchObject({ status: "processing" })
    const parsed = await waitForState(server, coach, doubtful.id, "parsed")
    expect(parsed.parsed_preview).toMatchObject({ source: "server", device_result: { confidence: 0.4 }, server_result: { confidence: 0.95 } })
  })

  test("a person's correction is never undone by a second reading, and stays when a coach applies", async () => {
    const sent = await putSheet(server, coach, "a corrected card")
    const device = sampleResult({ sha256: sent.sha256, where: "device", confidence: 0.95, balanced: false, review: ["/innings/0/batting/0/runs"] })
    await post("/api/uploads/complete", { ...sent.complete, device_result: device })
    const list = await server.ask(coach, "GET", "/api/uploads?needs_eyes=true")
    expect(uploadList.parse(list.body).uploads.map((upload) => upload.upload_id)).toContain(sent.id)
    const correction = { id: randomUUID(), kind: "correct", pointer: "/innings/0/batting/0/runs", before: 10, after: 11, target: null, by: "somebody else", at: "2026-06-01T12:00:00.000Z" }
    for (let times = 0; times < 2; times++) {
      const answer = await post(`/api/uploads/${sent.id}/corrections`, { corrections: [correction] })
      expect(answer.body).toEqual({ corrections: [{ ...correction, by: "coach of wick" }] })
    }
    await post(`/api/uploads/${sent.id}/retry`)
    const reread = await waitForState(server, coach, sent.id, "parsed")
    expect(reread.parsed_preview).toMatchObject({ source: "device", server_result: { balanced: true } })
    const match = await server.ask(coach, "GET", `/api/matches/${await apply(sent.id)}`)
    expect(match.body).toHaveProperty("result.innings[0].batting[0].runs", 11)
  })

  test("corners that a person sets on a sheet that was sent: the reading within them counts, and what was said of another part of the photo does not", async () => {
    const sent = await putSheet(server, coach, "a card beside another")
    const [corners, runs] = [[1, 1, 90, 1, 90, 90, 1, 90], "/innings/0/batting/0/runs"]
    const whole = sampleResult({ sha256: sent.sha256, where: "device", confidence: 0.97 })
    const within = { ...whole, confidence: 0.9, source: { ...whole.source, corners }, engine: { ...whole.engine, pipeline: "test@1" } }
    await post("/api/uploads/complete", { ...sent.complete, device_result: whole })
    const correct = (pointer: string, after: unknown, device_result?: unknown) =>
      post(`/api/uploads/${sent.id}/corrections`, { corrections: [{ id: randomUUID(), kind: "correct", pointer, before: null, after, target: null, by: null, at: new Date().toISOString() }], ...(device_result !== undefined && { device_result }) })
    await correct(runs, 11)
    expect((await correct("/source/pages/0/corners", corners, within)).status).toBe(200)
    expect(await status(sent.id)).toMatchObject({ status: "parsed", parsed_preview: { source: "device", result: { source: { corners } }, server_result: null } })
    const exported = async () => (await server.ask(coach, "GET", `/api/uploads/${sent.id}/export?format=json`)).body
    expect(await exported()).toHaveProperty("innings[0].batting[0].runs", 10)
    await correct(runs, 12)
    expect(await exported()).toHaveProperty("innings[0].batting[0].runs", 12)
    await correct("/source/pages/0/corners", null)
    expect(await status(sent.id)).toMatchObject({ status: "parsed", parsed_preview: { result: { confidence: 0.97 } } })
    expect(await exported()).toHaveProperty("innings[0].batting[0].runs", 11)
  })

  test("corners without the phone's reading within them: the server reads the sheet anew", async () => {
    const { id } = await sendSheet(server, coach, "a card beside a mug")
    await waitForState(server, coach, id, "parsed")
    const corners = [2, 2, 90, 2, 90, 90, 2, 90]
    await post(`/api/uploads/${id}/corrections`, { corrections: [{ id: randomUUID(), kind: "correct", pointer: "/source/pages/0/corners", before: null, after: corners, target: null, by: null, at: new Date().toISOString() }] })
    await waitForState(server, coach, id, "parsed")
    expect((await status(id)).parsed_preview?.result.source.corners).toEqual(corners)
  })

  test.each(["unsupported_type", "encrypted_pdf", "damaged_file", "too_many_pages"])("%s: the sheet fails with a sentence, its file stays, retry reads it again", async (code) => {
    const { id } = await sendSheet(server, coach, `${code} of a card`)
    const failed = await waitForState(server, coach, id, "failed")
    expect(failed).toMatchObject({ error_code: code, verified: true })
    expect(failed.error_message?.length).toBeGreaterThan(20)
    expect((await server.ask(coach, "GET", `/api/uploads/${id}/file`)).body).toBe(`${code} of a card`)
    expect((await post(`/api/uploads/${id}/retry`)).status).toBe(202)
    await waitForState(server, coach, id, "failed")
  })

  test("cancel stops a sheet in any state but applied; retry takes it up again", async () => {
    const { id } = await sendSheet(server, coach, "a cancelled card")
    await waitForState(server, coach, id, "parsed")
    expect((await post(`/api/uploads/${id}/cancel`)).body).toMatchObject({ status: "cancelled" })
    expect((await post(`/api/uploads/${id}/apply`, { confirm: true })).status).toBe(409)
    expect((await post(`/api/uploads/${id}/retry`)).body).toMatchObject({ status: "processing" })
    await waitForState(server, coach, id, "parsed")
  })

  test("the list pages through everything once, newest first", async () => {
    const token = await server.tokenOf("paged")
    const sent: string[] = []
    for (let n = 0; n < 5; n++) sent.push((await putSheet(server, token, `card ${n}`)).id)
    const seen: string[] = []
    let cursor: string | null = ""
    while (cursor !== null) {
      const page = uploadList.parse((await server.ask(token, "GET", `/api/uploads?limit=2&state=initiated,parsed${cursor && `&cursor=${cursor}`}`)).body)
      seen.push(...page.uploads.map((upload) => upload.upload_id))
      cursor = page.next_cursor
    }
    expect(seen).toEqual(sent.toReversed())
    expect((await server.ask(token, "GET", "/api/uploads?state=applied")).body).toEqual({ uploads: [], next_cursor: null })
  })
})
