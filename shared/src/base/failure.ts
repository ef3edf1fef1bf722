/** Every way in which something that may go wrong goes wrong. The code survives every wire: worker, HTTP, job row, sync. */
export const failureCodes = [
  "empty_file",
  "unsupported_type",
  "damaged_file",
  "not_a_card",
  "encrypted_pdf",
  "too_many_pages",
  "too_many_pixels",
  "too_many_bytes",
  "too_small",
  "file_not_found",
  "engine_failed",
  "engine_timeout",
  "cancelled",
  "checksum_mismatch",
  "size_mismatch",
  "not_uploaded",
  "wrong_state",
  "confirmation_required",
  "not_found",
  "not_allowed",
  "not_signed_in",
  "invalid_request",
  "already_in_progress",
  "rate_limited",
  "feature_disabled",
  "storage_full",
  "storage_unavailable",
  "offline",
  "server_unavailable",
] as const

export type FailureCode = (typeof failureCodes)[number]

/** What went wrong, as plain data. `message` is one sentence for a person: what it is and what to do. */
export type Failure = { code: FailureCode; message: string }

/** Thrown inside one runtime only; on a wire it travels as `Failure`. */
export class FailureError extends Error {
  readonly code: FailureCode

  constructor(code: FailureCode, message: string = failureSentences[code]) {
    super(message)
    this.name = "FailureError"
    this.code = code
  }
}

/** The sentence a person sees where nothing more exact is known. */
export const failureSentences: Record<FailureCode, string> = {
  empty_file: "This file is empty. Take the photo again or pick another file.",
  unsupported_type: "This is not a photo, a PDF or a card. Use JPEG, PNG, WebP, HEIC, PDF, CSV or JSON.",
  damaged_file: "This file is damaged and cannot be opened. Take the photo again or export the file anew.",
  not_a_card: "This file holds no scorecard that can be imported. Pick a CSV from CricClubs, a Cricsheet JSON or a card that this app saved.",
  encrypted_pdf: "This PDF is locked with a password. Save it without a password and send it again.",
  too_many_pages: "This PDF has too many pages. Send at most 20 pages at a time.",
  too_many_pixels: "This picture is too large. Send one of at most 50 megapixels.",
  too_many_bytes: "This file is too large. Send a picture of at most 10 MB or a PDF of at most 25 MB.",
  too_small: "This picture is too small to hold a scorecard. Take a photo that fills the frame with the sheet.",
  file_not_found: "There is no such file.",
  engine_failed: "The reader stopped unexpectedly. Try again.",
  engine_timeout: "Reading took too long and was stopped. Try again, or send a smaller picture.",
  cancelled: "Reading was cancelled.",
  checksum_mismatch: "The file that arrived is not the one that was sent. Send it again.",
  size_mismatch: "The file that arrived has another size than the one that was sent. Send it again.",
  not_uploaded: "The file has not arrived yet. Send it first.",
  wrong_state: "This sheet is not in a state that allows that.",
  confirmation_required: "A sheet becomes a match only when a person confirms it.",
  not_found: "There is no such sheet in this club.",
  not_allowed: "Your role in this club does not allow that.",
  not_signed_in: "Sign in first.",
  invalid_request: "The request is not understood.",
  already_in_progress: "This is being done already.",
  rate_limited: "Too many requests. Wait a moment and try again.",
  feature_disabled: "The operator of this server has switched this off.",
  storage_full: "There is no room left. Free some space and try again; nothing was lost.",
  storage_unavailable: "The storage of this browser does not answer. Close other tabs of this app and open it again; nothing was lost.",
  offline: "There is no network. What is on this phone is safe and will be sent later.",
  server_unavailable: "The server does not answer. The sheet is safe on this phone and will be sent later.",
}

/** Turns whatever was thrown into a failure; an unknown throw becomes `engine_failed` and keeps no internals. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof FailureError) return { code: thrown.code, message: thrown.message }
  return { code: "engine_failed", message: failureSentences.engine_failed }
}
