import { toFailure } from "@cricksy/shared/base/failure.ts"
import { expireAccount } from "../store/account.ts"
import { blockOutbox, listOutbox, updateOutbox } from "../store/outbox.ts"
import type { OutboxRow } from "../store/rows.ts"
import { markSync } from "../store/sync-record.ts"
import { judge, RequestError } from "./request-error.ts"
import { retryDelay } from "./retry-delay.ts"
import { sendCorrections } from "./send-corrections.ts"
import { sendSheet } from "./send-sheet.ts"
import type { SyncClient } from "./sync-client.ts"

/** `now`: milliseconds since 1970. `random`: 0 to 1. */
export type SyncTools = { client: SyncClient; now: () => number; random: () => number }

/** A sheet whose bytes never arrive whole is put before a person after so many rounds. Being offline counts as none. */
const mostRestarts = 8

/** No row is ever put off for longer (Retry-After counts up to an hour): a later time was written by a clock that has been put right since. */
const longestWait = 3_600_000

const isDue = (row: OutboxRow, now: number): boolean => row.notBefore <= now || row.notBefore > now + longestWait

async function noteFailure(tools: SyncTools, row: OutboxRow, thrown: unknown): Promise<void> {
  const verdict = judge(thrown)
  const restarts = row.restarts + (verdict === "restart" ? 1 : 0)
  if (verdict === "give up" || restarts >= mostRestarts) return blockOutbox(row, toFailure(thrown))
  const wait = retryDelay(Math.max(row.attempts, row.restarts), thrown instanceof RequestError ? thrown.retryAfter : undefined, tools.random)
  const restart = verdict === "restart" && row.kind === "sheet" ? { step: "send" as const } : {}
  if (row.kind === "sheet") await markSync(row.sheetId, "queued", toFailure(thrown).message)
  await updateOutbox(row.id, { ...restart, attempts: row.attempts + 1, restarts, notBefore: tools.now() + wait })
}

/** One row's trouble stays its own. Returns false where nothing more makes sense until a person signs in. */
async function tryRow(tools: SyncTools, row: OutboxRow): Promise<boolean> {
  try {
    if (row.kind === "sheet") await sendSheet(tools.client, row, tools.now())
    else await sendCorrections(tools.client, row, tools.now())
  } catch (thrown) {
    if (judge(thrown) === "sign in") {
      await expireAccount()
      return false
    }
    await noteFailure(tools, row, thrown)
  }
  return true
}

/**
 * Tries every row that is due, once, each a step further. Returns when the next one is due (milliseconds since 1970), undefined where
 * nothing waits or everything waits for a person.
 */
export async function syncPass(tools: SyncTools): Promise<number | undefined> {
  for (const row of await listOutbox()) {
    if (isDue(row, tools.now()) && !(await tryRow(tools, row))) return undefined
  }
  return (await listOutbox())[0]?.notBefore
}
