import type { FailureCode } from "@cricksy/shared/base/failure.ts"
import type { ContentfulStatusCode } from "hono/utils/http-status"

/** The HTTP status of every failure; a new code does not compile until it has one. */
export const failureStatus: Record<FailureCode, ContentfulStatusCode> = {
  empty_file: 422,
  unsupported_type: 415,
  damaged_file: 422,
  encrypted_pdf: 422,
  too_many_pages: 422,
  too_many_pixels: 422,
  too_many_bytes: 413,
  too_small: 422,
  file_not_found: 404,
  engine_failed: 500,
  engine_timeout: 504,
  cancelled: 409,
  checksum_mismatch: 422,
  size_mismatch: 422,
  not_uploaded: 409,
  wrong_state: 409,
  confirmation_required: 409,
  not_found: 404,
  not_allowed: 403,
  not_signed_in: 401,
  invalid_request: 400,
  already_in_progress: 409,
  rate_limited: 429,
  feature_disabled: 503,
  storage_full: 507,
  storage_unavailable: 503,
  offline: 503,
  server_unavailable: 503,
}
