import type { Logger } from "pino"
import type { Identity } from "../auth/roles.ts"

/** What the middleware leaves for the routes. */
export type AppEnv = { Variables: { requestId: string; log: Logger; identity: Identity } }
