import type { Failure } from "@cricksy/shared/base/failure.ts"
import type { HandSheet } from "@cricksy/shared/contract/hand-record.ts"
import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import type { Squad } from "@cricksy/shared/cricket/squad.ts"
import type { Layout } from "@cricksy/shared/scorebook/layout.ts"

/** A file, and what its club knows: whose names may stand on it, forms that were taught, cells that people confirmed, and where a person said that the sheet lies. */
export type FileToRead = { filename: string; bytes: Uint8Array; squads: readonly Squad[]; layouts: readonly Layout[]; hands: readonly HandSheet[]; corners?: readonly number[] }

/** What goes to the reader process and what comes back. */
export type ReadRequest = FileToRead & { id: number }
export type ReadAnswer = { id: number; result: ScanResult } | { id: number; failure: Failure }
