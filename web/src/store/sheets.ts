import { FailureError, type Failure } from "@cricksy/shared/base/failure.ts"
import type { Layout } from "@cricksy/shared/scorebook/layout.ts"
import type { Squad } from "@cricksy/shared/cricket/squad.ts"
import type { HandSheet } from "@cricksy/shared/contract/hand-record.ts"
import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import type { Correction } from "@cricksy/shared/match/correction.ts"
import { findAccountRow, waitingState } from "./account-row.ts"
import { withDatabase } from "./connection.ts"
import { addCorrection } from "./corrections.ts"
import { newId } from "./new-id.ts"
import { newOutboxRow } from "./outbox.ts"
import type { SheetRow } from "./rows.ts"
import { sha256Of } from "./sha256.ts"
import { forgetResult } from "./watch-sheets.ts"

/** What the camera or a file picker gave. `type` is the media type; `bytes` are stored and sent as they are. */
export type CapturedFile = { filename: string; type: string; bytes: Blob }

/** What names are read against, forms that were taught, and cells that were confirmed. */
type Given = { squads: readonly Squad[]; layouts: readonly Layout[]; hands?: readonly HandSheet[] }

const isoNow = (): string => new Date().toISOString()

/** Writes the empty row of a capture, before the camera opens: a page that the camera kills comes back to it. Returns the sheet's id. */
export async function createDraft(): Promise<string> {
  const row: SheetRow = { id: newId(), createdAt: isoNow(), state: "draft", sync: { state: "local" } }
  await withDatabase((database) => database.sheets.add(row))
  return row.id
}

/**
 * Stores a file under a draft and queues it for sending. Resolves only when the disk has file, row and outbox entry, all or none.
 * @throws FailureError `empty_file`, `not_found` where the draft is gone, `wrong_state` where another file lies under it already,
 * `storage_full`, `storage_unavailable`.
 */
export async function attachFile(id: string, file: CapturedFile): Promise<void> {
  if (file.bytes.size === 0) throw new FailureError("empty_file")
  const sha256 = await sha256Of(file.bytes)
  await withDatabase((database) =>
    database.transaction("rw", [database.sheets, database.files, database.outbox, database.settings], async () => {
      const row = await database.sheets.get(id)
      if (row === undefined) throw new FailureError("not_found")
      // Two tabs find the same draft: the second picture must not take the first one's place.
      if (row.sha256 !== undefined && row.sha256 !== sha256) throw new FailureError("wrong_state")
      const sync = { state: waitingState(await findAccountRow(database)) }
      await database.sheets.update(id, {
        filename: file.filename,
        mediaType: file.type,
        size: file.bytes.size,
        sha256,
        state: "waiting",
        sync,
      })
      await database.files.put({ sheetId: id, bytes: file.bytes })
      await database.outbox.put(newOutboxRow("sheet", id, Date.now()))
    }),
  )
}

/** The reader takes the sheet up. Returns false where it does not wait (any more): read, stopped or removed meanwhile. */
export async function beginReading(id: string): Promise<boolean> {
  const begun = await withDatabase((database) =>
    database.sheets
      .where({ id })
      .filter((row) => (row.state === "waiting" || row.state === "reading") && row.removedAt === undefined)
      .modify((row) => {
        row.state = "reading"
        row.starts = (row.starts ?? 0) + 1
        delete row.failure
      }),
  )
  return begun > 0
}

/** Puts the sheet back, to be read again. */
export async function readAgain(id: string): Promise<void> {
  await withDatabase((database) =>
    database.sheets.where({ id }).modify((row) => {
      row.state = "waiting"
      delete row.starts
      delete row.failure
    }),
  )
}

/** Keeps a person's word where the sheet lies in the photo, to be sent as their other corrections are, and puts it back to be read so. */
export async function placeCorners(id: string, correction: Correction): Promise<void> {
  await withDatabase((database) =>
    database.transaction("rw", database.sheets, database.corrections, database.outbox, async () => {
      await addCorrection(id, correction)
      await readAgain(id)
    }),
  )
}

/** Stores a reading beside the earlier ones of the same file and shows it. `given`: what this device gave the reader beside the file; with other squads, layouts or examples it is another reading. */
export async function saveResult(id: string, result: ScanResult, given: Given = { squads: [], layouts: [] }): Promise<void> {
  const { where = "device", version, pipeline = "" } = result.engine
  const { squads, layouts, hands = [] } = given
  const against = squads.length + layouts.length + hands.length > 0 ? [await sha256Of(new Blob([JSON.stringify([squads, layouts, hands])]))] : []
  const resultId = [result.source.sha256, where, version, pipeline, ...against].join(":")
  await withDatabase((database) =>
    database.transaction("rw", database.sheets, database.results, async () => {
      await database.results.put({ id: resultId, result })
      forgetResult(resultId)
      await database.sheets.where({ id }).modify((row) => {
        row.state = "read"
        row.resultId = resultId
        delete row.failure
        delete row.starts
      })
    }),
  )
}

/** The file could not be read. It stays stored and is sent all the same: the server may manage, and a person can look. */
export async function saveFailure(id: string, failure: Failure): Promise<void> {
  await withDatabase((database) =>
    database.sheets.where({ id }).modify((row) => {
      row.state = "failed"
      row.failure = failure
      delete row.starts
    }),
  )
}

/** Takes a sheet out of every list and out of the outbox. The row stays as a tombstone and can be restored until `forgetRemoved`. */
export async function removeSheet(id: string): Promise<void> {
  await withDatabase((database) => database.sheets.update(id, { removedAt: isoNow() }))
}

/** Clears away a draft that nobody used. One that holds a picture by now, perhaps another tab's, stays. */
export async function removeDraft(id: string): Promise<void> {
  await withDatabase((database) =>
    database.sheets.where({ id }).modify((row) => {
      if (row.state === "draft") row.removedAt = isoNow()
    }),
  )
}

/** Brings a removed sheet back; what was waiting to be sent is sent. */
export async function restoreSheet(id: string): Promise<void> {
  await withDatabase((database) =>
    database.sheets.where({ id }).modify((row) => {
      delete row.removedAt
    }),
  )
}

/** Frees the room of sheets removed before `before` (ISO 8601). Their rows stay: the server's list must not bring them back. */
export async function forgetRemoved(before: string): Promise<void> {
  await withDatabase((database) =>
    database.transaction("rw", database.sheets, database.files, database.outbox, async () => {
      const removed = await database.sheets.filter((row) => row.removedAt !== undefined && row.removedAt < before).primaryKeys()
      await database.files.bulkDelete(removed)
      await database.outbox.bulkDelete(removed.map((id) => `sheet:${id}`))
    }),
  )
}

/** The stored bytes. @throws FailureError `file_not_found` */
export async function getFile(id: string): Promise<Blob> {
  const row = await withDatabase((database) => database.files.get(id))
  if (row === undefined) throw new FailureError("file_not_found", "The picture of this sheet is not on this phone.")
  return row.bytes
}
