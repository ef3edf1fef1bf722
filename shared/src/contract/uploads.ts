import { z } from "zod"
import { correctionSchema } from "../match/correction.ts"
import { scanResultSchema } from "./scan-result.ts"

/** The upload API of the original service: same paths, same snake_case fields. What it did not have is optional. */

export const uploadStates = ["initiated", "uploaded", "processing", "parsed", "applied", "failed", "cancelled"] as const
export type UploadState = (typeof uploadStates)[number]

export const mediaTypes = ["image/jpeg", "image/png", "image/webp", "image/heic", "image/heif", "application/pdf", "text/csv", "application/json"] as const

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const uploadId = z.uuid()

/** POST /api/uploads/initiate → 201. `upload_id` may be made on the device: the same id and checksum again give the same upload. */
export const initiateRequest = z.object({
  filename: z.string().min(1).max(255),
  file_type: z.enum(mediaTypes),
  game_id: z.string().max(100).nullish(),
  size: z.int().positive().optional(),
  checksum: sha256.optional(),
  upload_id: uploadId.optional(),
})
export const initiateResponse = z.object({ upload_id: uploadId, s3_key: z.string(), presigned_url: z.url(), expires_in: z.int() })

/** POST /api/uploads/complete → 202. `device_result` is what the phone read itself; the server keeps both readings. */
export const completeRequest = z.object({
  upload_id: uploadId,
  s3_key: z.string().max(300),
  size: z.int().positive(),
  checksum: sha256.optional(),
  priority: z.enum(["high", "low"]).optional(),
  device_result: scanResultSchema.optional(),
})
export const completeResponse = z.object({ upload_id: uploadId, status: z.enum(uploadStates), message: z.string() })

/** One delivery as the original service's preview had it. */
export const previewDelivery = z.object({
  over: z.int(), ball: z.int(), bowler: z.string().nullable(), batsman: z.string().nullable(), runs: z.int(), is_wicket: z.boolean(), extras: z.int(),
})

/** The original preview with the whole scan result inside: `result` is the one that counts (see `source`), both are kept. */
export const parsedPreview = z.object({
  deliveries: z.array(previewDelivery),
  result: scanResultSchema,
  source: z.enum(["device", "server"]),
  device_result: scanResultSchema.nullable(),
  server_result: scanResultSchema.nullable(),
  metadata: z.object({ confidence: z.number(), balanced: z.boolean().nullable(), engine: z.string(), pipeline: z.string().nullable(), pages: z.int() }),
})

/** GET /api/uploads/{upload_id}/status */
export const statusResponse = z.object({
  upload_id: uploadId,
  status: z.enum(uploadStates),
  filename: z.string(),
  file_type: z.string(),
  game_id: z.string().nullable(),
  size: z.int().nullable(),
  checksum: sha256.nullable(),
  /** True only after the server has hashed the stored bytes itself: what "safe on server" means. */
  verified: z.boolean(),
  parsed_preview: parsedPreview.nullable(),
  corrections: z.array(correctionSchema),
  match_id: z.string().nullable(),
  error_code: z.string().nullable(),
  error_message: z.string().nullable(),
  uploaded_by: z.string().nullable(),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
})

/** One line of GET /api/uploads?state=&needs_eyes=&cursor=&limit= */
export const uploadSummary = statusResponse.omit({ parsed_preview: true, corrections: true }).extend({
  title: z.string(),
  needs_eyes: z.boolean(),
  /** How many values of the result still wait for a person. */
  review_count: z.int(),
  balanced: z.boolean().nullable(),
  confidence: z.number().nullable(),
})
export const uploadList = z.object({ uploads: z.array(uploadSummary), next_cursor: z.string().nullable() })

/** POST /api/uploads/check: which of these files does the club have already? Asked before sending. */
export const checkRequest = z.object({ checksums: z.array(sha256).max(500) })
export const checkResponse = z.object({ known: z.array(z.object({ checksum: sha256, upload_id: uploadId, status: z.enum(uploadStates), verified: z.boolean() })) })

/**
 * POST /api/uploads/{upload_id}/corrections: append; ids already stored are answered as stored. GET the same path lists all. `device_result`: the phone's
 * reading within the corners that one of them sets, of which the others speak.
 */
export const correctionsRequest = z.object({ corrections: z.array(correctionSchema).min(1).max(500), device_result: scanResultSchema.optional() })
export const correctionsResponse = z.object({ corrections: z.array(correctionSchema) })

/** POST /api/uploads/{upload_id}/apply → 200. Without `confirm: true` the answer is 409 confirmation_required. */
export const applyRequest = z.object({ confirm: z.boolean(), validated_data: scanResultSchema.optional() })
export const applyResponse = z.object({ upload_id: uploadId, status: z.enum(uploadStates), match_id: z.string(), message: z.string() })

/** The body of every answer that is not 2xx. */
export const errorResponse = z.object({ error: z.object({ code: z.string(), message: z.string(), request_id: z.string().optional() }) })

export type InitiateRequest = z.infer<typeof initiateRequest>
export type InitiateResponse = z.infer<typeof initiateResponse>
export type CompleteRequest = z.infer<typeof completeRequest>
export type CompleteResponse = z.infer<typeof completeResponse>
export type ParsedPreview = z.infer<typeof parsedPreview>
export type StatusResponse = z.infer<typeof statusResponse>
export type UploadSummary = z.infer<typeof uploadSummary>
export type UploadList = z.infer<typeof uploadList>
export type ApplyRequest = z.infer<typeof applyRequest>
export type ApplyResponse = z.infer<typeof applyResponse>
export type CorrectionsRequest = z.infer<typeof correctionsRequest>
export type CheckResponse = z.infer<typeof checkResponse>
export type ErrorResponse = z.infer<typeof errorResponse>
