import { getConnInfo } from "@hono/node-server/conninfo"
import type { Context } from "hono"

/**
 * The address of who asks. Behind proxies of the operator it is the entry that the outermost of them added to X-Forwarded-For;
 * what stands to the left of it the caller may have written, and is not believed.
 */
export function clientIpBehind(trustedProxies: number): (c: Context) => string {
  return (c) => {
    const forwarded = c.req.header("x-forwarded-for")?.split(",").map((entry) => entry.trim()) ?? []
    const added = trustedProxies > 0 ? forwarded.at(-trustedProxies) : undefined
    return added ?? getConnInfo(c).remote.address ?? "unknown"
  }
}
