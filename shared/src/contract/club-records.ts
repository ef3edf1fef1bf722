import { z } from "zod"

/** One thing that a club keeps, in its newest revision. `body`: by its kind (record-kinds.ts); null: deleted, and everything in it gone. */
export const clubRecord = z.object({
  kind: z.string().min(1).max(40),
  /** Made on the device; the same in all revisions. */
  id: z.string().regex(/^[\w-]{1,500}$/),
  body: z.unknown(),
  /** Counts the club's changes, of all its records together. */
  revision: z.int().min(1),
  updated_by: z.string().nullable(),
  updated_at: z.iso.datetime(),
})

/** Named in every request: what is one club's never reaches another, whoever signed in on this device meanwhile. 409 wrong_state. */
const clubId = z.string().max(100)

/** GET /api/club-records?club_id=&since=: records changed after revision `since`, the earliest change first. `more`: ask again from the last one's. */
export const recordsQuery = z.object({ club_id: clubId, since: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0) })
/** `revision`: of the club's newest change. Less than `since`: the server is an older copy of itself and wants everything again. */
export const recordsResponse = z.object({ records: z.array(clubRecord), revision: z.int().min(0), more: z.boolean() })

/** POST /api/club-records: one change. `base`: the revision that was changed, 0 for a new record. */
export const changeRecordRequest = clubRecord.pick({ kind: true, id: true, body: true }).extend({ club_id: clubId, base: z.int().min(0) })
/**
 * `stored`: `record` is what was sent, in its new revision; the same again stores nothing new. `conflict`: somebody changed it first, to `record`;
 * nothing was stored.
 */
export const changeRecordResponse = z.object({ outcome: z.enum(["stored", "conflict"]), record: clubRecord })

export type ClubRecord = z.infer<typeof clubRecord>
export type RecordsResponse = z.infer<typeof recordsResponse>
export type ChangeRecordRequest = z.infer<typeof changeRecordRequest>
export type ChangeRecordResponse = z.infer<typeof changeRecordResponse>
