import { FailureError, type FailureCode } from "@cricksy/shared/base/failure.ts"

/** A request that brought no usable answer. `retryAfter`: milliseconds to wait, where the server said so. */
export class RequestError extends FailureError {
  readonly retryAfter: number | undefined

  constructor(code: FailureCode, message?: string, retryAfter?: number) {
    super(code, message)
    this.retryAfter = retryAfter
  }
}

/**
 * What the outbox does next. restart: send the bytes again. sign in: everything waits for a person. give up: this row waits for a
 * person.
 */
export type Verdict = "retry" | "restart" | "sign in" | "give up"

/** 403 for a role is for a person to solve; a code that is not named here will not go away by itself. */
const verdicts: Partial<Record<FailureCode, Verdict>> = {
  offline: "retry",
  server_unavailable: "retry",
  rate_limited: "retry",
  already_in_progress: "retry",
  engine_failed: "retry",
  engine_timeout: "retry",
  storage_full: "retry",
  storage_unavailable: "retry",
  feature_disabled: "retry",
  not_uploaded: "restart",
  not_found: "restart",
  checksum_mismatch: "restart",
  size_mismatch: "restart",
  not_signed_in: "sign in",
}

/** A throw that is no failure of ours is a bug; it counts as one row's trouble and is tried again, later and later. */
export function judge(thrown: unknown): Verdict {
  return thrown instanceof FailureError ? (verdicts[thrown.code] ?? "give up") : "retry"
}
