import { fromScanResult, withMatch } from "./contract/match-wire.ts"
import type { ScanResult } from "./contract/scan-result.ts"
import { applyCorrections } from "./match/apply-corrections.ts"
import type { Correction } from "./match/correction.ts"
import { rebuildDeliveries } from "./match/rebuild-deliveries.ts"

/**
 * A result as read, with people's corrections of this reading (own-corrections.ts) laid over it and checked anew: what every screen shows. Deliveries stand as they
 * were read. The result given is not changed; the same corrections in any order give the same answer.
 */
export const correctScan = (result: ScanResult, corrections: readonly Correction[]): ScanResult => layOver(result, corrections)

/** The same, with the deliveries worked out anew where a person changed what they come from: what is applied to a match, and what a screen shows once it is there. Half a second to two an innings. */
export const rebuildScan = (result: ScanResult, corrections: readonly Correction[]): ScanResult => layOver(result, corrections, rebuildDeliveries)

const layOver = (result: ScanResult, corrections: readonly Correction[], rebuild?: typeof rebuildDeliveries): ScanResult =>
  corrections.length === 0 ? result : withMatch(result, applyCorrections(fromScanResult(result), corrections, rebuild))
