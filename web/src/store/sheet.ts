import type { Failure } from "@cricksy/shared/base/failure.ts"
import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import type { Correction } from "@cricksy/shared/match/correction.ts"

/** How far the reader is with a sheet. `draft`: the row exists, the picture does not yet. */
export type SheetState = "draft" | "waiting" | "reading" | "read" | "failed"

/**
 * Where the sheet's bytes are. local: only on this phone, nobody signed in. sent: all bytes left the phone.
 * safe: the server has hashed what it stored and it is the same file. paused: waits for signing in. failed: waits for a person's retry.
 */
export type SyncState = "local" | "queued" | "sending" | "sent" | "safe" | "paused" | "failed"

/** `progress` 0 to 1 while sending; `message` is a sentence for a person where something went wrong. */
export type SheetSync = { state: SyncState; progress?: number; message?: string }

/**
 * One capture as screens see it. `id` is a UUID made on the device and is the upload's id on the server too. `createdAt` is ISO 8601
 * UTC.
 */
export type Sheet = {
  id: string
  createdAt: string
  filename?: string
  mediaType?: string
  /** Bytes of the stored file. */
  size?: number
  /** Hex SHA-256 of the exact stored bytes, which are the bytes that are sent. */
  sha256?: string
  /** Where people last said that the sheet lies in the photo (`corrections` are of the reading that is shown, which may be an earlier one), x and y by turns from its top left corner clockwise, in pixels of the opened picture. */
  corners?: readonly number[]
  state: SheetState
  failure?: Failure
  /** How often the reader began without coming to an end. */
  starts?: number
  result?: ScanResult
  /** What people said of the values of `result`. */
  corrections: Correction[]
  /** How many more stand nowhere in `result`, a later reading than they were made on. */
  lost: number
  sync: SheetSync
}
