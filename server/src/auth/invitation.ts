import { eq } from "drizzle-orm"
import { FailureError } from "@cricksy/shared/base/failure.ts"
import type { Role } from "@cricksy/shared/contract/club.ts"
import type { Database } from "../store/database.ts"
import { addMember } from "./members.ts"
import { createCode, redeemCode } from "./one-time-code.ts"
import { registerOrSignIn } from "./register.ts"
import { requireRole, toRole } from "./roles.ts"
import type { Identity } from "./roles.ts"
import { sessions } from "./schema.ts"
import type { SessionCookies, SignIn } from "./sign-in.ts"

const invitationLife = 7 * 24 * 60 * 60 * 1000

/** A link for one e-mail address, good once and for 7 days. Only an admin gives roles away. */
export async function createInvitation(
  db: Database,
  asking: Identity,
  email: string,
  role: Role,
  now: Date,
): Promise<{ code: string; expiresAt: Date }> {
  requireRole(asking, "admin")
  const expiresAt = new Date(now.getTime() + invitationLife)
  return { code: await createCode(db, { kind: "invite", clubId: asking.clubId, email, role, createdBy: asking.userId, expiresAt }), expiresAt }
}

/** Makes (or signs in) the invited person and the membership; the new session acts in the inviting club. */
export async function acceptInvitation(
  db: Database,
  signIn: SignIn,
  request: { code: string; name: string; password: string },
  headers: Headers,
  now: Date,
): Promise<SessionCookies & { clubId: string }> {
  return redeemCode(db, "invite", request.code, now, async ({ clubId, email, role }) => {
    if (clubId === null || email === null || role === null) throw new FailureError("not_allowed")
    const opened = await registerOrSignIn(signIn, { name: request.name, email, password: request.password }, headers)
    await addMember(db, clubId, opened.userId, toRole(role))
    await db.update(sessions).set({ activeOrganizationId: clubId }).where(eq(sessions.token, opened.sessionToken ?? ""))
    return { ...opened, clubId }
  })
}
