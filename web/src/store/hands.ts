import type { Failure } from "@cricksy/shared/base/failure.ts"
import { handRecord, type HandSheet } from "@cricksy/shared/contract/hand-record.ts"
import { findRecord, loadRecords, removeRecord, saveRecords, watchRecords, type Kept } from "./club-records.ts"
import { withDatabase } from "./connection.ts"
import type { Unwatch } from "./watch-database.ts"

const byTime = (a: Kept<HandSheet>, b: Kept<HandSheet>): number => b.body.at.localeCompare(a.body.at) || a.id.localeCompare(b.id)

const listKept = async (): Promise<Kept<HandSheet>[]> => (await withDatabase((database) => loadRecords(database, handRecord))).sort(byTime)

/** What sheets taught of the hands that wrote them, the newest first. */
export const listHands = async (): Promise<HandSheet[]> => (await listKept()).map(({ body }) => body)

export const findHand = (id: string): Promise<HandSheet | undefined> => withDatabase((database) => findRecord(database, handRecord, id))

/** The same, now and after every change. Returns how to stop. */
export function watchHands(listener: (hands: Kept<HandSheet>[]) => void, onFailure?: (failure: Failure) => void): Unwatch {
  return watchRecords(handRecord, (hands) => listener(hands.sort(byTime)), onFailure)
}

/** Keeps sheets' cells, each in place of the one of its id. Beyond what a club keeps the oldest make room. Throws `FailureError` invalid_request, storage_full, storage_unavailable. */
export async function saveHands(hands: readonly { id: string; body: HandSheet }[]): Promise<void> {
  const others = (await listKept()).filter(({ id }) => !hands.some((hand) => hand.id === id))
  for (const { id } of others.slice(Math.max(0, handRecord.most - hands.length))) await removeHand(id)
  await saveRecords(handRecord, hands)
}

export const removeHand = (id: string): Promise<void> => removeRecord(handRecord, id)
