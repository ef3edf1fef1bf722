import type { Failure } from "@cricksy/shared/base/failure.ts"
import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"

/** What goes to the reader process and what comes back. */
export type ReadRequest = { id: number; filename: string; bytes: Uint8Array }
export type ReadAnswer = { id: number; result: ScanResult } | { id: number; failure: Failure }
