import type { Failure } from "@cricksy/shared/base/failure.ts"
import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import type { Correction } from "@cricksy/shared/match/correction.ts"
import type { Sheet, SheetSync } from "./sheet.ts"

/** A capture. Never dropped: a removed one stays as a tombstone without its file. */
export type SheetRow = Omit<Sheet, "result" | "corrections" | "lost" | "corners" | "sync"> & {
  /** Key of the reading that is shown, see `ResultRow`. */
  resultId?: string
  /** Progress is never stored: after a reload it would be a lie. */
  sync: Omit<SheetSync, "progress">
  /** The upload's id on the server; differs from `id` where another device had sent the same bytes before. */
  uploadId?: string
  /** `updated_at` of the upload when its corrections were last fetched. */
  fetchedAt?: string
  /** When it was removed, ISO 8601; the row is a tombstone then. */
  removedAt?: string
}

/** The exact bytes that were hashed. In a table of its own, so that listing sheets never loads pictures. */
export type FileRow = { sheetId: string; bytes: Blob }

/** One reading of one file by one pipeline. Immutable: a new reading is a new row. */
export type ResultRow = { id: string; result: ScanResult }

/** `sheetId` is the upload's id. `sent` is 0 or 1, because IndexedDB has no index over booleans. */
export type CorrectionRow = Correction & { sheetId: string; sent: 0 | 1 }

/** What is left to do with the server, as a record and not as code, so that a new version of the app can go on with it. */
export type OutboxRow = {
  /** `sheet:<id>` or `corrections:<uploadId>`: queuing twice is queuing once. */
  id: string
  sheetId: string
  kind: "sheet" | "corrections"
  /** Next step of a sheet: send the bytes, tell that they are complete, wait until the server has verified them. */
  step: "send" | "complete" | "verify"
  /** Of the server, known from the first answer on. */
  s3Key?: string
  /** Failed tries of the present step; says how long to wait. */
  attempts: number
  /** How often the sheet had to be sent from the beginning, because the server did not have what was sent. */
  restarts: number
  /** Not to be tried before this time, milliseconds since 1970. */
  notBefore: number
  queuedAt: number
  /** Set where only a person's retry helps. Such a row never holds up another. */
  blocked?: Failure
}

/**
 * Something that the club keeps (contract/record-kinds.ts): a squad, a taught form. A changed one is its own entry of the outbox. Rows of another
 * club than the one signed in to are not shown: only what that club's server has not got yet lies here.
 */
export type RecordRow = {
  /** "" where it belongs to this device, because nobody has signed in. */
  club: string
  kind: string
  id: string
  /** Null: deleted here, and the server is to be told. */
  body: unknown
  /** The server's, that the body is or was changed from; 0: the server has never had it. */
  revision: number
  /** 1: to be sent. IndexedDB has no index over booleans. */
  changed: 0 | 1
  /** Of the last change here, so that one made while another was on its way is not taken for sent. */
  edit: string
  /** Failed tries of sending this change, and not to be tried before, milliseconds since 1970. */
  attempts: number
  notBefore: number
  /** Why the server refused this change. */
  blocked?: Failure
  /** Somebody else had changed the thing of this id first: this is our change, kept beside theirs. */
  copyOf?: string
  /** Who made the server's revision. */
  updatedBy?: string
}

/** Single values: the account, whether this browser keeps our data for good, up to which revision a club's records are known. */
export type SettingRow = { key: string; value: unknown }
