import type { MiddlewareHandler } from "hono"
import type { Role } from "@cricksy/shared/contract/club.ts"
import { requireRole } from "../auth/roles.ts"
import type { Identity } from "../auth/roles.ts"
import type { AppEnv } from "./app-env.ts"

export type Authenticate = (request: Request) => Promise<Identity | null>

/** Lets only members of a club with at least `minimum` pass, and leaves who it is in `c.var.identity`. Asked twice, it looks up once. */
export function requireClub(authenticate: Authenticate, minimum: Role = "scorer"): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const identity: Identity | undefined = c.get("identity")
    c.set("identity", requireRole(identity ?? await authenticate(c.req.raw), minimum))
    await next()
  }
}
