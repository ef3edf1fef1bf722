import { and, eq } from "drizzle-orm"
import type { Role } from "@cricksy/shared/contract/club.ts"
import type { Database } from "../store/database.ts"
import { inTransaction } from "../store/in-transaction.ts"
import { accessTokens, clubs, members, users } from "./schema.ts"
import { hashSecret, newSecret } from "./secret.ts"
import { toRole } from "./roles.ts"
import type { Identity } from "./roles.ts"

const lastUsedSteps = 60_000

/** Makes a member that only a token can be: a paired phone or a script. Returns the token, which is stored nowhere. */
export async function issueAccessToken(
  db: Database,
  clubId: string,
  holder: { kind: "phone" | "script"; name: string; role: Role },
): Promise<string> {
  const token = newSecret("cricksy")
  const userId = crypto.randomUUID()
  await inTransaction(db, async (tx) => {
    await tx.insert(users).values({ id: userId, name: holder.name, email: `${userId}@${holder.kind}.invalid` })
    await tx.insert(members).values({ id: crypto.randomUUID(), organizationId: clubId, userId, role: holder.role })
    await tx.insert(accessTokens).values({ id: crypto.randomUUID(), clubId, userId, tokenHash: hashSecret(token) })
  })
  return token
}

/** Who holds this token, or null: unknown, revoked, or no member any more. Notes the time of use, to the minute. */
export async function findTokenHolder(db: Database, token: string, now: Date): Promise<Identity | null> {
  const tokenHash = hashSecret(token)
  const [row] = await db
    .select({ userId: users.id, name: users.name, clubId: clubs.id, clubName: clubs.name, role: members.role, lastUsedAt: accessTokens.lastUsedAt })
    .from(accessTokens)
    .innerJoin(users, eq(users.id, accessTokens.userId))
    .innerJoin(clubs, eq(clubs.id, accessTokens.clubId))
    .innerJoin(members, and(eq(members.userId, accessTokens.userId), eq(members.organizationId, accessTokens.clubId)))
    .where(eq(accessTokens.tokenHash, tokenHash))
    .limit(1)
  if (row === undefined) return null
  const { lastUsedAt, role, ...identity } = row
  // Most requests write nothing: on PGlite a write costs more than the rest of the request.
  if (lastUsedAt === null || lastUsedAt.getTime() < now.getTime() - lastUsedSteps)
    await db.update(accessTokens).set({ lastUsedAt: now }).where(eq(accessTokens.tokenHash, tokenHash))
  return { ...identity, email: null, role: toRole(role) }
}
