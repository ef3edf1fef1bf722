import { failureCodes, type FailureCode } from "@cricksy/shared/base/failure.ts"
import { errorResponse } from "@cricksy/shared/contract/uploads.ts"
import type { ZodType } from "zod"
import { RequestError } from "./request-error.ts"
import { parseRetryAfter } from "./retry-delay.ts"

/** An answer that does not come within this time is none; the phone is in a field with one bar. */
const answerWithin = 20_000

export type Fetch = (path: string, init: RequestInit) => Promise<Response>

/** `token`: of a paired phone; null where the cookie signs in. */
export type Connection = { fetch: Fetch; token: () => Promise<string | null> }

const isKnownCode = (code: string): code is FailureCode => failureCodes.some((known) => known === code)

async function toError(response: Response): Promise<RequestError> {
  const retryAfter = parseRetryAfter(response.headers.get("retry-after"), Date.now())
  const parsed = errorResponse.safeParse(await response.json().catch(() => null))
  if (!parsed.success) return new RequestError("server_unavailable", undefined, retryAfter)
  const { code, message } = parsed.data.error
  if (isKnownCode(code)) return new RequestError(code, message, retryAfter)
  return new RequestError(response.status >= 500 ? "server_unavailable" : "invalid_request", message, retryAfter)
}

/** Sends and checks that our server answered: a captive portal's page of HTML with status 200 is no answer. */
async function send(connection: Connection, path: string, init: RequestInit): Promise<Response> {
  const token = await connection.token()
  const headers = new Headers(init.headers)
  if (token !== null) headers.set("authorization", `Bearer ${token}`)
  let response: Response
  try {
    response = await connection.fetch(path, {
      ...init,
      headers,
      credentials: "same-origin",
      cache: "no-store",
      signal: AbortSignal.timeout(answerWithin),
    })
  } catch {
    throw new RequestError("offline")
  }
  if (!response.ok) throw await toError(response)
  return response
}

/**
 * One JSON request to our API, its answer checked against the contract.
 * @throws RequestError `offline` without an answer, `server_unavailable` where something else than our API answered, else the server's
 * code.
 */
export async function requestJson<T>(connection: Connection, answer: ZodType<T>, path: string, body?: unknown): Promise<T> {
  const init: RequestInit =
    body === undefined ? { method: "GET" } : { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } }
  const response = await send(connection, path, init)
  const parsed = answer.safeParse(await response.json().catch(() => null))
  if (!parsed.success) throw new RequestError("server_unavailable")
  return parsed.data
}

/** Fetches a file of our API. @throws RequestError as `requestJson` */
export async function requestFile(connection: Connection, path: string): Promise<Blob> {
  const response = await send(connection, path, { method: "GET" })
  return response.blob().catch(() => {
    throw new RequestError("offline")
  })
}
