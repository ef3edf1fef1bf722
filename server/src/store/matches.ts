import { and, desc, eq } from "drizzle-orm"
import type { Database } from "./database.ts"
import { matches } from "./schema.ts"

export type StoredMatch = typeof matches.$inferSelect
type NewMatch = Omit<StoredMatch, "clubId" | "appliedAt">

const listed = { id: matches.id, title: matches.title, date: matches.date, uploadId: matches.uploadId, appliedBy: matches.appliedBy, appliedAt: matches.appliedAt }

/** The matches of one club: sheets that a person confirmed. */
export function matchesOf(db: Database, clubId: string) {
  const first = async (where: ReturnType<typeof eq>) => (await db.select().from(matches).where(and(eq(matches.clubId, clubId), where)))[0] ?? null
  return {
    add: async (match: NewMatch) => { await db.insert(matches).values({ ...match, clubId }) },
    find: (id: string) => first(eq(matches.id, id)),
    findByUpload: (uploadId: string) => first(eq(matches.uploadId, uploadId)),
    /** Newest first, at most 500. */
    list: () => db.select(listed).from(matches).where(eq(matches.clubId, clubId)).orderBy(desc(matches.appliedAt), desc(matches.id)).limit(500),
  }
}
