import { FailureError, failureSentences } from "@cricksy/shared/base/failure.ts"
import type { FailureCode } from "@cricksy/shared/base/failure.ts"
import { HTTPException } from "hono/http-exception"
import type { Context } from "hono"
import type { z } from "zod"
import type { AppEnv } from "./app-env.ts"
import { failureStatus } from "./failure-status.ts"

/** The body of every answer that is not 2xx: contract/uploads.ts `errorResponse`. */
export function answerFailure(c: Context<AppEnv>, code: FailureCode, message: string = failureSentences[code]): Response {
  // Who counts per minute has said how long to wait; a club's daily limit frees room hour by hour.
  if (code === "rate_limited" && !c.res.headers.has("retry-after")) c.header("retry-after", "3600")
  return c.json({ error: { code, message, request_id: c.var.requestId } }, failureStatus[code])
}

/** Whatever a route threw: failures as they are, anything else as a 500 that keeps its inside to itself. */
export function answerThrown(thrown: Error, c: Context<AppEnv>): Response {
  if (thrown instanceof FailureError) return answerFailure(c, thrown.code, thrown.message)
  // hono's own refusals: a body that is no JSON, or too long.
  if (thrown instanceof HTTPException && thrown.status < 500) return answerFailure(c, thrown.status === 413 ? "too_many_bytes" : "invalid_request")
  // A RangeError is a stack that a deeply nested body used up, or a date beyond the calendar.
  if (thrown instanceof RangeError || isDataException(thrown)) return answerFailure(c, "invalid_request")
  c.var.log.error({ err: thrown }, "request failed")
  return c.json({ error: { code: "server_unavailable", message: "Something went wrong on the server. Try again.", request_id: c.var.requestId } }, 500)
}

// SQLSTATE class 22: a value that no column can hold, such as a text with a NUL. It came with the request.
function isDataException({ cause }: Error): boolean {
  return typeof cause === "object" && cause !== null && "code" in cause && typeof cause.code === "string" && cause.code.startsWith("22")
}

/** Names the first field that does not fit. Used as the routes' `defaultHook`. */
export function refuseMisfit(result: { success: boolean; error?: z.ZodError }): void {
  if (result.success) return
  const issue = result.error?.issues[0]
  if (issue?.path[0] === "file_type") throw new FailureError("unsupported_type")
  if (issue?.path[0] === "upload_id" && issue.path.length === 1) throw new FailureError("not_found")
  throw new FailureError("invalid_request", issue === undefined ? undefined : `${issue.path.join(".") || "body"}: ${issue.message}`)
}
