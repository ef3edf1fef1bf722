import { randomUUID } from "node:crypto"
import type { MiddlewareHandler } from "hono"
import type { Logger } from "pino"
import type { AppEnv } from "./app-env.ts"

/** One JSON line per request with its id, which the answer carries too. No query and no headers: they hold secrets. */
export function logRequests(log: Logger): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const given = c.req.header("x-request-id")
    const requestId = given !== undefined && /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
    const started = performance.now()
    c.set("requestId", requestId)
    c.set("log", log.child({ request_id: requestId }))
    c.header("x-request-id", requestId)
    await next()
    const line = { method: c.req.method, path: c.req.path, status: c.res.status, ms: Math.round(performance.now() - started) }
    if (line.status >= 500) c.var.log.error(line, "request")
    else c.var.log[c.req.path === "/healthz" || c.req.path === "/readyz" || c.req.path === "/metrics" ? "debug" : "info"](line, "request")
  }
}
