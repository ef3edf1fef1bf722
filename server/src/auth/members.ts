import { and, asc, desc, eq, isNull, max, or, sql } from "drizzle-orm"
import { FailureError } from "@cricksy/shared/base/failure.ts"
import type { MembersResponse, Role } from "@cricksy/shared/contract/club.ts"
import type { Database } from "../store/database.ts"
import { inTransaction } from "../store/in-transaction.ts"
import { accessTokens, clubs, members, oneTimeCodes, users } from "./schema.ts"
import { isAtLeast, requireRole, toRole } from "./roles.ts"
import type { Identity } from "./roles.ts"

type Member = MembersResponse["members"][number]

const machines = { phone: "@phone.invalid", script: "@script.invalid" } as const

function kindOf(email: string): "person" | "phone" | "script" {
  if (email.endsWith(machines.phone)) return "phone"
  return email.endsWith(machines.script) ? "script" : "person"
}

/** The club a signed-in user acts in: the chosen one while still a member of it, else the one joined first, else null. */
export async function findMembership(db: Database, userId: string, activeClubId: string | null): Promise<Identity | null> {
  const [row] = await db
    .select({ userId: users.id, name: users.name, email: users.email, clubId: clubs.id, clubName: clubs.name, role: members.role })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .innerJoin(clubs, eq(clubs.id, members.organizationId))
    .where(eq(members.userId, userId))
    .orderBy(desc(sql`${clubs.id} = ${activeClubId ?? ""}`), asc(members.createdAt))
    .limit(1)
  return row === undefined ? null : { ...row, role: toRole(row.role) }
}

/** Makes a user a member of a club, or gives a member another role; never takes rights away. */
export async function addMember(db: Database, clubId: string, userId: string, role: Role): Promise<void> {
  const [present] = await db
    .select({ role: members.role })
    .from(members)
    .where(and(eq(members.organizationId, clubId), eq(members.userId, userId)))
  if (present === undefined) await db.insert(members).values({ id: crypto.randomUUID(), organizationId: clubId, userId, role })
  else if (!isAtLeast(toRole(present.role), role)) {
    await db
      .update(members)
      .set({ role })
      .where(and(eq(members.organizationId, clubId), eq(members.userId, userId)))
  }
}

/** Everyone of the club, people and paired devices, in the order they came. */
export async function listMembers(db: Database, clubId: string): Promise<Member[]> {
  const lastUsed = db
    .select({ userId: accessTokens.userId, at: max(accessTokens.lastUsedAt).as("at") })
    .from(accessTokens)
    .where(eq(accessTokens.clubId, clubId))
    .groupBy(accessTokens.userId)
    .as("last_used")
  const rows = await db
    .select({ id: members.id, name: users.name, email: users.email, role: members.role, createdAt: members.createdAt, seen: lastUsed.at })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .leftJoin(lastUsed, eq(lastUsed.userId, members.userId))
    .where(eq(members.organizationId, clubId))
    .orderBy(asc(members.createdAt))
  return rows.map(({ email, createdAt, seen, role, ...row }) => {
    const kind = kindOf(email)
    return {
      ...row,
      kind,
      role: toRole(role),
      email: kind === "person" ? email : null,
      created_at: createdAt.toISOString(),
      last_seen_at: seen?.toISOString() ?? null,
    }
  })
}

/**
 * Takes a member out of the club of `asking`: their tokens and unused links for it end, and their sessions no longer open it. A coach may remove scorers, an
 * admin anyone; the last admin stays (`wrong_state`). Members of other clubs do not exist from here (`not_found`).
 */
export async function removeMember(db: Database, asking: Identity, memberId: string): Promise<void> {
  requireRole(asking, "coach")
  await inTransaction(db, async (tx) => {
    const all = await tx.select().from(members).where(eq(members.organizationId, asking.clubId)).for("update")
    const member = all.find((row) => row.id === memberId)
    if (member === undefined) throw new FailureError("not_found", "There is no such member in this club.")
    if (isAtLeast(toRole(member.role), "coach")) requireRole(asking, "admin")
    if (member.role === "admin" && all.filter((row) => row.role === "admin").length === 1) {
      throw new FailureError("wrong_state", "This is the club's only admin. Invite another admin first.")
    }
    await tx.delete(accessTokens).where(and(eq(accessTokens.clubId, asking.clubId), eq(accessTokens.userId, member.userId)))
    const theirs = or(eq(oneTimeCodes.createdBy, member.userId), isNull(oneTimeCodes.createdBy))
    await tx.delete(oneTimeCodes).where(and(eq(oneTimeCodes.clubId, asking.clubId), isNull(oneTimeCodes.usedAt), theirs))
    await tx.delete(members).where(eq(members.id, member.id))
  })
}
