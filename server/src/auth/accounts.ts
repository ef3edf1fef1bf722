import type { z } from "zod"
import { FailureError } from "@cricksy/shared/base/failure.ts"
import type { acceptRequest, invitationRequest, MembersResponse, setupRequest } from "@cricksy/shared/contract/club.ts"
import type { Database } from "../store/database.ts"
import { authenticateRequest } from "./authenticate.ts"
import { issueScriptToken } from "./first-token.ts"
import type { ScriptToken } from "./first-token.ts"
import { acceptInvitation, createInvitation } from "./invitation.ts"
import { findMembership, listMembers, removeMember } from "./members.ts"
import { claimPairing, createPairing } from "./pairing.ts"
import { requireRole } from "./roles.ts"
import type { Identity } from "./roles.ts"
import { requireSameOrigin } from "./same-origin.ts"
import { isSecure, toSetCookies } from "./session-cookies.ts"
import { completeSetup, openSetup } from "./set-up.ts"
import { clientIpHeader, createSignIn } from "./sign-in.ts"
import type { SessionCookies } from "./sign-in.ts"

export type AccountsSettings = {
  db: Database
  /** Signs session cookies, at least 32 characters (auth-secret.ts). */
  secret: string
  /** CRICKSY_PUBLIC_URL or the --lan address; null: links use the address that was asked. */
  publicUrl: string | null
  now?: () => Date
}
type Link = { code: string; expiresAt: Date }
/** A session just opened: who it is, and the `Set-Cookie` values of the answer. */
export type Opened = { identity: Identity; cookies: string[] }

/** All that the HTTP routes, the command line and the start of the server ask of accounts. */
export type Accounts = {
  authenticate(request: Request): Promise<Identity | null>
  openSetup(others?: { shared: boolean }): Promise<string | null>
  issueScriptToken(holder: { name: string; role: "coach" | "scorer" }): Promise<ScriptToken>
  setUp(request: Request, clientIp: string, body: z.infer<typeof setupRequest>): Promise<Opened>
  signIn(request: Request, clientIp: string, body: { email: string; password: string }): Promise<Opened>
  signOut(request: Request): Promise<string[]>
  acceptInvitation(request: Request, clientIp: string, body: z.infer<typeof acceptRequest>): Promise<Opened>
  invite(asking: Identity, body: z.infer<typeof invitationRequest>): Promise<Link>
  pair(asking: Identity): Promise<Link>
  claim(body: { code: string; name: string }): Promise<{ token: string; identity: Identity }>
  members(asking: Identity): Promise<MembersResponse["members"]>
  removeMember(asking: Identity, memberId: string): Promise<void>
}

/** Wires accounts to one database. `clientIp` is what the connection says, never a header of the caller. */
export function createAccounts({ db, secret, publicUrl, now = () => new Date() }: AccountsSettings): Accounts {
  const signIn = createSignIn(db, { baseUrl: publicUrl ?? "http://localhost:8000", secret })
  const toCookies = (request: Request, cookies: string[]) => toSetCookies(cookies, isSecure(request, publicUrl))
  const open = async (request: Request, { userId, cookies }: SessionCookies, clubId: string | null = null): Promise<Opened> => {
    const identity = await findMembership(db, userId, clubId)
    if (identity === null)
      throw new FailureError("not_allowed", "You are no longer a member of a club here. Ask its admin for an invitation.")
    return { identity, cookies: toCookies(request, cookies) }
  }
  const headersOf = (request: Request, clientIp: string) => {
    requireSameOrigin(request, publicUrl)
    const headers = new Headers(request.headers)
    headers.set(clientIpHeader, clientIp)
    return headers
  }
  return {
    authenticate: (request) => authenticateRequest(db, signIn, request, publicUrl, now()),
    openSetup: (others) => openSetup(db, now(), others),
    issueScriptToken: (holder) => issueScriptToken(db, holder),
    async setUp(request, clientIp, body) {
      return open(request, await completeSetup(db, signIn, body, headersOf(request, clientIp), now()))
    },
    async signIn(request, clientIp, { email, password }) {
      return open(request, await signIn.signIn(email, password, headersOf(request, clientIp)))
    },
    async signOut(request) {
      requireSameOrigin(request, publicUrl)
      return toCookies(request, await signIn.signOut(request.headers))
    },
    async acceptInvitation(request, clientIp, body) {
      const accepted = await acceptInvitation(db, signIn, body, headersOf(request, clientIp), now())
      return open(request, accepted, accepted.clubId)
    },
    invite: (asking, { email, role }) => createInvitation(db, asking, email, role, now()),
    pair: (asking) => createPairing(db, asking, now()),
    claim: ({ code, name }) => claimPairing(db, code, name, now()),
    members: (asking) => listMembers(db, requireRole(asking, "coach").clubId),
    removeMember: (asking, memberId) => removeMember(db, asking, memberId),
  }
}
