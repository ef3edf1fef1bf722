import { createHash } from "node:crypto"
import { initiateResponse, statusResponse } from "@cricksy/shared/contract/uploads.ts"
import type { StatusResponse } from "@cricksy/shared/contract/uploads.ts"
import { expect, vi } from "vitest"
import type { TestServer } from "./test-server.ts"

export type Sent = { id: string; key: string; sha256: string; complete: Record<string, unknown> }

/** For tests: initiates and puts a file. `complete` is the body that completes it. */
export async function putSheet(server: TestServer, token: string, content: string, more: Record<string, unknown> = {}): Promise<Sent> {
  const bytes = Buffer.from(content)
  const sha256 = createHash("sha256").update(bytes).digest("hex")
  const initiated = await server.ask(token, "POST", "/api/uploads/initiate", { filename: "card.pdf", file_type: "application/pdf", ...more })
  expect(initiated.status).toBe(201)
  const { upload_id: id, s3_key: key, presigned_url: url } = initiateResponse.parse(initiated.body)
  expect((await fetch(url, { method: "PUT", body: bytes })).status).toBe(200)
  return { id, key, sha256, complete: { upload_id: id, s3_key: key, size: bytes.length } }
}

/** For tests: sends a file whole, as the published commands do. */
export async function sendSheet(server: TestServer, token: string, content: string, more: Record<string, unknown> = {}): Promise<Sent> {
  const sent = await putSheet(server, token, content)
  expect((await server.ask(token, "POST", "/api/uploads/complete", { ...sent.complete, ...more })).status).toBe(202)
  return sent
}

/** For tests: the sheet's status once it is in `state`. */
export function waitForState(server: TestServer, token: string, id: string, state: string): Promise<StatusResponse> {
  return vi.waitFor(async () => {
    const sheet = statusResponse.parse((await server.ask(token, "GET", `/api/uploads/${id}/status`)).body)
    expect(sheet.status).toBe(state)
    return sheet
  }, { timeout: 25_000, interval: 50 })
}
