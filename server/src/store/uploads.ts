import type { UploadState } from "@cricksy/shared/contract/uploads.ts"
import { and, count, desc, eq, gte, inArray, ne, or, lt } from "drizzle-orm"
import type { Database } from "./database.ts"
import { uploads } from "./schema.ts"

export type Upload = Omit<typeof uploads.$inferSelect, "state"> & { state: UploadState }
export type NewUpload = Pick<typeof uploads.$inferInsert, "id" | "filename" | "fileType" | "gameId" | "size" | "sha256" | "s3Key" | "uploadedBy">
export type UploadChange = Partial<Omit<Upload, "id" | "clubId" | "createdAt" | "updatedAt">>

/** Newest first. `before`: only what is older than this one. */
export type UploadFilter = { states?: UploadState[] | undefined; needsEyes?: boolean | undefined; before?: { createdAt: Date; id: string } | undefined; limit: number }

/** The sheets of one club. */
export function uploadsOf(db: Database, clubId: string) {
  const one = (id: string) => and(eq(uploads.clubId, clubId), eq(uploads.id, id))
  return {
    find: async (id: string) => toUpload((await db.select().from(uploads).where(one(id)))[0]),

    /** Within a transaction: nobody else changes the row until it ends. */
    findForUpdate: async (id: string) => toUpload((await db.select().from(uploads).where(one(id)).for("update"))[0]),

    /** Null where there is one with this id already. */
    add: async (upload: NewUpload) => toUpload((await db.insert(uploads).values({ ...upload, clubId, state: "initiated" }).onConflictDoNothing().returning())[0]),

    change: async (id: string, change: UploadChange) => {
      const [row] = await db.update(uploads).set({ ...change, updatedAt: new Date() }).where(one(id)).returning()
      const changed = toUpload(row)
      if (changed === null) throw new Error("an upload vanished inside its transaction")
      return changed
    },

    list: async ({ states, needsEyes, before, limit }: UploadFilter) => {
      const rows = await db.select().from(uploads).where(and(
        eq(uploads.clubId, clubId),
        states === undefined ? undefined : inArray(uploads.state, states),
        needsEyes === undefined ? undefined : eq(uploads.needsEyes, needsEyes),
        before && or(lt(uploads.createdAt, before.createdAt), and(eq(uploads.createdAt, before.createdAt), lt(uploads.id, before.id))),
      )).orderBy(desc(uploads.createdAt), desc(uploads.id)).limit(limit)
      return rows.flatMap((row) => toUpload(row) ?? [])
    },

    /** All that are the same file; cancelled ones do not count. */
    findBySha256: async (hashes: string[]) => {
      const rows = await db.select().from(uploads).where(and(eq(uploads.clubId, clubId), inArray(uploads.sha256, hashes), ne(uploads.state, "cancelled")))
        .orderBy(uploads.createdAt)
      return rows.flatMap((row) => toUpload(row) ?? [])
    },

    countSince: async (since: Date) => {
      const [row] = await db.select({ n: count() }).from(uploads).where(and(eq(uploads.clubId, clubId), gte(uploads.createdAt, since)))
      return row?.n ?? 0
    },
  }
}

// The column is text: a state that an older or newer server wrote must not break a list.
function toUpload(row: typeof uploads.$inferSelect | undefined): Upload | null {
  return row === undefined ? null : { ...row, state: toState(row.state) }
}

const states: Record<UploadState, true> = { initiated: true, uploaded: true, processing: true, parsed: true, applied: true, failed: true, cancelled: true }

function toState(text: string): UploadState {
  const isState = (value: string): value is UploadState => value in states
  return isState(text) ? text : "failed"
}
