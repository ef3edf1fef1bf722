import { meResponse } from "@cricksy/shared/contract/club.ts"
import { expect, test } from "vitest"
import { toPutError } from "./put-bytes.ts"
import { requestJson, type Fetch } from "./request-json.ts"

const me = { user: { id: "u", name: "Ada", email: null }, club: { id: "c", name: "Club" }, role: "coach" }
const ask = (fetch: Fetch, token: string | null = null) =>
  requestJson({ fetch, token: () => Promise.resolve(token) }, meResponse, "/api/me")
const answering =
  (response: Response): Fetch =>
  () =>
    Promise.resolve(response)
const refusal = (status: number, code: string, headers = {}) =>
  Response.json({ error: { code, message: "a sentence" } }, { status, headers })

test("an answer of the contract comes through", async () => {
  expect(await ask(answering(Response.json(me)))).toEqual(me)
})

test.each([
  ["no network", () => Promise.reject(new TypeError("Failed to fetch")), "offline"],
  ["a captive portal's page with status 200", answering(new Response("<html>Log in to wifi</html>")), "server_unavailable"],
  ["JSON that is not ours", answering(Response.json({ ok: true })), "server_unavailable"],
  ["a proxy's 502", answering(new Response("<h1>Bad Gateway</h1>", { status: 502 })), "server_unavailable"],
  ["a proxy's 403 page", answering(new Response("Forbidden", { status: 403 })), "server_unavailable"],
  ["our 401", answering(refusal(401, "not_signed_in")), "not_signed_in"],
  ["a code of a newer server, status 4xx", answering(refusal(418, "teapot_refused")), "invalid_request"],
  ["a code of a newer server, status 5xx", answering(refusal(507, "shelf_full")), "server_unavailable"],
] as const)("%s is %s", async (_name, fetch, code) => {
  await expect(ask(fetch)).rejects.toMatchObject({ code })
})

test("Retry-After travels with the failure", async () => {
  await expect(ask(answering(refusal(429, "rate_limited", { "retry-after": "12" })))).rejects.toMatchObject({ retryAfter: 12_000 })
})

test("the token of a paired phone goes along, and without one only the cookie does", async () => {
  const sent: (string | null)[] = []
  const fetch: Fetch = (_path, init) => {
    sent.push(new Headers(init.headers).get("authorization"))
    return Promise.resolve(Response.json(me))
  }
  await ask(fetch, "phone-token")
  await ask(fetch)
  expect(sent).toEqual(["Bearer phone-token", null])
})

test.each([
  [200, undefined],
  [204, undefined],
  [412, undefined],
  [0, "offline"],
  [403, "not_uploaded"],
  [400, "not_uploaded"],
  [429, "rate_limited"],
  [503, "server_unavailable"],
])("a PUT answered with %i is %s", (status, code) => {
  expect(toPutError(status)?.code).toBe(code)
})
