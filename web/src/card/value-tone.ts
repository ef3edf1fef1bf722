import type { ScanReading, ScanResult } from "@cricksy/shared/contract/scan-result.ts"

/** How a value is shown: doubt needs a person, seen has had one. */
export type ValueTone = "plain" | "doubt" | "wrong" | "seen"

const isSeen = (reading: ScanReading | undefined) => reading?.status === "corrected" || reading?.status === "confirmed"

/** The tone of every value that is not plain, by pointer. `wrong`: to be looked at and part of a sum that does not hold. */
export function tonesOf(result: ScanResult): Map<string, ValueTone> {
  const tones = new Map<string, ValueTone>()
  const failing = new Set(result.checks.filter((check) => check.status === "fail").flatMap((check) => check.fields))
  for (const [pointer, reading] of Object.entries(result.readings)) if (isSeen(reading)) tones.set(pointer, "seen")
  for (const pointer of result.review) if (!isSeen(result.readings[pointer])) tones.set(pointer, failing.has(pointer) ? "wrong" : "doubt")
  return tones
}

/** The pointers that still wait for a person, in the order in which they settle most. */
export function openReview(result: ScanResult): string[] {
  return result.review.filter((pointer) => !isSeen(result.readings[pointer]))
}
