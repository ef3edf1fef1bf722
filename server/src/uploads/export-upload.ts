import { parse } from "node:path"
import { fromScanResult } from "@cricksy/shared/contract/match-wire.ts"
import { exporters } from "@cricksy/shared/export/exporters.ts"
import type { ExportFormat } from "@cricksy/shared/export/exporters.ts"
import type { ClubStore } from "../store/club-store.ts"
import type { Upload } from "../store/uploads.ts"
import { correctedResult } from "./apply-upload.ts"

const isFormat = (name: string): name is ExportFormat => name in exporters
const formats = Object.keys(exporters).filter(isFormat)
export const exportFormats = ["json", ...formats] as const

/** A sheet's card as a file: as it was applied, else as it was read with all corrections. `wrong_state` where nothing was read. */
export async function exportUpload(store: ClubStore, upload: Upload, format: "json" | ExportFormat): Promise<{ name: string; mediaType: string; text: string }> {
  const match = upload.state === "applied" ? await store.matches.findByUpload(upload.id) : null
  const result = match?.result ?? await correctedResult(store, upload)
  const stem = parse(upload.filename).name
  if (format === "json") return { name: `${stem}.json`, mediaType: "application/json", text: `${JSON.stringify(result)}\n` }
  const exporter = exporters[format]
  return { name: `${stem}.${exporter.extension}`, mediaType: exporter.mediaType, text: exporter.write(fromScanResult(result)) }
}
