import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import type { Correction } from "@cricksy/shared/match/correction.ts"
import { useEffect, useState } from "react"

type Corrected = { of: ScanResult; by: readonly Correction[]; result: ScanResult }

/**
 * The result with people's corrections laid on top and every sum checked again; undefined while there is no result. The checks are loaded
 * when the first correction asks for them; until then the result is shown as it was last known.
 */
export function useCorrectedResult(result: ScanResult | undefined, corrections: readonly Correction[]): ScanResult | undefined {
  const [corrected, setCorrected] = useState<Corrected>()
  useEffect(() => {
    if (!result || corrections.length === 0) return
    let closed = false
    void import("@cricksy/shared/correct-scan.ts").then(({ correctScan }) => {
      if (!closed) setCorrected({ of: result, by: corrections, result: correctScan(result, corrections) })
    })
    return () => { closed = true }
  }, [result, corrections])
  return corrected && corrected.of === result && corrections.length > 0 ? corrected.result : result
}
