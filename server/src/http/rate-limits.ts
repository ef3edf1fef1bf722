import type { MiddlewareHandler } from "hono"
import { FailureError } from "@cricksy/shared/base/failure.ts"
import { createRateLimit } from "../auth/rate-limit.ts"
import type { AppEnv } from "./app-env.ts"

/** `points` requests per `seconds` and person; then 429 with Retry-After, which the phone's outbox honours. Comes after `requireClub`. */
export function limitRate(points: number, seconds: number): MiddlewareHandler<AppEnv> {
  const limit = createRateLimit({ points, seconds })
  return async (c, next) => {
    const wait = await limit(c.var.identity.userId)
    if (wait !== null) {
      c.header("retry-after", String(wait))
      throw new FailureError("rate_limited", `Too many requests. Wait ${wait} seconds and try again.`)
    }
    await next()
  }
}
