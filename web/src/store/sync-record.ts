import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { FailureError } from "@cricksy/shared/base/failure.ts"
import { withDatabase } from "./connection.ts"
import type { OutboxRow, SheetRow } from "./rows.ts"
import type { SyncState } from "./sheet.ts"

/** What the uploader needs of a sheet; everything a draft lacks is there. */
export type SendableSheet = {
  id: string
  uploadId: string
  filename: string
  mediaType: string
  size: number
  sha256: string
  /** True while the reader still works on it: its result should travel with the upload. */
  beingRead: boolean
  result?: ScanResult
}

/** @throws FailureError `file_not_found` where the row or its file is gone. */
export async function getSendable(id: string): Promise<SendableSheet> {
  return withDatabase(async (database) => {
    const row = await database.sheets.get(id)
    if (row?.sha256 === undefined || row.size === undefined || row.mediaType === undefined) throw new FailureError("file_not_found")
    const result = row.resultId === undefined ? undefined : (await database.results.get(row.resultId))?.result
    return {
      id,
      uploadId: row.uploadId ?? id,
      filename: row.filename ?? "sheet",
      mediaType: row.mediaType,
      size: row.size,
      sha256: row.sha256,
      beingRead: row.state === "waiting" || row.state === "reading",
      ...(result === undefined ? {} : { result }),
    }
  })
}

/** What is shown of an upload that this phone captured: its reading, if that is this phone's own, and whether another is being made. Undefined: it is another device's. */
export async function findOwnReading(uploadId: string): Promise<{ beingRead: boolean; result?: ScanResult } | undefined> {
  return withDatabase(async (database) => {
    const row = (await database.sheets.where({ uploadId }).filter(({ removedAt }) => removedAt === undefined).first()) ?? (await database.sheets.get(uploadId))
    if (row === undefined) return undefined
    const { beingRead, result } = await getSendable(row.id)
    return { beingRead, ...(result?.engine.where === "device" ? { result } : {}) }
  })
}

/** Shows where a sheet's bytes are. A sheet that is safe stays so: a slower tab must not take the word back. */
export async function markSync(id: string, state: SyncState, message?: string): Promise<void> {
  await withDatabase((database) =>
    database.sheets.where({ id }).modify((row) => {
      if (row.sync.state !== "safe") row.sync = { state, ...(message === undefined ? {} : { message }) }
    }),
  )
}

/** Moves a sheet's row to its next step. `uploadId`: the server knows these bytes under another id, so our corrections move there too. */
export async function advanceSheet(
  row: OutboxRow,
  step: OutboxRow["step"],
  server: { uploadId: string; s3Key?: string },
  notBefore: number,
): Promise<void> {
  await withDatabase((database) =>
    database.transaction("rw", database.sheets, database.corrections, database.outbox, async () => {
      const before = (await database.sheets.get(row.sheetId))?.uploadId ?? row.sheetId
      if (server.uploadId !== before) {
        await database.sheets.update(row.sheetId, { uploadId: server.uploadId })
        await database.corrections.where({ sheetId: before }).modify({ sheetId: server.uploadId })
        const queued = await database.outbox.get(`corrections:${before}`)
        if (queued) await database.outbox.put({ ...queued, id: `corrections:${server.uploadId}`, sheetId: server.uploadId })
        await database.outbox.delete(`corrections:${before}`)
      }
      await database.outbox.update(row.id, { step, attempts: 0, notBefore, ...(server.s3Key === undefined ? {} : { s3Key: server.s3Key }) })
    }),
  )
}

/** The server has hashed the bytes: the sheet is safe and its row leaves the outbox. */
export async function finishSheet(row: OutboxRow): Promise<void> {
  await withDatabase((database) =>
    database.transaction("rw", database.sheets, database.outbox, async () => {
      await database.sheets.update(row.sheetId, { sync: { state: "safe" } })
      await database.outbox.delete(row.id)
    }),
  )
}

/** Ends the sending of corrections, unless a person has added one meanwhile. */
export async function finishCorrections(row: OutboxRow): Promise<void> {
  await withDatabase((database) =>
    database.transaction("rw", database.corrections, database.outbox, async () => {
      const left = await database.corrections.where({ sheetId: row.sheetId, sent: 0 }).count()
      if (left === 0) await database.outbox.delete(row.id)
      else await database.outbox.update(row.id, { attempts: 0, notBefore: 0 })
    }),
  )
}

/** Sheets of this phone that the server has safely, newest first: those whose corrections may change elsewhere. */
export async function listSafeSheets(): Promise<SheetRow[]> {
  const rows = await withDatabase((database) => database.sheets.where("sync.state").equals("safe").toArray())
  return rows.filter((row) => row.removedAt === undefined).sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
}

/** Remembers up to which change of the server the sheet is known here. */
export async function markFetched(id: string, updatedAt: string): Promise<void> {
  await withDatabase((database) => database.sheets.update(id, { fetchedAt: updatedAt }))
}
