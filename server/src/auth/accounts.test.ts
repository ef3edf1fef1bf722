import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { testDatabases } from "../store/test-databases.ts"
import type { OpenDatabase } from "../store/database.ts"
import { createAccounts } from "./accounts.ts"
import type { Accounts } from "./accounts.ts"
import { accessTokens, accounts as logins, clubs, oneTimeCodes, users } from "./schema.ts"
import type { Identity } from "./roles.ts"

const start = new Date("2026-06-01T10:00:00Z")
const minute = 60_000
const password = "long enough, really"

let opened: OpenDatabase
let now: Date
let accounts: Accounts

const post = (headers: Record<string, string> = {}) => new Request("http://localhost:8000/api/anything", { method: "POST", headers })
const withCookies = (cookies: string[], headers: Record<string, string> = {}) =>
  post({ cookie: cookies.map((cookie) => cookie.split(";")[0]).join("; "), ...headers })
const withToken = (token: string) => post({ authorization: `Bearer ${token}` })
const later = (ms: number) => {
  now = new Date(now.getTime() + ms)
}

async function setUp(): Promise<{ admin: Identity; cookies: string[] }> {
  const token = await accounts.openSetup()
  const { identity, cookies } = await accounts.setUp(post(), "10.0.0.1", {
    token: token ?? "",
    club_name: "Test CC",
    name: "Ada",
    email: "ada@example.org",
    password,
  })
  return { admin: identity, cookies }
}

async function otherClubAdmin(): Promise<Identity> {
  await opened.db.insert(clubs).values({ id: "other", name: "Other CC", slug: "other" })
  return { userId: "nobody", name: "Eve", email: null, clubId: "other", clubName: "Other CC", role: "admin" }
}

async function accept(
  admin: Identity,
  email: string,
  role: "admin" | "coach" | "scorer",
): Promise<{ identity: Identity; cookies: string[] }> {
  const { code } = await accounts.invite(admin, { email, role })
  return accounts.acceptInvitation(post(), "10.0.0.2", { code, name: email.split("@")[0] ?? "", password })
}

