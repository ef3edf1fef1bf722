import { FailureError, toFailure, type FailureCode } from "@cricksy/shared/base/failure.ts"
import { expireAccount, findAccount, saveAccount } from "../store/account.ts"
import type { Account } from "../store/account-row.ts"
import { dropDoubles, findRevision, finishChange, forgetRevision, keepBoth, listChanges, noteFailure, saveServed } from "../store/record-sync.ts"
import type { RecordRow } from "../store/rows.ts"
import { judge, RequestError } from "./request-error.ts"
import { retryDelay } from "./retry-delay.ts"
import type { SyncTools } from "./sync-pass.ts"

/** With these no other record fares better. `wrong_state`: the session is another club's than the store says. */
const hopeless: readonly FailureCode[] = ["offline", "not_signed_in", "rate_limited", "wrong_state"]
const isHopeless = (thrown: unknown): boolean => thrown instanceof FailureError && hopeless.includes(thrown.code)

/** Where nothing gets through, milliseconds. */
const pauseAfterTrouble = 10_000

/** 2,000 records: a server that never ends its list must not hold up everything else. */
const mostPages = 40

async function fetchRecords({ client }: SyncTools, club: string): Promise<void> {
  let since = (await findRevision(club)) ?? 0
  for (let page = 0; page < mostPages; page++) {
    const { records, revision, more } = await client.listRecords(club, since)
    if (revision < since) {
      await forgetRevision(club)
      since = 0
      continue
    }
    since = more ? (records.at(-1)?.revision ?? revision) : revision
    await saveServed(club, records, since)
    if (!more) break
  }
  await dropDoubles(club)
}

async function sendChange({ client }: SyncTools, row: RecordRow): Promise<void> {
  const { club, kind, id, body, revision } = row
  const { outcome, record } = await client.changeRecord({ club_id: club, kind, id, body, base: revision })
  await (outcome === "stored" ? finishChange(row, record) : keepBoth(row, record))
}

/** One record's trouble stays its own. @throws RequestError one of the hopeless ones */
async function tryChange(tools: SyncTools, row: RecordRow): Promise<void> {
  try {
    await sendChange(tools, row)
  } catch (thrown) {
    if (isHopeless(thrown)) throw thrown
    const wait = retryDelay(row.attempts, undefined, tools.random)
    await noteFailure(row, judge(thrown) === "give up" ? { blocked: toFailure(thrown) } : { notBefore: tools.now() + wait })
  }
}

async function stop({ client }: SyncTools, account: Account, thrown: unknown): Promise<void> {
  if (judge(thrown) === "sign in") return expireAccount()
  if (!(thrown instanceof FailureError) || thrown.code !== "wrong_state") return
  const me = await client.me().catch(() => undefined)
  if (me !== undefined && me.club.id !== account.me.club.id) await saveAccount(me, account.token)
}

/**
 * Sends what people changed of the club's records, each change by itself; where `look`, and before anything is sent for the first time, fetches what others
 * changed. Returns when the next change is due (milliseconds since 1970), undefined where none waits or everything waits for a person.
 */
export async function syncRecords(tools: SyncTools, look: boolean): Promise<number | undefined> {
  const account = await findAccount()
  if (account === undefined || account.expired) return undefined
  const club = account.me.club.id
  try {
    if (look || (await findRevision(club)) === undefined) await fetchRecords(tools, club)
    for (const row of await listChanges(club)) if (row.notBefore <= tools.now()) await tryChange(tools, row)
  } catch (thrown) {
    await stop(tools, account, thrown)
    const [next] = await listChanges(club)
    const pause = (thrown instanceof RequestError ? thrown.retryAfter : undefined) ?? pauseAfterTrouble
    return next === undefined ? undefined : Math.max(next.notBefore, tools.now() + pause)
  }
  return (await listChanges(club))[0]?.notBefore
}
