import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import type { Correction } from "@cricksy/shared/match/correction.ts"

/** STAND-IN until shared's correctScan is in. */
export function correctScan(result: ScanResult, corrections: readonly Correction[]): ScanResult {
  const copy = structuredClone(result)
  const undone = new Set(corrections.filter((one) => one.kind === "undo").map((one) => one.target))
  for (const one of corrections) {
    if (undone.has(one.id) || one.kind === "undo") continue
    const reading = copy.readings[one.pointer] ?? { status: "read", confidence: 1 }
    copy.readings[one.pointer] = { ...reading, status: one.kind === "confirm" ? "confirmed" : "corrected" }
    const steps = one.pointer.split("/").slice(1)
    const last = steps.pop() ?? ""
    let at: unknown = copy
    for (const step of steps) at = at instanceof Object ? Reflect.get(at, step) : undefined
    if (at instanceof Object) Reflect.set(at, last, one.after)
  }
  return copy
}
