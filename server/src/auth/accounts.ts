import type { z } from "zod"
import type { acceptRequest, invitationRequest, MembersResponse, setupRequest } from "@cricksy/shared/contract/club.ts"
import type { AuthDatabase } from "./auth-database.ts"
import { authenticateRequest } from "./authenticate.ts"
import { issueScriptToken } from "./first-token.ts"
import type { ScriptToken } from "./first-token.ts"
import { acceptInvitation, createInvitation } from "./invitation.ts"
import { listMembers, removeMember } from "./members.ts"
import { claimPairing, createPairing } from "./pairing.ts"
import { requireRole } from "./roles.ts"
import type { Identity } from "./roles.ts"
import { requireSameOrigin } from "./same-origin.ts"
import { isSecure, toSetCookies } from "./session-cookies.ts"
import { completeSetup, openSetup } from "./set-up.ts"
import { clientIpHeader, createSignIn } from "./sign-in.ts"

export type AccountsSettings = {
  db: AuthDatabase
  /** Signs session cookies, at least 32 characters (auth-secret.ts). */
  secret: string
  /** CRICKSY_PUBLIC_URL or the --lan address; null: links use the address that was asked. */
  publicUrl: string | null
  now?: () => Date
}
type Link = { code: string; expiresAt: Date }

/** All that the HTTP routes, the command line and the start of the server ask of accounts. */
export type Accounts = {
  authenticate(request: Request): Promise<Identity | null>
  openSetup(): Promise<string | null>
  issueScriptToken(holder: { name: string; role: "coach" | "scorer" }): Promise<ScriptToken>
  setUp(request: Request, clientIp: string, body: z.infer<typeof setupRequest>): Promise<string[]>
  signIn(request: Request, clientIp: string, body: { email: string; password: string }): Promise<string[]>
  signOut(request: Request): Promise<string[]>
  acceptInvitation(request: Request, clientIp: string, body: z.infer<typeof acceptRequest>): Promise<string[]>
  invite(asking: Identity, body: z.infer<typeof invitationRequest>): Promise<Link>
  pair(asking: Identity): Promise<Link>
  claim(body: { code: string; name: string }): Promise<{ token: string; identity: Identity }>
  members(asking: Identity): Promise<MembersResponse["members"]>
  removeMember(asking: Identity, memberId: string): Promise<void>
}

/** Wires accounts to one database. Functions that take the request return the `Set-Cookie` values of the answer. */
export function createAccounts({ db, secret, publicUrl, now = () => new Date() }: AccountsSettings): Accounts {
  const signIn = createSignIn(db, { baseUrl: publicUrl ?? "http://localhost:8000", secret })
  const toCookies = (request: Request, cookies: string[]) => toSetCookies(cookies, isSecure(request, publicUrl))
  const headersOf = (request: Request, clientIp: string) => {
    requireSameOrigin(request, publicUrl)
    const headers = new Headers(request.headers)
    headers.set(clientIpHeader, clientIp)
    return headers
  }
  return {
    authenticate: (request) => authenticateRequest(db, signIn, request, publicUrl, now()),
    openSetup: () => openSetup(db, now()),
    issueScriptToken: (holder) => issueScriptToken(db, holder),
    async setUp(request, clientIp, body) {
      return toCookies(request, (await completeSetup(db, signIn, body, headersOf(request, clientIp), now())).cookies)
    },
    async signIn(request, clientIp, { email, password }) {
      return toCookies(request, (await signIn.signIn(email, password, headersOf(request, clientIp))).cookies)
    },
    async signOut(request) {
      requireSameOrigin(request, publicUrl)
      return toCookies(request, await signIn.signOut(request.headers))
    },
    async acceptInvitation(request, clientIp, body) {
      return toCookies(request, (await acceptInvitation(db, signIn, body, headersOf(request, clientIp), now())).cookies)
    },
    invite: (asking, { email, role }) => createInvitation(db, asking, email, role, now()),
    pair: (asking) => createPairing(db, asking, now()),
    claim: ({ code, name }) => claimPairing(db, code, name, now()),
    members: (asking) => listMembers(db, requireRole(asking, "coach").clubId),
    removeMember: (asking, memberId) => removeMember(db, asking, memberId),
  }
}
