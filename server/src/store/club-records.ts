import { FailureError } from "@cricksy/shared/base/failure.ts"
import { isSameJson } from "@cricksy/shared/base/same-json.ts"
import type { RecordKind } from "@cricksy/shared/contract/record-kind.ts"
import { and, asc, count, eq, gt, isNotNull, max } from "drizzle-orm"
import { clubs } from "../auth/schema.ts"
import type { Database } from "./database.ts"
import { clubRecords } from "./schema.ts"

export type StoredRecord = typeof clubRecords.$inferSelect
/** `base`: the revision that was changed, 0 for a new record. `body` null: deleted. */
export type RecordChange = { kind: RecordKind<unknown>; id: string; base: number; body: unknown; updatedBy: string }
type Changed = { outcome: "stored" | "conflict"; record: StoredRecord }

/** Rows of a kind, deleted ones with them, for each that may live: nobody fills the table by deleting. */
const rowsForEach = 40

/** What one club keeps beside its sheets, each thing in its newest revision. */
export function clubRecordsOf(db: Database, clubId: string) {
  const ofClub = eq(clubRecords.clubId, clubId)
  const ofKind = ({ name }: Pick<RecordKind<unknown>, "name">) => and(ofClub, eq(clubRecords.kind, name))
  const findRevision = async () => (await db.select({ newest: max(clubRecords.revision) }).from(clubRecords).where(ofClub))[0]?.newest ?? 0
  const countRows = async (where: ReturnType<typeof and>) => (await db.select({ n: count() }).from(clubRecords).where(where))[0]?.n ?? 0

  async function requireRoom(kind: RecordKind<unknown>, { lives, isNew }: { lives: boolean; isNew: boolean }): Promise<void> {
    const full = lives && await countRows(and(ofKind(kind), isNotNull(clubRecords.body))) >= kind.most
    if (full || (isNew && await countRows(ofKind(kind)) >= kind.most * rowsForEach)) throw new FailureError("invalid_request", kind.full)
  }

  return {
    /** The revision of the club's newest change; 0 where there is none. */
    findRevision,

    /** Changed after `revision`, the earliest change first. */
    listSince: (revision: number, limit: number): Promise<StoredRecord[]> =>
      db.select().from(clubRecords).where(and(ofClub, gt(clubRecords.revision, revision))).orderBy(asc(clubRecords.revision)).limit(limit),

    /** The bodies of a kind, in the order of their last change. One that this version does not understand is left out. */
    listBodies: async <T>(kind: RecordKind<T>): Promise<T[]> => {
      const rows = await db.select({ body: clubRecords.body }).from(clubRecords).where(and(ofKind(kind), isNotNull(clubRecords.body))).orderBy(asc(clubRecords.revision))
      return rows.flatMap(({ body }) => {
        const parsed = kind.body.safeParse(body)
        return parsed.success ? [parsed.data] : []
      })
    },

    /**
     * Within a transaction: stores one change, unless somebody else's came first. A change of something deleted brings it back. One club's changes come one after
     * another, so that whoever has seen a revision has seen all before it. @throws FailureError `invalid_request` where the club has as many as it may.
     */
    change: async ({ kind, id, base, body, updatedBy }: RecordChange): Promise<Changed> => {
      await db.select({ id: clubs.id }).from(clubs).where(eq(clubs.id, clubId)).for("no key update")
      const [current] = await db.select().from(clubRecords).where(and(ofKind(kind), eq(clubRecords.id, id)))
      if (current !== undefined && isSameJson(current.body, body)) return { outcome: "stored", record: current }
      if (current !== undefined && current.body !== null && current.revision !== base) return { outcome: "conflict", record: current }
      if ((current?.body ?? null) === null) await requireRoom(kind, { lives: body !== null, isNew: current === undefined })
      const change = { revision: await findRevision() + 1, body, updatedBy, updatedAt: new Date() }
      const [record] = await db.insert(clubRecords).values({ clubId, kind: kind.name, id, ...change })
        .onConflictDoUpdate({ target: [clubRecords.clubId, clubRecords.kind, clubRecords.id], set: change }).returning()
      if (record === undefined) throw new Error("a club record vanished inside its transaction")
      return { outcome: "stored", record }
    },
  }
}
