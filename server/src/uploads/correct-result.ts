import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import type { Correction } from "@cricksy/shared/match/correction.ts"

/** Lays corrections on top of a reading. */
export function correctResult(result: ScanResult, corrections: Correction[]): ScanResult {
  const answered = new Set(corrections.filter(({ kind }) => kind !== "undo").map(({ pointer }) => pointer))
  return { ...result, review: result.review.filter((pointer) => !answered.has(pointer)) }
}
