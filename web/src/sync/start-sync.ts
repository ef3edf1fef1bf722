import { expireAccount, findAccount, saveAccount, watchAccount } from "../store/account.ts"
import type { Failure } from "@cricksy/shared/base/failure.ts"
import { forgetRemoved } from "../store/sheets.ts"
import { watchDatabase } from "../store/watch-database.ts"
import { browserConnection } from "./browser-connection.ts"
import { fetchChanges } from "./fetch-changes.ts"
import { putBytes } from "./put-bytes.ts"
import { judge } from "./request-error.ts"
import { createSyncClient } from "./sync-client.ts"
import { syncRecords } from "./sync-records.ts"
import { syncPass, type SyncTools } from "./sync-pass.ts"

/** While the app is open, others' changes are looked for this often. */
const lookEvery = 30_000
/** A removed sheet can be brought back for a day. */
const restorableFor = 24 * 3_600_000
/** Rows that are due are never tried closer together than this. */
const shortestPause = 200

/** One waiting that can be cut short; a ring while nobody waits ends the next waiting at once. */
function createAlarm() {
  let rung = false
  let wake = (): void => {
    rung = true
  }
  return {
    ring: () => wake(),
    wait: (milliseconds: number) =>
      new Promise<void>((resolve) => {
        const end = (): void => {
          clearTimeout(timer)
          rung = false
          wake = () => {
            rung = true
          }
          resolve()
        }
        const timer = setTimeout(end, rung ? 0 : milliseconds)
        wake = end
      }),
  }
}

/** A session that expired may have come back, by signing in again in this browser. Returns whether anything may be sent. */
async function isSignedIn(tools: SyncTools): Promise<boolean> {
  const account = await findAccount()
  if (account === undefined) return false
  if (!account.expired) return true
  const me = await tools.client.me().catch(() => undefined)
  if (me !== undefined) await saveAccount(me, account.token)
  return me !== undefined
}

const earlier = (one: number | undefined, other: number | undefined): number | undefined => (one === undefined ? other : Math.min(one, other ?? one))

/**
 * Sends what is due; once nothing is, looks for others' changes, at most once in `lookEvery`. A row that waits for its next try holds up
 * no looking. Returns for how long there is nothing to do.
 */
function createRounds(tools: SyncTools): () => Promise<number> {
  let lookedAt = 0
  let recordsLookedAt = 0
  const shareRecords = async (): Promise<number | undefined> => {
    const look = Math.abs(tools.now() - recordsLookedAt) >= lookEvery
    if (look) recordsLookedAt = tools.now()
    return syncRecords(tools, look)
  }
  return async () => {
    if (!navigator.onLine || !(await isSignedIn(tools))) return lookEvery
    const recordsDue = await shareRecords()
    const due = earlier(await syncPass(tools), recordsDue)
    if (due !== undefined && due <= tools.now()) return shortestPause
    if (Math.abs(tools.now() - lookedAt) >= lookEvery) {
      lookedAt = tools.now()
      await fetchChanges(tools.client).catch(async (thrown: unknown) => {
        if (judge(thrown) === "sign in") await expireAccount()
      })
    }
    return due === undefined ? lookEvery : Math.max(shortestPause, Math.min(lookEvery, due - tools.now()))
  }
}

/** Only one tab sends at a time; the next takes over when that tab closes. Over plain http there are no locks: repeating does no harm. */
async function alone(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  const locks: LockManager | undefined = navigator.locks
  if (locks) await locks.request("cricksy-sync", { signal }, work).catch(() => undefined)
  else await work()
}

/**
 * Starts sending, and goes on as long as the app is open: no browser on iOS syncs in the background, so nothing else is promised.
 * Wakes on new work, on coming back online or into view. Returns how to stop.
 */
export function startSync(): () => void {
  const tools: SyncTools = { client: createSyncClient(browserConnection, putBytes), now: () => Date.now(), random: () => Math.random() }
  const stopped = new AbortController()
  const alarm = createAlarm()
  const onVisible = (): void => {
    if (document.visibilityState === "visible") alarm.ring()
  }
  window.addEventListener("online", alarm.ring, { signal: stopped.signal })
  document.addEventListener("visibilitychange", onVisible, { signal: stopped.signal })
  const onOutbox = (rows: { blocked?: Failure; notBefore: number }[]): void => {
    if (rows.some((row) => row.blocked === undefined && row.notBefore <= Date.now())) alarm.ring()
  }
  const unwatch = [watchAccount(alarm.ring), watchDatabase((database) => database.outbox.toArray(), onOutbox), watchDatabase((database) => database.records.where({ changed: 1 }).toArray(), onOutbox)]
  const runRound = createRounds(tools)
  void forgetRemoved(new Date(Date.now() - restorableFor).toISOString()).catch(() => undefined)
  void alone(stopped.signal, async () => {
    while (!stopped.signal.aborted) await alarm.wait(await runRound().catch(() => lookEvery))
  })
  return () => {
    stopped.abort()
    for (const stop of unwatch) stop()
    alarm.ring()
  }
}
