import type { MiddlewareHandler } from "hono"
import { FailureError } from "@cricksy/shared/base/failure.ts"
import type { RateLimit } from "../auth/rate-limit.ts"
import type { AppEnv } from "./app-env.ts"

/** So many requests per person as `limit` allows; then 429 with Retry-After, which the phone's outbox honours. Comes after `requireClub`. */
export function limitRate(limit: RateLimit): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const wait = await limit(c.var.identity.userId)
    if (wait !== null) {
      c.header("retry-after", String(wait))
      throw new FailureError("rate_limited", `Too many requests. Wait ${wait} seconds and try again.`)
    }
    await next()
  }
}
