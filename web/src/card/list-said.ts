import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import type { Correction } from "@cricksy/shared/match/correction.ts"
import type { SaidValue } from "@cricksy/shared/pipeline/gather-examples.ts"
import { findValueAt } from "./value-at.ts"

/** A fielder stands in the cell of how the batter was out, beside other words. */
const isPartOfCell = (pointer: string): boolean => pointer.includes("/fielders/")

/**
 * The values of handwritten pages that a person confirmed or corrected and that stand somewhere on the paper, the latest said first; one a cell.
 * `result`: with the corrections laid over it.
 */
export function listSaid(result: ScanResult, corrections: readonly Correction[]): SaidValue[] {
  const said = new Map<string, SaidValue>()
  for (const pointer of new Set(corrections.toReversed().map((correction) => correction.pointer))) {
    const reading = result.readings[pointer]
    const value = findValueAt(result, pointer)
    const page = reading?.page ?? 0
    if (!reading?.box || (reading.status !== "corrected" && reading.status !== "confirmed") || isPartOfCell(pointer)) continue
    if (result.source.pages[page]?.kind !== "handwritten" || (typeof value !== "string" && typeof value !== "number")) continue
    const [x, y, width, height] = reading.box
    const cell = [page, x, y].join(" ")
    if (!said.has(cell)) said.set(cell, { pointer, page, box: { x, y, width, height }, text: String(value) })
  }
  return [...said.values()]
}
