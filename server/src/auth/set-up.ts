import { and, asc, eq, lte } from "drizzle-orm"
import type { z } from "zod"
import { FailureError } from "@cricksy/shared/base/failure.ts"
import type { setupRequest } from "@cricksy/shared/contract/club.ts"
import type { Database } from "../store/database.ts"
import { addMember } from "./members.ts"
import { createCode, redeemCode } from "./one-time-code.ts"
import { registerOrSignIn } from "./register.ts"
import { accounts, clubs, oneTimeCodes } from "./schema.ts"
import type { SessionCookies, SignIn } from "./sign-in.ts"

const linkLife = 7 * 24 * 60 * 60 * 1000

/** Set-up is open until the first person has a password. A club that `npm run token` made for a script does not close it. */
async function isSetupOpen(db: Database): Promise<boolean> {
  return (await db.select({ id: accounts.id }).from(accounts).limit(1)).length === 0
}

/**
 * A new set-up token, or null where set-up is done. Asked at each start, printed as a link. It replaces every earlier one, unless other
 * servers share the database (`shared`): theirs stay good until they are too old.
 */
export async function openSetup(db: Database, now: Date, { shared = false } = {}): Promise<string | null> {
  if (!(await isSetupOpen(db))) return null
  await db.delete(oneTimeCodes).where(and(eq(oneTimeCodes.kind, "setup"), shared ? lte(oneTimeCodes.expiresAt, now) : undefined))
  return createCode(db, { kind: "setup", clubId: null, expiresAt: new Date(now.getTime() + linkLife) })
}

/** Makes the first admin and the club, once. A wrong, used or old token is `not_allowed`. */
export async function completeSetup(
  db: Database,
  signIn: SignIn,
  request: z.infer<typeof setupRequest>,
  headers: Headers,
  now: Date,
): Promise<SessionCookies> {
  return redeemCode(db, "setup", request.token, now, async () => {
    // The link of another server, after set-up was done with the first: no second way to become admin.
    if (!(await isSetupOpen(db))) throw new FailureError("not_allowed", "This club is set up already. Ask its admin for an invitation.")
    const opened = await registerOrSignIn(signIn, request, headers)
    const [existing] = await db.select({ id: clubs.id }).from(clubs).orderBy(asc(clubs.createdAt)).limit(1)
    if (existing === undefined) await signIn.foundClub(request.club_name, crypto.randomUUID(), opened.userId)
    else {
      await db.update(clubs).set({ name: request.club_name }).where(eq(clubs.id, existing.id))
      await addMember(db, existing.id, opened.userId, "admin")
    }
    return opened
  })
}
