import type { Failure } from "@cricksy/shared/base/failure.ts"
import { squadRecord } from "@cricksy/shared/contract/squad-record.ts"
import type { Squad } from "@cricksy/shared/cricket/squad.ts"
import { loadRecords, removeRecord, saveRecords, watchRecords, type Kept } from "./club-records.ts"
import { withDatabase } from "./connection.ts"
import { newId } from "./new-id.ts"
import type { Unwatch } from "./watch-database.ts"

const byTeam = (a: Kept<Squad>, b: Kept<Squad>): number => (a.body.team ?? "").localeCompare(b.body.team ?? "") || a.id.localeCompare(b.id)

/** All squads, by team, now and after every change. Returns how to stop. */
export function watchSquads(listener: (squads: Kept<Squad>[]) => void, onFailure?: (failure: Failure) => void): Unwatch {
  return watchRecords(squadRecord, (squads) => listener(squads.sort(byTeam)), onFailure)
}

/** All squads, as the reader takes them. */
export async function listSquads(): Promise<Squad[]> {
  return (await withDatabase((database) => loadRecords(database, squadRecord))).sort(byTeam).map(({ body }) => body)
}

/**
 * Stores squads, all or none; the first takes the place of `replaced`, where there is one and it is still what it was.
 * @throws FailureError `invalid_request` beyond `squadLimits` or without players, `storage_full`, `storage_unavailable`.
 */
export async function saveSquads(squads: readonly Squad[], replaced?: Pick<Kept<Squad>, "id" | "body">): Promise<void> {
  await saveRecords(squadRecord, squads.map((body, at) => (at === 0 && replaced ? { id: replaced.id, body, seen: replaced.body } : { id: newId(), body })))
}

export const removeSquad = (id: string): Promise<void> => removeRecord(squadRecord, id)
