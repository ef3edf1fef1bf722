import { randomUUID } from "node:crypto"
import { FailureError } from "@cricksy/shared/base/failure.ts"
import { limits } from "@cricksy/shared/base/limits.ts"
import type { InitiateRequest, InitiateResponse } from "@cricksy/shared/contract/uploads.ts"
import { createClubStore } from "../store/club-store.ts"
import type { Upload } from "../store/uploads.ts"
import type { Actor, UploadContext } from "./upload-context.ts"

// Per club and day; keeps one broken phone from filling the store.
const uploadsPerDay = 1000

/**
 * Announces a file and says where to put it. The same `upload_id` again gives the same upload, so a phone may repeat a lost request.
 * `objectsEndpoint`: the object store's address as the asking device sees it; undefined: the store's own.
 */
export async function initiateUpload(context: UploadContext, actor: Actor, request: InitiateRequest, objectsEndpoint: string | undefined): Promise<InitiateResponse> {
  if (!context.settings.enableUploads) throw new FailureError("feature_disabled")
  if (request.size !== undefined && request.size > largest(request.file_type)) throw new FailureError("too_many_bytes")
  const store = createClubStore(context.database.db, actor.clubId)
  const id = request.upload_id ?? randomUUID()
  const known = await store.uploads.find(id)
  const upload = known ?? await addUpload(store, id, actor, request)
  refuseOtherFile(upload, request)
  const url = await context.objects.presignPut(upload.s3Key, { size: request.size, sha256: request.checksum }, objectsEndpoint)
  return { upload_id: id, s3_key: upload.s3Key, presigned_url: url, expires_in: context.settings.presignedSeconds }
}

async function addUpload(store: ReturnType<typeof createClubStore>, id: string, actor: Actor, request: InitiateRequest): Promise<Upload> {
  const yesterday = new Date(Date.now() - 86_400_000)
  if (await store.uploads.countSince(yesterday) >= uploadsPerDay) throw new FailureError("rate_limited", "This club has sent 1000 sheets today. Go on tomorrow.")
  const added = await store.uploads.add({
    id, filename: request.filename, fileType: request.file_type, gameId: request.game_id ?? null, size: request.size ?? null,
    sha256: request.checksum ?? null, s3Key: `inbox/${actor.clubId}/${id}`, uploadedBy: actor.name,
  })
  // Null: the same request arrived twice at once, and the other one has made it.
  const upload = added ?? await store.uploads.find(id)
  if (upload === null) throw new FailureError("not_found")
  return upload
}

function refuseOtherFile(upload: Upload, request: InitiateRequest): void {
  const other = (mine: string | number | null, theirs: string | number | undefined) => mine !== null && theirs !== undefined && mine !== theirs
  if (other(upload.sha256, request.checksum)) throw new FailureError("checksum_mismatch", "Another file was announced under this upload_id.")
  if (other(upload.size, request.size)) throw new FailureError("size_mismatch", "A file of another size was announced under this upload_id.")
}

/** The most bytes a file of this type may have. */
export function largest(fileType: string): number {
  if (fileType === "text/csv" || fileType === "application/json") return limits.cardBytes
  return fileType === "application/pdf" ? limits.pdfBytes : limits.pictureBytes
}
