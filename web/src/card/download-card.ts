import { fromScanResult } from "@cricksy/shared/contract/match-wire.ts"
import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { downloadFile, withEnding } from "./download-file.ts"

/** `json` is the whole reading with its doubt; the others are written by the exporter of that name. */
export type CardFormat = "csv" | "deliveries-csv" | "text" | "cricsheet" | "result-summary" | "card" | "html" | "json"

const formats: readonly CardFormat[] = ["csv", "deliveries-csv", "text", "cricsheet", "result-summary", "card", "html", "json"]

/** What this card can be taken away as: ball by ball only where the sheet has it. */
export const listFormats = (result: ScanResult): readonly CardFormat[] =>
  formats.filter((format) => format !== "deliveries-csv" || result.innings.some(({ deliveries }) => deliveries.length > 0))

/** Saves the card as it is shown, with every correction. The writers are loaded when one is asked for. */
export async function downloadCard(filename: string, result: ScanResult, format: CardFormat): Promise<void> {
  if (format === "json") return downloadFile(withEnding(filename, "json"), new Blob([JSON.stringify(result, null, 2)], { type: "application/json" }))
  const { exporters } = await import("@cricksy/shared/export/exporters.ts")
  const { write, extension, mediaType } = exporters[format]
  downloadFile(withEnding(filename, extension), new Blob([write(fromScanResult(result))], { type: mediaType }))
}
