import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import type { Correction } from "@cricksy/shared/match/correction.ts"
import { findLive } from "./judged-corrections.ts"

function withValue(node: unknown, steps: readonly string[], value: unknown): unknown {
  const [step, ...rest] = steps
  if (step === undefined) return value
  if (Array.isArray(node)) return node.map((item, i): unknown => (String(i) === step ? withValue(item, rest, value) : item))
  return node instanceof Object ? { ...node, [step]: withValue(Object.entries(node).find(([key]) => key === step)?.[1], rest, value) } : node
}

/** Temporary stand-in until READER's correctScan lands. */
export function correctShown(result: ScanResult, corrections: readonly Correction[]): ScanResult {
  let shown = result
  for (const one of findLive(corrections)) {
    const old = shown.readings[one.pointer] ?? { status: "read", confidence: 0 }
    const status = one.kind === "confirm" || one.kind === "accept" ? "confirmed" : "corrected"
    shown = { ...(withValue(shown, one.pointer.split("/").slice(1), one.after) as ScanResult), readings: { ...shown.readings, [one.pointer]: { ...old, status } } }
  }
  return shown
}