describe.each(testDatabases)("accounts on %s", (_, openDatabase) => {
  beforeAll(async () => {
    opened = await openDatabase()
  }, 60_000)
  afterAll(() => opened.close())
  beforeEach(async () => {
    for (const table of [accessTokens, oneTimeCodes, clubs, users]) await opened.db.delete(table)
    now = start
    accounts = createAccounts({ db: opened.db, secret: "s".repeat(32), publicUrl: null, now: () => now })
  })

  describe("set-up", () => {
    test("makes the club and signs its admin in", async () => {
      const { admin, cookies } = await setUp()
      expect(admin).toMatchObject({ name: "Ada", clubName: "Test CC", role: "admin" })
      expect(await accounts.authenticate(withCookies(cookies))).toEqual(admin)
      expect(cookies.every((cookie) => /httponly/i.test(cookie) && /samesite=lax/i.test(cookie))).toBe(true)
    })

    test("works once, and only with the newest link", async () => {
      const old = await accounts.openSetup()
      const fresh = await accounts.openSetup()
      const form = { club_name: "Test CC", name: "Ada", email: "ada@example.org", password }
      await expect(accounts.setUp(post(), "", { token: old ?? "", ...form })).rejects.toMatchObject({ code: "not_allowed" })
      await accounts.setUp(post(), "", { token: fresh ?? "", ...form })
      await expect(accounts.setUp(post(), "", { token: fresh ?? "", ...form })).rejects.toMatchObject({ code: "not_allowed" })
      expect(await accounts.openSetup()).toBeNull()
    })

    test("links of servers that share a database are all good, until one of them is used", async () => {
      const [first, second] = [await accounts.openSetup({ shared: true }), await accounts.openSetup({ shared: true })]
      const form = { club_name: "Test CC", name: "Ada", email: "ada@example.org", password }
      await accounts.setUp(post(), "", { token: first ?? "", ...form })
      const late = { token: second ?? "", ...form, email: "eve@example.org" }
      await expect(accounts.setUp(post(), "", late)).rejects.toMatchObject({ code: "not_allowed" })
    })

    test("takes over the club that a script's token made", async () => {
      const { token } = await accounts.issueScriptToken({ name: "curl", role: "coach" })
      const { admin } = await setUp()
      expect(await accounts.authenticate(withToken(token))).toMatchObject({ clubId: admin.clubId, clubName: "Test CC", role: "coach" })
    })

    test("a set-up token is no pairing code and no invitation", async () => {
      const token = (await accounts.openSetup()) ?? ""
      await expect(accounts.claim({ code: token, name: "Sam" })).rejects.toMatchObject({ code: "not_allowed" })
      await expect(accounts.acceptInvitation(post(), "", { code: token, name: "Sam", password })).rejects.toMatchObject({
        code: "not_allowed",
      })
    })
  })

  describe("sign-in", () => {
    test("opens a session that sign-out closes", async () => {
      await setUp()
      const { cookies } = await accounts.signIn(post(), "10.0.0.1", { email: "ada@example.org", password })
      expect(await accounts.authenticate(withCookies(cookies))).toMatchObject({ name: "Ada" })
      await accounts.signOut(withCookies(cookies))
      expect(await accounts.authenticate(withCookies(cookies))).toBeNull()
    })

    test.each([
      ["wrong password", "ada@example.org", "not the password"],
      ["nobody", "bob@example.org", password],
    ])("%s: the same refusal", async (_, email, tried) => {
      await setUp()
      await expect(accounts.signIn(post(), "", { email, password: tried })).rejects.toMatchObject({
        code: "not_allowed",
        message: "E-mail address and password do not match.",
      })
    })

    test("the cookie of a session is refused when another site's page sends it", async () => {
      const { cookies } = await setUp()
      await expect(accounts.authenticate(withCookies(cookies, { origin: "https://evil.example" }))).rejects.toMatchObject({
        code: "not_allowed",
      })
      await expect(accounts.authenticate(withCookies(cookies, { origin: "null" }))).rejects.toMatchObject({ code: "not_allowed" })
      await expect(accounts.authenticate(withCookies(cookies, { "sec-fetch-site": "cross-site" }))).rejects.toMatchObject({
        code: "not_allowed",
      })
      expect(await accounts.authenticate(withCookies(cookies, { origin: "http://localhost:8000" }))).not.toBeNull()
    })

    test("a tampered cookie is nobody's", async () => {
      const { cookies } = await setUp()
      expect(await accounts.authenticate(withCookies(cookies.map((cookie) => cookie.replace(/=(..)/, "=xx"))))).toBeNull()
    })

    test("on https the cookie is marked secure", async () => {
      await setUp()
      const secure = new Request("https://192.168.1.5:8443/api/sign-in", { method: "POST" })
      const { cookies } = await accounts.signIn(secure, "", { email: "ada@example.org", password })
      expect(cookies.every((cookie) => cookie.includes("; Secure"))).toBe(true)
    })
  })

  describe("pairing", () => {
    test("makes a phone a scorer, once", async () => {
      const { admin } = await setUp()
      const { code } = await accounts.pair(admin)
      const { token, identity } = await accounts.claim({ code, name: "Sam's phone" })
      expect(identity).toMatchObject({ name: "Sam's phone", clubId: admin.clubId, role: "scorer", email: null })
      expect(await accounts.authenticate(withToken(token))).toEqual(identity)
      await expect(accounts.claim({ code, name: "Thief" })).rejects.toMatchObject({ code: "not_allowed" })
    })

    test("of two phones that claim at once, one gets in", async () => {
      const { admin } = await setUp()
      const { code } = await accounts.pair(admin)
      const claims = await Promise.allSettled([1, 2, 3].map((number) => accounts.claim({ code, name: `Phone ${number}` })))
      expect(claims.filter((claim) => claim.status === "fulfilled")).toHaveLength(1)
    })

    test("a code of 15 minutes ago is too old", async () => {
      const { admin } = await setUp()
      const { code, expiresAt } = await accounts.pair(admin)
      expect(expiresAt.getTime() - start.getTime()).toBe(15 * minute)
      later(15 * minute)
      await expect(accounts.claim({ code, name: "Late" })).rejects.toMatchObject({ code: "not_allowed" })
    })

    test("a scorer makes no codes", async () => {
      const { admin } = await setUp()
      const { identity } = await accounts.claim({ code: (await accounts.pair(admin)).code, name: "Sam" })
      await expect(accounts.pair(identity)).rejects.toMatchObject({ code: "not_allowed" })
      await expect(async () => accounts.members(identity)).rejects.toMatchObject({ code: "not_allowed" })
    })
  })

  describe("invitations", () => {
    test("make a coach, once; a refused password does not burn the link", async () => {
      const { admin } = await setUp()
      const { code } = await accounts.invite(admin, { email: "cal@example.org", role: "coach" })
      await expect(accounts.acceptInvitation(post(), "", { code, name: "Cal", password: "short" })).rejects.toMatchObject({
        code: "not_allowed",
      })
      const { identity } = await accounts.acceptInvitation(post(), "", { code, name: "Cal", password })
      expect(identity).toMatchObject({ role: "coach", clubId: admin.clubId, email: "cal@example.org" })
      await expect(accounts.acceptInvitation(post(), "", { code, name: "Cal", password })).rejects.toMatchObject({ code: "not_allowed" })
    })

    test("only admins invite", async () => {
      const { admin } = await setUp()
      const { identity: coach } = await accept(admin, "cal@example.org", "coach")
      await expect(async () => accounts.invite(coach, { email: "eve@example.org", role: "admin" })).rejects.toMatchObject({
        code: "not_allowed",
      })
    })

    test("someone with an account joins a second club by their own password, and acts in it", async () => {
      const { admin, cookies: earlier } = await setUp()
      const other = await otherClubAdmin()
      const { code } = await accounts.invite(other, { email: "ada@example.org", role: "coach" })
      await expect(accounts.acceptInvitation(post(), "", { code, name: "Ada", password: "somebody else's" })).rejects.toMatchObject({
        code: "not_allowed",
      })
      const { identity, cookies } = await accounts.acceptInvitation(post(), "", { code, name: "Ada", password })
      expect(identity).toMatchObject({ clubId: "other", role: "coach" })
      expect(await accounts.authenticate(withCookies(cookies))).toMatchObject({ clubId: "other", role: "coach" })
      expect(await accounts.authenticate(withCookies(earlier))).toMatchObject({ clubId: admin.clubId })
    })
  })

  describe("members", () => {
    test("are listed with what they are", async () => {
      const { admin } = await setUp()
      await accept(admin, "cal@example.org", "coach")
      await accounts.claim({ code: (await accounts.pair(admin)).code, name: "Sam" })
      await accounts.issueScriptToken({ name: "curl", role: "scorer" })
      const rows = (await accounts.members(admin)).map(({ name, email, role, kind }) => ({ name, email, role, kind }))
      expect(rows).toEqual([
        { name: "Ada", email: "ada@example.org", role: "admin", kind: "person" },
        { name: "cal", email: "cal@example.org", role: "coach", kind: "person" },
        { name: "Sam", email: null, role: "scorer", kind: "phone" },
        { name: "curl", email: null, role: "scorer", kind: "script" },
      ])
    })

    test("a removed phone is out at once, a removed coach's session too", async () => {
      const { admin } = await setUp()
      const { token } = await accounts.claim({ code: (await accounts.pair(admin)).code, name: "Sam" })
      const { cookies } = await accept(admin, "cal@example.org", "coach")
      for (const member of await accounts.members(admin)) if (member.role !== "admin") await accounts.removeMember(admin, member.id)
      expect(await accounts.authenticate(withToken(token))).toBeNull()
      expect(await accounts.authenticate(withCookies(cookies))).toBeNull()
      await expect(accounts.signIn(post(), "", { email: "cal@example.org", password })).rejects.toMatchObject({ code: "not_allowed" })
    })

    test("a removed admin's unused links end, those of others stay good", async () => {
      const { admin } = await setUp()
      const { identity: second } = await accept(admin, "bea@example.org", "admin")
      const { code: kept } = await accounts.invite(admin, { email: "cal@example.org", role: "coach" })
      const { code: theirs } = await accounts.invite(second, { email: "dan@example.org", role: "admin" })
      const removed = (await accounts.members(admin)).find(({ email }) => email === "bea@example.org")
      await accounts.removeMember(admin, removed?.id ?? "")
      await expect(accounts.acceptInvitation(post(), "", { code: theirs, name: "Dan", password })).rejects.toMatchObject({ code: "not_allowed" })
      expect((await accounts.acceptInvitation(post(), "", { code: kept, name: "Cal", password })).identity).toMatchObject({ role: "coach" })
    })

    test("a coach removes scorers only; the last admin stays", async () => {
      const { admin } = await setUp()
      const { identity: coach } = await accept(admin, "cal@example.org", "coach")
      await accounts.claim({ code: (await accounts.pair(admin)).code, name: "Sam" })
      const idOf = async (role: string) => (await accounts.members(admin)).find((member) => member.role === role)?.id ?? ""
      await expect(accounts.removeMember(coach, await idOf("admin"))).rejects.toMatchObject({ code: "not_allowed" })
      await expect(accounts.removeMember(admin, await idOf("admin"))).rejects.toMatchObject({ code: "wrong_state" })
      await accounts.removeMember(coach, await idOf("scorer"))
      expect(await accounts.members(admin)).toHaveLength(2)
    })

    test("of another club do not exist", async () => {
      const { admin } = await setUp()
      const other = await otherClubAdmin()
      const [member] = await accounts.members(admin)
      expect(await accounts.members(other)).toEqual([])
      await expect(accounts.removeMember(other, member?.id ?? "")).rejects.toMatchObject({ code: "not_found" })
      expect(await accounts.members(admin)).toHaveLength(1)
    })
  })

  test("no secret is in the database: tokens, codes and passwords are hashes there", async () => {
    const { admin } = await setUp()
    const { code } = await accounts.pair(admin)
    const { token } = await accounts.claim({ code: (await accounts.pair(admin)).code, name: "Sam" })
    const everything = JSON.stringify([
      await opened.db.select().from(accessTokens),
      await opened.db.select().from(oneTimeCodes),
      await opened.db.select().from(logins),
      await opened.db.select().from(users),
    ])
    for (const secret of [code, token, password]) expect(everything).not.toContain(secret.replace(/^[a-z]+_/, ""))
  })

  test.each(["", "Bearer", "Bearer x", "Basic YTpi", `Bearer ${"x".repeat(43)}`, `Bearer cricksy_${"A".repeat(43)}`])(
    "authorization %j is nobody, even beside a good cookie",
    async (authorization) => {
      const { cookies } = await setUp()
      expect(await accounts.authenticate(withCookies(cookies, { authorization }))).toBeNull()
    },
  )
})
