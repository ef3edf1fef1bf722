import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import type { Correction } from "@cricksy/shared/match/correction.ts"
import { useEffect, useState } from "react"

type Corrected = { of: ScanResult; by: readonly Correction[]; result: ScanResult }

/**
 * The result with people's corrections laid on top and every sum checked again; undefined while there is no result. The checks are loaded
 * when the first correction asks for them; until then the result is shown as it was last known. Throws while rendering, for the crash
 * boundary, where they cannot be loaded.
 */
export function useCorrectedResult(result: ScanResult | undefined, corrections: readonly Correction[]): ScanResult | undefined {
  const [corrected, setCorrected] = useState<Corrected>()
  const [failed, setFailed] = useState<{ thrown: unknown }>()
  useEffect(() => {
    if (!result || corrections.length === 0) return
    let closed = false
    void import("@cricksy/shared/correct-scan.ts").then(({ correctScan }) => {
      if (!closed) setCorrected({ of: result, by: corrections, result: correctScan(result, corrections) })
    }).catch((thrown: unknown) => { if (!closed) setFailed({ thrown }) })
    return () => { closed = true }
  }, [result, corrections])
  if (failed) throw failed.thrown
  return corrected && corrected.of === result && corrections.length > 0 ? corrected.result : result
}
