import type { MeResponse } from "@cricksy/shared/contract/club.ts"
import { accountKey, findAccountRow, waitingState, type Account } from "./account-row.ts"
import { withDatabase } from "./connection.ts"
import type { Database } from "./database.ts"
import { giveRecordsTo } from "./record-owner.ts"
import { watchDatabase } from "./watch-database.ts"

const unsentStates = ["local", "queued", "sending", "paused"]

async function changeAccount(account: Account | undefined): Promise<void> {
  await withDatabase((database) =>
    database.transaction("rw", [database.settings, database.outbox, database.sheets, database.records], async () => {
      if (account === undefined) await database.settings.delete(accountKey)
      else await database.settings.put({ key: accountKey, value: account })
      await giveRecordsTo(database, account)
      await markUnsent(database, account)
      if (account?.expired === false)
        await database.outbox.toCollection().modify((row) => {
          row.notBefore = 0
        })
    }),
  )
}

async function markUnsent(database: Database, account: Account | undefined): Promise<void> {
  await database.sheets
    .where("sync.state")
    .anyOf(unsentStates)
    .modify((row) => {
      if (row.sha256 !== undefined) row.sync = { state: waitingState(account) }
    })
}

/** Call after pairing (with the token), signing in or set-up (token null). The outbox starts by itself. */
export async function saveAccount(me: MeResponse, token: string | null): Promise<void> {
  await changeAccount({ me, token, expired: false })
}

export async function findAccount(): Promise<Account | undefined> {
  return withDatabase(findAccountRow)
}

/** The server does not know us any more: waiting sheets say so, and go on after the next `saveAccount`. */
export async function expireAccount(): Promise<void> {
  const account = await findAccount()
  if (account !== undefined) await changeAccount({ ...account, expired: true })
}

/** Signing out. Captures stay on the phone; what was not sent waits for the next person who signs in here. The club's squads and forms leave it. */
export async function forgetAccount(): Promise<void> {
  await changeAccount(undefined)
}

/** Now and after every change, in any tab. Returns how to stop. */
export function watchAccount(listener: (account: Account | undefined) => void): () => void {
  return watchDatabase(findAccountRow, listener)
}
