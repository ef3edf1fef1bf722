import { z } from "zod"
import type { Accounts } from "./auth/accounts.ts"
import { openLocalDoor } from "./auth/local-door.ts"
import type { Config } from "./config.ts"

const holder = z.object({ name: z.string().min(1).max(120), role: z.enum(["coach", "scorer"]) })

/** Lets `npm run token` on this machine ask the running server, as PGlite lets no second process in. Nothing to do on PostgreSQL. */
export async function openLocalTokens(config: Config, accounts: Accounts): Promise<() => Promise<void>> {
  if (config.databaseUrl !== undefined) return async () => undefined
  return openLocalDoor(config.dataDir, (question) => accounts.issueScriptToken(holder.parse(question)))
}
