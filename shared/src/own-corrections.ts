import type { ScanResult } from "./contract/scan-result.ts"
import type { Correction } from "./match/correction.ts"
import { followPlaces } from "./match/follow-places.ts"
import { listCorrectionsOf } from "./match/set-corners.ts"
import { findPageBox } from "./opened-place.ts"

/** Of all that people said of a sheet, what applies to this reading: said of one within the same corners, each at the pointer that its value has here. `lost`: what of it stands nowhere in this reading. */
export function splitCorrections(result: ScanResult, corrections: readonly Correction[]): { own: Correction[]; lost: Correction[] } {
  const { found, lost } = followPlaces(listCorrectionsOf(corrections, result.source.corners), result.readings, (place) => findPageBox(result.source, place))
  return { own: found, lost }
}

/** What of a sheet's corrections is laid over this reading of it (correct-scan.ts). */
export const listOwnCorrections = (result: ScanResult, corrections: readonly Correction[]): Correction[] => splitCorrections(result, corrections).own
