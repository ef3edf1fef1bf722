import { and, eq } from "drizzle-orm"
import type { Database } from "./database.ts"
import { files } from "./schema.ts"

export type StoredFile = typeof files.$inferSelect

/** The files of one club, known by their SHA-256; a file never changes. */
export function filesOf(db: Database, clubId: string) {
  return {
    find: async (sha256: string): Promise<StoredFile | null> =>
      (await db.select().from(files).where(and(eq(files.clubId, clubId), eq(files.sha256, sha256))))[0] ?? null,

    /** Having it already is fine. */
    add: async (file: Omit<StoredFile, "clubId" | "createdAt">) => { await db.insert(files).values({ ...file, clubId }).onConflictDoNothing() },
  }
}
