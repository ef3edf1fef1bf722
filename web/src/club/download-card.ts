import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { downloadFile, withEnding } from "./download.ts"

/** Saves the card as it is shown, with every correction. */
export function downloadCard(filename: string, result: ScanResult, format: "json" | "csv"): void {
  if (format === "json") downloadFile(withEnding(filename, "json"), new Blob([JSON.stringify(result, null, 2)], { type: "application/json" }))
}
