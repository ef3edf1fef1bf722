import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import type { Correction } from "@cricksy/shared/match/correction.ts"
import { useMemo } from "react"
import { correctScan } from "../card/correct-scan.ts"

/** The result with people's corrections laid on top and every sum checked again; undefined while there is no result. */
export function useCorrectedResult(result: ScanResult | undefined, corrections: readonly Correction[]): ScanResult | undefined {
  return useMemo(() => result && correctScan(result, corrections), [result, corrections])
}
