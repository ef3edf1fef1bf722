import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import type { Correction } from "@cricksy/shared/match/correction.ts"
import { changesDeliveries } from "@cricksy/shared/match/source-of-deliveries.ts"
import { startTransition, useEffect, useState } from "react"
import { rebuildResult } from "../worker/reader.ts"

const isSameList = (one: readonly Correction[], other: readonly Correction[]): boolean => one.length === other.length && one.every(({ id }, index) => id === other[index]?.id)

/** `isWorking`: the deliveries of `result` are about to be replaced. */
type RebuiltResult = { result: ScanResult | undefined; isWorking: boolean }

/**
 * `corrected`, and as soon as another thread has worked them out, with the deliveries that follow from the corrections. `read`: the result that they were laid
 * over. Where that fails the deliveries stand as they were, and are asked for.
 */
export function useRebuiltResult(read: ScanResult | undefined, corrections: readonly Correction[], corrected: ScanResult | undefined): RebuiltResult {
  const [rebuilt, setRebuilt] = useState<{ of: ScanResult; by: readonly Correction[]; result?: ScanResult }>()
  // The list is another one with every look at the store; what it says is not.
  const [by, setBy] = useState(corrections)
  if (!isSameList(by, corrections)) setBy(corrections)
  const stale = read !== undefined && changesDeliveries(read, by)
  useEffect(() => {
    if (read === undefined || !stale) return
    const stop = new AbortController()
    rebuildResult(read, by, stop.signal).then((result) => startTransition(() => setRebuilt({ of: read, by, result }))).catch(() => { if (!stop.signal.aborted) setRebuilt({ of: read, by }) })
    return () => stop.abort()
  }, [read, by, stale])
  const own = stale && rebuilt?.of === read && rebuilt.by === by ? rebuilt : undefined
  return { result: own?.result ?? corrected, isWorking: stale && own === undefined }
}
