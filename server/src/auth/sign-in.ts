import { FailureError } from "@cricksy/shared/base/failure.ts"
import { betterAuth } from "better-auth"
import { drizzleAdapter } from "better-auth/adapters/drizzle"
import { isAPIError } from "better-auth/api"
import { organization } from "better-auth/plugins"
import { pgTable, text } from "drizzle-orm/pg-core"
import type { Database } from "../store/database.ts"
import { organizationAccess } from "./roles.ts"
import { accounts, clubs, members, sessions, users, verifications } from "./schema.ts"

/** A session that was just opened: whose it is, its token (null where none was opened), and the cookies the browser must store. */
export type SessionCookies = { userId: string; sessionToken: string | null; cookies: string[] }
export type Session = { userId: string; sessionId: string; activeClubId: string | null }

/** The request header in which our own routes hand better-auth the caller's address; a client's own header of that name is overwritten. */
export const clientIpHeader = "x-cricksy-client-ip"

/** What the rest of the server asks of better-auth. Its own HTTP routes are not mounted: nobody signs up or founds a club uninvited. */
export type SignIn = {
  register(person: { name: string; email: string; password: string }, headers: Headers): Promise<SessionCookies>
  signIn(email: string, password: string, headers: Headers): Promise<SessionCookies>
  signOut(headers: Headers): Promise<string[]>
  sessionOf(headers: Headers): Promise<Session | null>
  foundClub(name: string, slug: string, founderId: string): Promise<string>
}

// better-auth starts only where this table is declared. It does not exist: an invitation of ours is a one-time code, kept as a hash
// (invitation.ts), while better-auth's would lie in the database in clear.
const absent = pgTable("absent", {
  id: text("id"),
  organizationId: text("organization_id"),
  email: text("email"),
  role: text("role"),
  status: text("status"),
  expiresAt: text("expires_at"),
  createdAt: text("created_at"),
  inviterId: text("inviter_id"),
})

/** `baseUrl`: where the app is reached; `secret`: signs the session cookies, at least 32 characters. */
export function createSignIn(db: Database, { baseUrl, secret }: { baseUrl: string; secret: string }): SignIn {
  const auth = betterAuth({
    baseURL: baseUrl,
    secret,
    database: drizzleAdapter(db, {
      provider: "pg",
      schema: {
        user: users,
        session: sessions,
        account: accounts,
        verification: verifications,
        organization: clubs,
        member: members,
        invitation: absent,
      },
    }),
    emailAndPassword: { enabled: true, minPasswordLength: 10, maxPasswordLength: 128 },
    session: { expiresIn: 60 * 60 * 24 * 30, updateAge: 60 * 60 * 24 },
    plugins: [organization({ ...organizationAccess, creatorRole: "admin", membershipLimit: 5000 })],
    advanced: {
      cookiePrefix: "cricksy",
      // `Secure` is added per answer (session-cookies.ts): one server answers on http and, with --lan, on https.
      useSecureCookies: false,
      defaultCookieAttributes: { sameSite: "lax", httpOnly: true },
      database: { generateId: () => crypto.randomUUID() },
      ipAddress: { ipAddressHeaders: [clientIpHeader] },
    },
    // Its limiter sits in its own routes, which we do not mount; ours is rate-limit.ts.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
  return {
    async register(person, headers) {
      const done = await refuseAs(
        "This e-mail address has an account already.",
        auth.api.signUpEmail({ body: person, headers, returnHeaders: true }),
      )
      return { userId: done.response.user.id, sessionToken: done.response.token, cookies: done.headers.getSetCookie() }
    },
    async signIn(email, password, headers) {
      const done = await refuseAs(
        "E-mail address and password do not match.",
        auth.api.signInEmail({ body: { email, password }, headers, returnHeaders: true }),
      )
      return { userId: done.response.user.id, sessionToken: done.response.token, cookies: done.headers.getSetCookie() }
    },
    async signOut(headers) {
      return (await auth.api.signOut({ headers, returnHeaders: true })).headers.getSetCookie()
    },
    async sessionOf(headers) {
      const found = await auth.api.getSession({ headers })
      return found === null
        ? null
        : { userId: found.user.id, sessionId: found.session.id, activeClubId: found.session.activeOrganizationId ?? null }
    },
    async foundClub(name, slug, founderId) {
      return (await auth.api.createOrganization({ body: { name, slug, userId: founderId } })).id
    },
  }
}

/** better-auth's refusals (4xx) become our sentence; anything else is a bug and passes through. */
async function refuseAs<T>(sentence: string, attempt: Promise<T>): Promise<T> {
  try {
    return await attempt
  } catch (thrown) {
    if (isAPIError(thrown) && thrown.statusCode < 500) throw new FailureError("not_allowed", sentence)
    throw thrown
  }
}
