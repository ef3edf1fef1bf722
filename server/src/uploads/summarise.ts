import { listTeams } from "@cricksy/shared/contract/list-teams.ts"
import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import type { Correction } from "@cricksy/shared/match/correction.ts"
import type { UploadChange } from "../store/uploads.ts"
import { correctScan } from "@cricksy/shared/correct-scan.ts"

/** What a list shows of a sheet: its result with the corrections of this reading on top, in five values. */
export function summarise(upload: { filename: string }, result: ScanResult, corrections: Correction[]): UploadChange {
  const corrected = correctScan(result, corrections)
  return {
    title: titleOf(corrected, upload.filename),
    reviewCount: corrected.review.length,
    // Without an innings there is nothing to review, and somebody must see that.
    needsEyes: corrected.review.length > 0 || corrected.balanced === false || corrected.innings.length === 0,
    balanced: corrected.balanced,
    confidence: corrected.confidence,
  }
}

/** The teams where they were read, else the file's name. */
export function titleOf(result: ScanResult, filename: string): string {
  const teams = listTeams(result)
  return (teams.length === 0 ? filename : teams.join(" v ")).slice(0, 300)
}
