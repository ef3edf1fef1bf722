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

test("reading switched off: files are kept, a device's own reading counts however unsure, retry is refused", async () => {
  server = await startTestServer(await openTestPglite(), { CRICKSY_ENABLE_OCR: "false", CRICKSY_READERS: "0" })
  const coach = await server.tokenOf("wick")
  const { id } = await sendSheet(server, coach, "a card for later")
  expect((await server.ask(coach, "GET", `/api/uploads/${id}/status`)).body).toMatchObject({ status: "uploaded", verified: true })
  expect(await server.ask(coach, "POST", `/api/uploads/${id}/retry`)).toMatchObject({ status: 503, body: { error: { code: "feature_disabled" } } })
  const sent = await putSheet(server, coach, "a card read by the phone")
  const device_result = sampleResult({ sha256: sent.sha256, where: "device", confidence: 0.2 })
  expect((await server.ask(coach, "POST", "/api/uploads/complete", { ...sent.complete, device_result })).body).toMatchObject({ status: "parsed" })
})
