import { fromScanResult, withMatch } from "./contract/match-wire.ts"
import type { ScanResult } from "./contract/scan-result.ts"
import { applyCorrections } from "./match/apply-corrections.ts"
import type { Correction } from "./match/correction.ts"

/**
 * A result as read, with a person's corrections laid over it and checked anew: what every screen shows and what is applied to a match.
 * The result given is not changed; the same corrections in any order give the same answer.
 */
export const correctScan = (result: ScanResult, corrections: readonly Correction[]): ScanResult =>
  corrections.length === 0 ? result : withMatch(result, applyCorrections(fromScanResult(result), corrections))
