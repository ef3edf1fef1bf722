import type { ChangeRecordRequest, ClubRecord } from "@cricksy/shared/contract/club-records.ts"
import { RequestError } from "./request-error.ts"
import type { SyncClient } from "./sync-client.ts"

type RecordClient = Pick<SyncClient, "listRecords" | "changeRecord">

/** For tests: what the server does with one club's records, in memory. `page`: records an answer. */
export function createRecordServer(club: string, page = 50): RecordClient & { stored: Map<string, ClubRecord>; put: (kind: string, id: string, body: unknown) => void } {
  const stored = new Map<string, ClubRecord>()
  const newest = () => Math.max(0, ...[...stored.values()].map(({ revision }) => revision))
  const put = (kind: string, id: string, body: unknown): ClubRecord => {
    const record = { kind, id, body, revision: newest() + 1, updated_by: "Ada", updated_at: "2026-05-02T10:00:00.000Z" }
    stored.set(`${kind}:${id}`, record)
    return record
  }
  const requireClub = (named: string) => { if (named !== club) throw new RequestError("wrong_state") }
  return {
    stored,
    put: (...record) => void put(...record),
    listRecords: async (named, since) => {
      requireClub(named)
      const records = [...stored.values()].filter(({ revision }) => revision > since).sort((a, b) => a.revision - b.revision).slice(0, page)
      return { records, revision: newest(), more: records.length === page }
    },
    changeRecord: async ({ club_id, kind, id, base, body }: ChangeRecordRequest) => {
      requireClub(club_id)
      const current = stored.get(`${kind}:${id}`)
      if (current && JSON.stringify(current.body) === JSON.stringify(body)) return { outcome: "stored", record: current }
      if (current && current.body !== null && current.revision !== base) return { outcome: "conflict", record: current }
      return { outcome: "stored", record: put(kind, id, body) }
    },
  }
}
