import { OpenAPIHono } from "@hono/zod-openapi"
import type { Context } from "hono"
import { FailureError } from "@cricksy/shared/base/failure.ts"
import type { MeResponse } from "@cricksy/shared/contract/club.ts"
import type { Accounts, Opened } from "../auth/accounts.ts"
import { countHere } from "../auth/rate-limit.ts"
import type { CreateRateLimit, RateLimit } from "../auth/rate-limit.ts"
import { requireRole } from "../auth/roles.ts"
import type { Identity } from "../auth/roles.ts"
import { refuseMisfit } from "./answer-error.ts"
import type { AppEnv } from "./app-env.ts"
import { clubApi as routes } from "./club-api.ts"

export type ClubRoutesOptions = {
  accounts: Accounts
  /** Base of links and QR codes; null: the address that was asked. */
  publicUrl: string | null
  /** With --lan: where a phone learns to trust the certificate. */
  trustUrl: string | null
  /** The caller's address as the connection (or a trusted proxy) says it. */
  clientIpOf: (c: Context) => string
  createRateLimit?: CreateRateLimit
}

/** The routes of contract/club.ts. They throw `FailureError`; the app that mounts them turns it into a status and a body. */
export function createClubRoutes({ accounts, publicUrl, trustUrl, clientIpOf, createRateLimit = countHere }: ClubRoutesOptions): OpenAPIHono<AppEnv> {
  const app = new OpenAPIHono<AppEnv>({ defaultHook: refuseMisfit })
  // 10 a minute and address: a person who mistypes is not locked out, a guesser gets 14,400 tries a day at passwords of 10 characters.
  const limits = { signIn: createRateLimit("sign-in", { points: 10, seconds: 60 }), code: createRateLimit("code", { points: 10, seconds: 60 }) }
  const linkTo = (c: Context, path: string, code: string) => `${publicUrl ?? new URL(c.req.url).origin}${path}${encodeURIComponent(code)}`
  const asking = async (c: Context): Promise<Identity> => requireRole(await accounts.authenticate(c.req.raw), "scorer")
  const limited = async (c: Context, limit: RateLimit) => {
    const wait = await limit(clientIpOf(c))
    if (wait === null) return
    c.header("Retry-After", String(wait))
    throw new FailureError("rate_limited", `Too many tries. Wait ${wait} seconds and try again.`)
  }

  app.openapi(routes.me, async (c) => c.json(toMe(await asking(c)), 200))
  app.openapi(routes.setUp, async (c) => {
    await limited(c, limits.code)
    return c.json(signedIn(c, await accounts.setUp(c.req.raw, clientIpOf(c), c.req.valid("json"))), 200)
  })
  app.openapi(routes.signIn, async (c) => {
    await limited(c, limits.signIn)
    return c.json(signedIn(c, await accounts.signIn(c.req.raw, clientIpOf(c), c.req.valid("json"))), 200)
  })
  app.openapi(routes.signOut, async (c) => {
    setCookies(c, await accounts.signOut(c.req.raw))
    return c.json({}, 200)
  })
  app.openapi(routes.pair, async (c) => {
    const { code, expiresAt } = await accounts.pair(await asking(c))
    return c.json(
      { url: linkTo(c, "/pair?code=", code), code, expires_at: expiresAt.toISOString(), ...(trustUrl !== null && { trust_url: trustUrl }) },
      200,
    )
  })
  app.openapi(routes.claim, async (c) => {
    await limited(c, limits.code)
    const { token, identity } = await accounts.claim(c.req.valid("json"))
    return c.json({ token, me: toMe(identity) }, 200)
  })
  app.openapi(routes.members, async (c) => c.json({ members: await accounts.members(await asking(c)) }, 200))
  app.openapi(routes.remove, async (c) => {
    await accounts.removeMember(await asking(c), c.req.valid("param").member_id)
    return c.json({}, 200)
  })
  app.openapi(routes.invite, async (c) => {
    const { code, expiresAt } = await accounts.invite(await asking(c), c.req.valid("json"))
    return c.json({ url: linkTo(c, "/invite?code=", code), expires_at: expiresAt.toISOString() }, 200)
  })
  app.openapi(routes.accept, async (c) => {
    await limited(c, limits.code)
    return c.json(signedIn(c, await accounts.acceptInvitation(c.req.raw, clientIpOf(c), c.req.valid("json"))), 200)
  })
  return app
}

function toMe({ userId, name, email, clubId, clubName, role }: Identity): MeResponse {
  return { user: { id: userId, name, email }, club: { id: clubId, name: clubName }, role }
}

function setCookies(c: Context, cookies: string[]): void {
  for (const cookie of cookies) c.header("Set-Cookie", cookie, { append: true })
}

function signedIn(c: Context, { identity, cookies }: Opened): MeResponse {
  setCookies(c, cookies)
  return toMe(identity)
}
