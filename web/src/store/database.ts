import Dexie, { type EntityTable, type Table } from "dexie"
import { moveToRecords } from "./move-to-records.ts"
import type { CorrectionRow, FileRow, OutboxRow, RecordRow, ResultRow, SettingRow, SheetRow } from "./rows.ts"

export const databaseName = "cricksy"

export type Database = Dexie & {
  sheets: EntityTable<SheetRow, "id">
  files: EntityTable<FileRow, "sheetId">
  results: EntityTable<ResultRow, "id">
  corrections: Table<CorrectionRow, string>
  outbox: EntityTable<OutboxRow, "id">
  settings: EntityTable<SettingRow, "key">
  records: Table<RecordRow, [club: string, kind: string, id: string]>
}

/**
 * Opens lazily at the first use. Every later version adds a `version(n)` block below the earlier ones, and its upgrader must be total:
 * one that throws makes the database unreadable for good. The outbox is never dropped.
 */
export function createDatabase(name: string): Database {
  // Strict: a transaction is complete only when the disk has it, so "saved" survives a killed phone.
  // No cache of live queries: a list opened right after a capture was seen to start with the rows from before it.
  const database = new Dexie(name, { chromeTransactionDurability: "strict", cache: "disabled" }) as Database
  database.version(1).stores({
    sheets: "id, createdAt, sha256, uploadId, sync.state",
    files: "sheetId",
    results: "id",
    corrections: "id, sheetId, [sheetId+sent]",
    outbox: "id, sheetId, notBefore",
    settings: "key",
  })
  database.version(2).stores({ squads: "id" })
  database.version(3).stores({ layouts: "name" })
  // Squads and taught forms became records that a club shares.
  database.version(4).stores({ records: "[club+kind+id], [club+kind], changed", squads: null, layouts: null }).upgrade(moveToRecords)
  return database
}
