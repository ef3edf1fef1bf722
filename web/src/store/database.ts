import Dexie, { type EntityTable, type Table } from "dexie"
import type { CorrectionRow, FileRow, LayoutRow, OutboxRow, ResultRow, SettingRow, SheetRow, SquadRow } from "./rows.ts"

export const databaseName = "cricksy"

export type Database = Dexie & {
  sheets: EntityTable<SheetRow, "id">
  files: EntityTable<FileRow, "sheetId">
  results: EntityTable<ResultRow, "id">
  corrections: Table<CorrectionRow, string>
  layouts: EntityTable<LayoutRow, "name">
  outbox: EntityTable<OutboxRow, "id">
  settings: EntityTable<SettingRow, "key">
  squads: EntityTable<SquadRow, "id">
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
  // Forms that were taught on this device. Nothing to upgrade: a new table is empty.
  database.version(3).stores({ layouts: "name" })
  return database
}
