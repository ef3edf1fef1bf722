import { OpenAPIHono } from "@hono/zod-openapi"
import { pino } from "pino"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { claimResponse, membersResponse, pairingResponse } from "@cricksy/shared/contract/club.ts"
import { createAccounts } from "../auth/accounts.ts"
import type { Accounts } from "../auth/accounts.ts"
import type { OpenDatabase } from "../store/database.ts"
import { openTestPglite } from "../store/test-database.ts"
import { answerThrown } from "./answer-error.ts"
import type { AppEnv } from "./app-env.ts"
import { createClubRoutes } from "./club-routes.ts"

const password = "long enough, really"
let opened: OpenDatabase
let accounts: Accounts
let app: OpenAPIHono<AppEnv>
let caller: string

beforeAll(async () => {
  opened = await openTestPglite()
}, 60_000)
afterAll(() => opened.close())
beforeEach(async () => {
  await opened.query("truncate club, auth_user, one_time_code cascade")
  caller = "10.0.0.1"
  accounts = createAccounts({ db: opened.db, secret: "s".repeat(32), publicUrl: null })
  app = new OpenAPIHono<AppEnv>()
  app.onError(answerThrown)
  app.use("*", async (c, next) => {
    c.set("log", pino({ level: "silent" }))
    c.set("requestId", "test")
    await next()
  })
  app.route("/", createClubRoutes({ accounts, publicUrl: null, trustUrl: null, clientIpOf: () => caller }))
})

async function call(path: string, body?: unknown, headers: Record<string, string> = {}) {
  const post = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }
  const response = await app.request(`http://laptop.local:8000${path}`, {
    ...post,
    headers: { "content-type": "application/json", ...headers },
  })
  return { status: response.status, body: await response.json(), headers: response.headers }
}
const cookieOf = (headers: Headers) => ({
  cookie: headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; "),
})

async function setUp() {
  const token = await accounts.openSetup()
  return call("/api/setup", { token, club_name: "Test CC", name: "Ada", email: "ada@example.org", password })
}

test("the whole way: set-up, pairing, members, removal, sign-out", async () => {
  const done = await setUp()
  expect(done).toMatchObject({
    status: 200,
    body: { user: { name: "Ada", email: "ada@example.org" }, club: { name: "Test CC" }, role: "admin" },
  })
  const admin = cookieOf(done.headers)
  expect((await call("/api/me", undefined, admin)).body).toEqual(done.body)

  const pairing = await call("/api/pairings", {}, admin)
  const { url, code } = pairingResponse.parse(pairing.body)
  expect(url).toBe(`http://laptop.local:8000/pair?code=${code}`)
  const claimed = claimResponse.parse((await call("/api/pairings/claim", { code, name: "Sam" })).body)
  expect(claimed.me).toMatchObject({ role: "scorer", user: { name: "Sam", email: null } })
  const phone = { authorization: `Bearer ${claimed.token}` }
  expect((await call("/api/me", undefined, phone)).body).toEqual(claimed.me)
  expect((await call("/api/members", undefined, phone)).status).toBe(403)

  const { members } = membersResponse.parse((await call("/api/members", undefined, admin)).body)
  const scorer = members.find((member) => member.role === "scorer")
  expect((await call(`/api/members/${scorer?.id}/remove`, {}, admin)).status).toBe(200)
  expect((await call("/api/me", undefined, phone)).status).toBe(401)

  expect((await call("/api/sign-out", {}, admin)).status).toBe(200)
  expect((await call("/api/me", undefined, admin)).status).toBe(401)
})

describe("without a session", () => {
  test.each([
    ["/api/me", undefined],
    ["/api/members", undefined],
    ["/api/pairings", {}],
    ["/api/members/x/remove", {}],
    ["/api/invitations", { email: "a@b.org", role: "admin" }],
  ])("%s is 401", async (path, body) => {
    expect(await call(path, body)).toMatchObject({ status: 401, body: { error: { code: "not_signed_in" } } })
  })
})

test("another site's page cannot act with the admin's cookie", async () => {
  const admin = cookieOf((await setUp()).headers)
  expect((await call("/api/pairings", {}, { ...admin, origin: "https://evil.example" })).status).toBe(403)
  expect((await call("/api/sign-in", { email: "ada@example.org", password }, { origin: "https://evil.example" })).status).toBe(403)
})

test("the eleventh sign-in within a minute waits; another address does not", async () => {
  await setUp()
  const wrong = { email: "ada@example.org", password: "not the password" }
  for (let attempt = 0; attempt < 10; attempt++) expect((await call("/api/sign-in", wrong)).status).toBe(403)
  const refused = await call("/api/sign-in", wrong)
  expect(refused).toMatchObject({ status: 429, body: { error: { code: "rate_limited" } } })
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0)
  caller = "10.0.0.2"
  expect((await call("/api/sign-in", { email: "ada@example.org", password })).status).toBe(200)
})

test.each([
  ["no body", "/api/sign-in", {}],
  ["a short password", "/api/invitations/accept", { code: "x", name: "A", password: "short" }],
  ["a name of nothing", "/api/pairings/claim", { code: "x", name: "" }],
  ["no address", "/api/setup", { token: "x", club_name: "C", name: "A", email: "nobody", password }],
])("%s is 400 with the field's name", async (_, path, body) => {
  expect(await call(path, body)).toMatchObject({ status: 400, body: { error: { code: "invalid_request" } } })
})
