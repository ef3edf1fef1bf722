import type { Failure } from "@cricksy/shared/base/failure.ts"
import type { Correction } from "@cricksy/shared/match/correction.ts"
import { withDatabase } from "./connection.ts"
import { newOutboxRow } from "./outbox.ts"
import { watchDatabase, type Unwatch } from "./watch-database.ts"
import type { CorrectionRow } from "./rows.ts"

/** Each record once (the later one of two lists wins), in the order in which every device replays them: by time, then by id. */
export function mergeCorrections(...lists: readonly (readonly Correction[])[]): Correction[] {
  const each = [...new Map(lists.flat().map((correction) => [correction.id, correction])).values()]
  return each.sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1))
}

/** Drops what only the store knows, and orders for replay. */
export function toCorrections(rows: readonly CorrectionRow[]): Correction[] {
  return mergeCorrections(rows.map(({ sheetId: _sheet, sent: _sent, ...correction }) => correction))
}

/** Appends a person's correction and queues it for sending. `id` is a sheet of this phone, or an upload that only the server has. */
export async function addCorrection(id: string, correction: Correction): Promise<void> {
  await withDatabase((database) =>
    database.transaction("rw", database.sheets, database.corrections, database.outbox, async () => {
      const sheetId = (await database.sheets.get(id))?.uploadId ?? id
      await database.corrections.add({ ...correction, sheetId, sent: 0 })
      await database.outbox.put(newOutboxRow("corrections", sheetId, Date.now()))
    }),
  )
}

/** Corrections that the server has not acknowledged yet. */
export async function listUnsent(uploadId: string): Promise<Correction[]> {
  return withDatabase(async (database) => toCorrections(await database.corrections.where({ sheetId: uploadId, sent: 0 }).toArray()))
}

/** Stores the server's copies (they carry the signed-in person's name) over ours. Others of ours stay unsent. */
export async function saveServerCorrections(uploadId: string, corrections: readonly Correction[]): Promise<void> {
  await withDatabase((database) => database.corrections.bulkPut(corrections.map((one) => ({ ...one, sheetId: uploadId, sent: 1 }))))
}

/** What a screen shows of an upload's corrections: everyone's, in the order of replay, and how many the server has not acknowledged. */
export type KnownCorrections = { corrections: Correction[]; unsent: number; blocked?: Failure }

/** Now and after every change. `blocked`: why the server refused ours; `retrySync` tries again. */
export function watchCorrections(
  uploadId: string,
  listener: (known: KnownCorrections) => void,
  onFailure?: (failure: Failure) => void,
): Unwatch {
  return watchDatabase(
    async (database) => {
      const rows = await database.corrections.where({ sheetId: uploadId }).toArray()
      const blocked = (await database.outbox.get(`corrections:${uploadId}`))?.blocked
      return {
        corrections: toCorrections(rows),
        unsent: rows.filter((row) => row.sent === 0).length,
        ...(blocked === undefined ? {} : { blocked }),
      }
    },
    listener,
    onFailure,
  )
}
