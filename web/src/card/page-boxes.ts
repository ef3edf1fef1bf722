import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { tonesOf, type ValueTone } from "./value-tone.ts"

/** Where a value stands on its upright page: x, y, width, height in pixels. */
export type PageBox = { pointer: string; box: readonly [number, number, number, number]; tone: ValueTone }

/** The boxes of all values that stand on one page (index from 0). */
export function boxesOf(result: ScanResult, page: number): PageBox[] {
  const tones = tonesOf(result)
  return Object.entries(result.readings).flatMap(([pointer, reading]) =>
    reading.box !== undefined && (reading.page ?? 0) === page ? [{ pointer, box: reading.box, tone: tones.get(pointer) ?? "plain" }] : [])
}
