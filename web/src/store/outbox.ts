import type { Failure } from "@cricksy/shared/base/failure.ts"
import { withDatabase } from "./connection.ts"
import type { OutboxRow, SheetRow } from "./rows.ts"

/** A fresh outbox row; queuing something a second time makes a blocked row live again. */
export function newOutboxRow(kind: OutboxRow["kind"], sheetId: string, now: number): OutboxRow {
  return { id: `${kind}:${sheetId}`, sheetId, kind, step: "send", attempts: 0, restarts: 0, notBefore: now, queuedAt: now }
}

/** Corrections wait until the server has the sheet they belong to. */
function findAbsentUploads(rows: readonly OutboxRow[], sheets: readonly (SheetRow | undefined)[]): Set<string> {
  return new Set(rows.flatMap((row, i) => (row.kind === "sheet" && row.step !== "verify" ? [sheets[i]?.uploadId ?? row.sheetId] : [])))
}

/** Rows that may be tried, soonest first: without blocked ones, those of removed sheets, and corrections of sheets not sent yet. */
export async function listOutbox(): Promise<OutboxRow[]> {
  return withDatabase(async (database) => {
    const rows = await database.outbox.orderBy("notBefore").toArray()
    const sheets = await database.sheets.bulkGet(rows.map((row) => row.sheetId))
    const absent = findAbsentUploads(rows, sheets)
    // A file that was captured again after it was removed goes on with the upload of the removed sheet.
    const twins = await database.sheets.where("uploadId").anyOf(rows.map((row) => row.sheetId)).toArray()
    const isRemoved = (row: OutboxRow, sheet: SheetRow | undefined) =>
      sheet?.removedAt !== undefined && (row.kind === "sheet" || twins.every((twin) => twin.uploadId !== row.sheetId || twin.removedAt !== undefined))
    return rows.filter((row, i) => row.blocked === undefined && !isRemoved(row, sheets[i]) && (row.kind === "sheet" || !absent.has(row.sheetId)))
  })
}

/** Changes a row if it is still there: a row that another tab has finished stays gone. */
export async function updateOutbox(id: string, changes: Partial<Omit<OutboxRow, "id">>): Promise<void> {
  await withDatabase((database) => database.outbox.update(id, changes))
}

/** Puts a row aside until a person retries, with the reason shown on its sheet. */
export async function blockOutbox(row: OutboxRow, reason: Failure): Promise<void> {
  await withDatabase((database) =>
    database.transaction("rw", database.outbox, database.sheets, async () => {
      await database.outbox.update(row.id, { blocked: reason })
      if (row.kind === "sheet") await database.sheets.update(row.sheetId, { sync: { state: "failed", message: reason.message } })
    }),
  )
}

/** Makes every blocked row of a sheet live again, at once and with a clean count of attempts. */
export async function retrySync(sheetId: string): Promise<void> {
  await withDatabase((database) =>
    database.transaction("rw", database.outbox, database.sheets, async () => {
      const uploadId = (await database.sheets.get(sheetId))?.uploadId ?? sheetId
      await database.outbox
        .where("sheetId")
        .anyOf([sheetId, uploadId])
        .modify((row) => {
          delete row.blocked
          row.attempts = 0
          row.restarts = 0
          row.notBefore = 0
        })
      if ((await database.outbox.get(`sheet:${sheetId}`)) !== undefined)
        await database.sheets.update(sheetId, { sync: { state: "queued" } })
    }),
  )
}
