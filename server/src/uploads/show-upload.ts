import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import type { ParsedPreview, StatusResponse, UploadSummary } from "@cricksy/shared/contract/uploads.ts"
import { FailureError } from "@cricksy/shared/base/failure.ts"
import type { ClubStore } from "../store/club-store.ts"
import type { Readings } from "../store/results.ts"
import type { Upload } from "../store/uploads.ts"
import { chooseSource } from "./settle-reading.ts"

/** All that is known of one sheet, as the wire says it. `not_found` where the club has none of this id. */
export async function showUpload(store: ClubStore, uploadId: string): Promise<StatusResponse> {
  const upload = await store.uploads.find(uploadId)
  if (upload === null) throw new FailureError("not_found")
  const readings = upload.verified && upload.sha256 !== null ? await store.results.find(upload.sha256, upload) : { device: null, server: null }
  const match = upload.state === "applied" ? await store.matches.findByUpload(uploadId) : null
  return { ...basics(upload), parsed_preview: toPreview(upload, readings), corrections: await store.corrections.list(uploadId), match_id: match?.id ?? null }
}

/** One line of the list. `matchId` is left to the sheet's own page. */
export function toSummary(upload: Upload): UploadSummary {
  return {
    ...basics(upload),
    match_id: null,
    title: upload.title ?? upload.filename,
    needs_eyes: upload.needsEyes,
    review_count: upload.reviewCount,
    balanced: upload.balanced,
    confidence: upload.confidence,
  }
}

function basics(upload: Upload) {
  return {
    upload_id: upload.id,
    status: upload.state,
    filename: upload.filename,
    file_type: upload.fileType,
    game_id: upload.gameId,
    size: upload.size,
    checksum: upload.sha256,
    verified: upload.verified,
    error_code: upload.errorCode,
    error_message: upload.errorMessage,
    uploaded_by: upload.uploadedBy,
    created_at: upload.createdAt.toISOString(),
    updated_at: upload.updatedAt.toISOString(),
  }
}

function toPreview(upload: Upload, readings: Readings): ParsedPreview | null {
  const source = chooseSource(readings, upload)
  const result = source === null ? null : readings[source]
  if (source === null || result === null) return null
  const { confidence, balanced, engine, source: { pages } } = result
  return {
    deliveries: result.innings.flatMap((innings) => innings.deliveries.map(toPreviewDelivery)),
    result,
    source,
    device_result: readings.device,
    server_result: readings.server,
    metadata: { confidence, balanced, engine: `${engine.name} ${engine.version}`, pipeline: engine.pipeline ?? null, pages: pages.length },
  }
}

/** The original service's delivery: `runs` off the bat, `extras` beside it. */
function toPreviewDelivery(delivery: ScanResult["innings"][number]["deliveries"][number]): ParsedPreview["deliveries"][number] {
  return {
    over: delivery.over,
    ball: delivery.ball,
    bowler: delivery.bowler,
    batsman: delivery.striker,
    runs: delivery.runs_batter ?? 0,
    is_wicket: delivery.wickets.length > 0,
    extras: Object.values(delivery.extras).reduce<number>((sum, runs) => sum + (runs ?? 0), 0),
  }
}
