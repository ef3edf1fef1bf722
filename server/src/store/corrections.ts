import type { Correction } from "@cricksy/shared/match/correction.ts"
import { and, asc, eq } from "drizzle-orm"
import type { Database } from "./database.ts"
import { corrections } from "./schema.ts"

/** What people did to one club's sheets: append-only. */
export function correctionsOf(db: Database, clubId: string) {
  return {
    /** One that is stored already stays as it is. */
    add: async (uploadId: string, userId: string, added: Correction[]) => {
      await db.insert(corrections).values(added.map((correction) => ({ clubId, uploadId, userId, id: correction.id, correction }))).onConflictDoNothing()
    },

    /** In the order of arrival. */
    list: async (uploadId: string): Promise<Correction[]> => {
      const rows = await db.select({ correction: corrections.correction }).from(corrections)
        .where(and(eq(corrections.clubId, clubId), eq(corrections.uploadId, uploadId))).orderBy(asc(corrections.arrival))
      return rows.map((row) => row.correction)
    },
  }
}
