import type { MiddlewareHandler } from "hono"
import type { AppEnv } from "./app-env.ts"

/**
 * Headers of every answer. `objectStore`: origin of an object store outside this server, which the app then talks to.
 * No COOP/COEP: nothing needs shared memory, and presigned pictures would break.
 */
export function addSecurityHeaders(objectStore: string | undefined): MiddlewareHandler<AppEnv> {
  const outside = objectStore === undefined ? "" : ` ${objectStore}`
  const policy = [
    "default-src 'self'", "script-src 'self' 'wasm-unsafe-eval'", "worker-src 'self'", `connect-src 'self'${outside}`,
    `img-src 'self' blob:${outside}`, "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
  ].join("; ")
  return async (c, next) => {
    await next()
    const { headers } = c.res
    // A file that a stranger sent has a stricter policy of its own.
    if (!headers.has("content-security-policy")) headers.set("content-security-policy", policy)
    headers.set("x-content-type-options", "nosniff")
    headers.set("referrer-policy", "no-referrer")
    headers.set("x-frame-options", "DENY")
    headers.set("permissions-policy", "camera=(self), geolocation=(), microphone=()")
    if (c.req.path.startsWith("/api/") && !headers.has("cache-control")) headers.set("cache-control", "no-store")
    if (new URL(c.req.url).protocol === "https:") headers.set("strict-transport-security", "max-age=15552000")
  }
}
