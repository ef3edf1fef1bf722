import { afterEach, expect, test } from "vitest"
import { openTestPglite } from "../store/test-database.ts"
import { sampleResult } from "../uploads/sample-result.ts"
import { putSheet, sendSheet } from "./test-sheets.ts"
import { startTestServer } from "./test-server.ts"
import type { TestServer } from "./test-server.ts"

let server: TestServer
afterEach(() => server.close())

test("uploads switched off: new sheets are refused with a sentence, the list stays", async () => {
  server = await startTestServer(await openTestPglite(), { CRICKSY_ENABLE_UPLOADS: "false" })
  const coach = await server.tokenOf("wick")
  const initiated = await server.ask(coach, "POST", "/api/uploads/initiate", { filename: "a.pdf", file_type: "application/pdf" })
  expect(initiated).toMatchObject({ status: 503, body: { error: { code: "feature_disabled" } } })
  expect((await server.ask(coach, "GET", "/api/uploads")).status).toBe(200)
})

test("a device's reading with characters that no database holds is kept without them", async () => {
  server = await startTestServer(await openTestPglite(), { CRICKSY_ENABLE_OCR: "false", CRICKSY_READERS: "0" })
  const coach = await server.tokenOf("wick")
  const sent = await putSheet(server, coach, "an odd card")
  const device_result = sampleResult({ sha256: sent.sha256, where: "device", teams: ["Up\u0000per\ud800", "back\\u0000slash \u{1f3cf}"] })
  expect((await server.ask(coach, "POST", "/api/uploads/complete", { ...sent.complete, device_result })).body).toMatchObject({ status: "parsed" })
  const { body } = await server.ask(coach, "GET", `/api/uploads/${sent.id}/status`)
  expect(body).toMatchObject({ parsed_preview: { result: { match: { teams: ["Upper", "back\\u0000slash \u{1f3cf}"] } } } })
})

test("reading switched off: files are kept, a device's own reading counts however unsure, retry is refused", async () => {
  server = await startTestServer(await openTestPglite(), { CRICKSY_ENABLE_OCR: "false", CRICKSY_READERS: "0" })
  const coach = await server.tokenOf("wick")
  const { id } = await sendSheet(server, coach, "a card for later")
  expect((await server.ask(coach, "GET", `/api/uploads/${id}/status`)).body).toMatchObject({ status: "uploaded", verified: true })
  expect(await server.ask(coach, "POST", `/api/uploads/${id}/retry`)).toMatchObject({ status: 503, body: { error: { code: "feature_disabled" } } })
  const sent = await putSheet(server, coach, "a card read by the phone")
  const device_result = sampleResult({ sha256: sent.sha256, where: "device", confidence: 0.2 })
  expect((await server.ask(coach, "POST", "/api/uploads/complete", { ...sent.complete, device_result })).body).toMatchObject({ status: "parsed" })
  expect((await server.ask(coach, "POST", `/api/uploads/${sent.id}/cancel`)).status).toBe(200)
  expect((await server.ask(coach, "POST", `/api/uploads/${sent.id}/retry`)).body).toMatchObject({ status: "parsed" })
})
