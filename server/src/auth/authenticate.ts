import type { Database } from "../store/database.ts"
import { findTokenHolder } from "./access-token.ts"
import { findMembership } from "./members.ts"
import type { Identity } from "./roles.ts"
import { requireSameOrigin } from "./same-origin.ts"
import type { SignIn } from "./sign-in.ts"

/**
 * Who asks: the holder of the bearer token, else of the session cookie, else null. A wrong token is null even beside a good cookie. A
 * change that rides on a cookie from another site's page throws `not_allowed`; a token cannot be ridden, no page has it but its own.
 */
export async function authenticateRequest(
  db: Database,
  signIn: SignIn,
  request: Request,
  publicUrl: string | null,
  now: Date,
): Promise<Identity | null> {
  const authorization = request.headers.get("authorization")
  if (authorization !== null) {
    const token = /^Bearer\s+(\S{20,200})$/i.exec(authorization)?.[1]
    return token === undefined ? null : findTokenHolder(db, token, now)
  }
  if (!/(^|;\s*)cricksy\./.test(request.headers.get("cookie") ?? "")) return null
  requireSameOrigin(request, publicUrl)
  const session = await signIn.sessionOf(request.headers)
  return session === null ? null : findMembership(db, session.userId, session.activeClubId)
}
