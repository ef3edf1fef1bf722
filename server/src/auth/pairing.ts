import { FailureError } from "@cricksy/shared/base/failure.ts"
import type { Database } from "../store/database.ts"
import { findTokenHolder, issueAccessToken } from "./access-token.ts"
import { createCode, redeemCode } from "./one-time-code.ts"
import { requireRole } from "./roles.ts"
import type { Identity } from "./roles.ts"

const codeLife = 15 * 60 * 1000

/** A code for one scorer's phone, good once and for 15 minutes. Coaches and admins make them. */
export async function createPairing(db: Database, asking: Identity, now: Date): Promise<{ code: string; expiresAt: Date }> {
  requireRole(asking, "coach")
  const expiresAt = new Date(now.getTime() + codeLife)
  return { code: await createCode(db, { kind: "pair", clubId: asking.clubId, role: "scorer", createdBy: asking.userId, expiresAt }), expiresAt }
}

/** What a phone does with the code: it becomes a scorer of the club, under the name its owner typed, and gets its bearer token. */
export async function claimPairing(db: Database, code: string, name: string, now: Date): Promise<{ token: string; identity: Identity }> {
  return redeemCode(db, "pair", code, now, async ({ clubId }) => {
    if (clubId === null) throw new FailureError("not_allowed")
    const token = await issueAccessToken(db, clubId, { kind: "phone", name, role: "scorer" })
    const identity = await findTokenHolder(db, token, now)
    if (identity === null) throw new Error("a token just issued has no holder")
    return { token, identity }
  })
}
