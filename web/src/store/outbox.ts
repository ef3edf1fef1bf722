import type { Failure } from "@cricksy/shared/base/failure.ts"
import { withDatabase } from "./connection.ts"
import type { Database } from "./database.ts"
import type { OutboxRow } from "./rows.ts"

/** A fresh outbox row; queuing something a second time makes a blocked row live again. */
export function newOutboxRow(kind: OutboxRow["kind"], sheetId: string, now: number): OutboxRow {
  return { id: `${kind}:${sheetId}`, sheetId, kind, step: "send", attempts: 0, notBefore: now, queuedAt: now }
}

/** Rows in the order in which they may be tried; blocked ones and those of removed sheets are left out. */
export async function listOutbox(): Promise<OutboxRow[]> {
  return withDatabase(async (database) => {
    const rows = await database.outbox.orderBy("notBefore").toArray()
    const sheets = await database.sheets.bulkGet(rows.map((row) => row.sheetId))
    return rows.filter((row, i) => row.blocked === undefined && sheets[i]?.removedAt === undefined)
  })
}

/** Changes a row if it is still there: a row that another tab has finished stays gone. */
export async function updateOutbox(id: string, changes: Partial<Omit<OutboxRow, "id">>): Promise<void> {
  await withDatabase((database) => database.outbox.update(id, changes))
}

/** Puts a row aside until a person retries, with the reason shown on its sheet. */
export async function blockOutbox(row: OutboxRow, reason: Failure): Promise<void> {
  await withDatabase((database) => database.transaction("rw", database.outbox, database.sheets, async () => {
    await database.outbox.update(row.id, { blocked: reason })
    await database.sheets.update(row.sheetId, { sync: { state: "failed", message: reason.message } })
  }))
}

/** Makes every blocked row of a sheet live again, at once and with a clean count of attempts. */
export async function retrySync(sheetId: string): Promise<void> {
  await withDatabase((database) => database.transaction("rw", database.outbox, database.sheets, async () => {
    const rows = await database.outbox.where("sheetId").equals(sheetId).toArray()
    for (const row of rows) await reviveRow(database, row)
    if (rows.some((row) => row.kind === "sheet")) await database.sheets.update(sheetId, { sync: { state: "queued" } })
  }))
}

/** Inside a transaction over the outbox. */
async function reviveRow(database: Database, row: OutboxRow): Promise<void> {
  const { blocked: _reason, ...live } = row
  await database.outbox.put({ ...live, attempts: 0, notBefore: 0 })
}
