import { fromScanResult } from "@cricksy/shared/contract/match-wire.ts"
import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { downloadFile, withEnding } from "./download-file.ts"

/** What a coach takes a card away as; the phone's own screen offers the rarer formats. */
export type CardFormat = "json" | "csv" | "cricsheet" | "text"

/** Saves the card as it is shown, with every correction. The writers are loaded when one is asked for. */
export async function downloadCard(filename: string, result: ScanResult, format: CardFormat): Promise<void> {
  if (format === "json") return downloadFile(withEnding(filename, "json"), new Blob([JSON.stringify(result, null, 2)], { type: "application/json" }))
  const { exporters } = await import("@cricksy/shared/export/exporters.ts")
  const { write, extension, mediaType } = exporters[format]
  downloadFile(withEnding(filename, extension), new Blob([write(fromScanResult(result))], { type: mediaType }))
}
