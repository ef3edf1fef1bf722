import type { MeResponse } from "@cricksy/shared/contract/club.ts"
import type { Database } from "./database.ts"
import type { SyncState } from "./sheet.ts"

/**
 * Who this device is signed in as. `token`: the bearer token of a paired phone; null where the browser's cookie signs in.
 * `expired`: the server has answered 401; the outbox waits and nothing is deleted.
 */
export type Account = { me: MeResponse; token: string | null; expired: boolean }

export const accountKey = "account"

export const isAccount = (value: unknown): value is Account =>
  value instanceof Object && "me" in value && "token" in value && "expired" in value

export async function findAccountRow(database: Database): Promise<Account | undefined> {
  const row = await database.settings.get(accountKey)
  return isAccount(row?.value) ? row.value : undefined
}

/** The club whose things are this device's now; "" where nobody is signed in. */
export const clubOf = (account: Account | undefined): string => account?.me.club.id ?? ""

/** What a sheet that is ready to be sent says about itself. */
export function waitingState(account: Account | undefined): SyncState {
  if (account === undefined) return "local"
  return account.expired ? "paused" : "queued"
}
