import { clubRecordsOf } from "./club-records.ts"
import { correctionsOf } from "./corrections.ts"
import type { Database } from "./database.ts"
import { filesOf } from "./files.ts"
import { matchesOf } from "./matches.ts"
import { resultsOf } from "./results.ts"
import { uploadsOf } from "./uploads.ts"

export type ClubStore = ReturnType<typeof createClubStore>

/**
 * Everything that one club has, and nothing of any other: the only way to its tables. `db` may be a transaction.
 * What is not there, or is another club's, is null: the two look the same.
 */
export function createClubStore(db: Database, clubId: string) {
  return {
    uploads: uploadsOf(db, clubId),
    files: filesOf(db, clubId),
    results: resultsOf(db, clubId),
    corrections: correctionsOf(db, clubId),
    matches: matchesOf(db, clubId),
    records: clubRecordsOf(db, clubId),
  }
}
