import { and, eq, gt, isNull } from "drizzle-orm"
import { FailureError } from "@cricksy/shared/base/failure.ts"
import type { Role } from "@cricksy/shared/contract/club.ts"
import type { Database } from "../store/database.ts"
import { oneTimeCodes } from "./schema.ts"
import { hashSecret, newSecret } from "./secret.ts"

export type CodeKind = "setup" | "pair" | "invite"
export type NewCode = { kind: CodeKind; clubId: string | null; email?: string; role?: Role; createdBy?: string; expiresAt: Date }
export type StoredCode = typeof oneTimeCodes.$inferSelect

/** Stores the hash of a new code and returns the code itself, for a link. */
export async function createCode(db: Database, { kind, clubId, email, role, createdBy, expiresAt }: NewCode): Promise<string> {
  const code = newSecret(kind)
  await db
    .insert(oneTimeCodes)
    .values({
      id: crypto.randomUUID(), kind, codeHash: hashSecret(code), clubId, email: email ?? null, role: role ?? null, createdBy: createdBy ?? null, expiresAt,
    })
  return code
}

/**
 * Takes the code and does `use` with it. Of two that come at once one gets it: the mark is one conditional update. When `use` throws, the
 * code is good again, so that a refused password does not burn an invitation. Unknown, used and expired are one refusal: `not_allowed`.
 */
export async function redeemCode<T>(
  db: Database,
  kind: CodeKind,
  code: string,
  now: Date,
  use: (row: StoredCode) => Promise<T>,
): Promise<T> {
  const [row] = await db
    .update(oneTimeCodes)
    .set({ usedAt: now })
    .where(
      and(
        eq(oneTimeCodes.codeHash, hashSecret(code)),
        eq(oneTimeCodes.kind, kind),
        isNull(oneTimeCodes.usedAt),
        gt(oneTimeCodes.expiresAt, now),
      ),
    )
    .returning()
  if (row === undefined) throw new FailureError("not_allowed", "This link is used up or too old. Ask for a new one.")
  try {
    return await use(row)
  } catch (thrown) {
    await db.update(oneTimeCodes).set({ usedAt: null }).where(eq(oneTimeCodes.id, row.id))
    throw thrown
  }
}
