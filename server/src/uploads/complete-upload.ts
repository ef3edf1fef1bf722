import { createHash } from "node:crypto"
import { FailureError } from "@cricksy/shared/base/failure.ts"
import type { CompleteRequest, CompleteResponse } from "@cricksy/shared/contract/uploads.ts"
import { scanResultSchema } from "@cricksy/shared/contract/scan-result.ts"
import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { findSetCorners } from "@cricksy/shared/match/set-corners.ts"
import { findMediaType } from "@cricksy/shared/page/media-type.ts"
import { createClubStore } from "../store/club-store.ts"
import { inTransaction } from "../store/in-transaction.ts"
import type { Upload } from "../store/uploads.ts"
import { largest } from "./initiate-upload.ts"
import { settleReading } from "./settle-reading.ts"
import { startReading } from "./start-reading.ts"
import type { Actor, UploadContext } from "./upload-context.ts"

type Checked = { bytes: Uint8Array; sha256: string }

/**
 * Takes the bytes that were put: counts and hashes them itself, keeps them under their hash where no presigned URL reaches, and has them
 * read. Repeating it is fine. Throws `not_uploaded`, `size_mismatch`, `checksum_mismatch`, `wrong_state`; then the file can be put again.
 */
export async function completeUpload(context: UploadContext, actor: Actor, request: CompleteRequest): Promise<CompleteResponse> {
  if (!context.settings.enableUploads) throw new FailureError("feature_disabled")
  const upload = await createClubStore(context.database.db, actor.clubId).uploads.find(request.upload_id)
  if (upload === null) throw new FailureError("not_found")
  if (request.s3_key !== upload.s3Key) throw new FailureError("invalid_request", "s3_key is not the one that this upload was given.")
  if (upload.state === "cancelled") throw new FailureError("wrong_state", "This upload was cancelled.")
  if (upload.verified) return answer(sameFile(upload, request))
  const checked = await checkObject(context, upload, request)
  if (checked === null) return answer(await completedMeanwhile(context, actor, request))
  const key = `files/${actor.clubId}/${checked.sha256}`
  await context.objects.writeOnce(key, checked.bytes, findMediaType(checked.bytes) ?? "application/octet-stream")
  const settled = await inTransaction(context.database.db, async (tx) => {
    const store = createClubStore(tx, actor.clubId)
    const current = await store.uploads.findForUpdate(upload.id)
    if (current === null || current.state === "cancelled") throw new FailureError("wrong_state", "This upload was cancelled.")
    if (current.verified) return current
    const { sha256, bytes } = checked
    await store.files.add({ sha256, size: bytes.length, mediaType: findMediaType(bytes) ?? "application/octet-stream", s3Key: key })
    const device = acceptDeviceResult(context, upload, request.device_result, sha256)
    if (device !== undefined) await store.results.add(sha256, "device", device)
    // Corners set before the sheet was sent come with the reading; what people said of them follows.
    const corners = findSetCorners(await store.corrections.list(upload.id)) ?? device?.source.corners ?? null
    const sent = await store.uploads.change(upload.id, { state: "uploaded", verified: true, sha256, size: bytes.length, priority: request.priority ?? "high", corners })
    const readings = await store.results.find(sha256, sent)
    if (readings.server === null && needsReading(context, readings.device)) return startReading(context, tx, actor.clubId, upload.id)
    return readings.device === null && readings.server === null ? store.uploads.change(upload.id, {}) : settleReading(store, upload.id)
  })
  // Only tidying: what stays behind lies under a key that nobody reads again.
  await context.objects.remove(upload.s3Key).catch((error: unknown) => context.log.warn({ err: error, upload: upload.id }, "inbox object not removed"))
  return answer(settled)
}

// Nothing in the inbox: the file never came, or the same request, sent twice at once, has just taken it.
async function completedMeanwhile(context: UploadContext, actor: Actor, request: CompleteRequest): Promise<Upload> {
  const upload = await createClubStore(context.database.db, actor.clubId).uploads.find(request.upload_id)
  if (upload === null || !upload.verified) throw new FailureError("not_uploaded")
  return sameFile(upload, request)
}

async function checkObject(context: UploadContext, upload: Upload, request: CompleteRequest): Promise<Checked | null> {
  const size = await context.objects.findSize(upload.s3Key)
  if (size === null) return null
  if (size > largest(upload.fileType)) throw new FailureError("too_many_bytes")
  if (size !== request.size || (upload.size !== null && size !== upload.size)) throw new FailureError("size_mismatch")
  const bytes = await context.objects.read(upload.s3Key)
  if (bytes === null) return null
  const sha256 = createHash("sha256").update(bytes).digest("hex")
  if ([request.checksum ?? sha256, upload.sha256 ?? sha256].some((promised) => promised !== sha256)) throw new FailureError("checksum_mismatch")
  return { bytes, sha256 }
}

function sameFile(upload: Upload, request: CompleteRequest): Upload {
  if (request.size !== upload.size) throw new FailureError("size_mismatch")
  if (request.checksum !== undefined && request.checksum !== upload.sha256) throw new FailureError("checksum_mismatch")
  return upload
}

/** The device's reading as the database can hold it; undefined where it is of other bytes: that must not count, the sheet itself is safe and read here instead. */
export function acceptDeviceResult(context: UploadContext, upload: Upload, result: ScanResult | undefined, sha256: string): ScanResult | undefined {
  if (result === undefined || result.source.sha256 === sha256) return result === undefined ? undefined : storable(result)
  context.log.warn({ upload: upload.id }, "device result of another file left out")
  return undefined
}

// PostgreSQL's JSON holds no NUL and no half of a surrogate pair. JSON writes both as escapes; an escaped backslash before them is text.
function storable(result: ScanResult): ScanResult {
  const text = JSON.stringify(result)
  const kept = text.replace(/\\(?:(u0000|ud[89a-f][0-9a-f]{2})|.)/g, (escape, refused?: string) => refused === undefined ? escape : "")
  return kept === text ? result : scanResultSchema.parse(JSON.parse(kept))
}

/** Is the device's reading missing, or too unsure to count alone? */
export function needsReading({ settings }: UploadContext, device: ScanResult | null): boolean {
  return settings.enableOcr && (device === null || device.confidence < settings.rereadBelow)
}

function answer(upload: Upload): CompleteResponse {
  const reading = upload.state === "processing" || upload.state === "uploaded"
  return { upload_id: upload.id, status: upload.state, message: reading ? "The file is safe on the server and waits to be read." : "The file is safe on the server." }
}
