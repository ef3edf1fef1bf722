import { scanResultSchema } from "@cricksy/shared/contract/scan-result.ts"
import { cornersPointer } from "@cricksy/shared/match/set-corners.ts"
import { listUnsent, saveServerCorrections } from "../store/corrections.ts"
import type { OutboxRow } from "../store/rows.ts"
import { updateOutbox } from "../store/outbox.ts"
import { findOwnReading, finishCorrections } from "../store/sync-record.ts"
import type { SyncClient } from "./sync-client.ts"

/** The contract's limit for one request. */
const batchSize = 500

/**
 * Appends what people did here to the server's list. Sending twice stores once: the ids are made on the device. Corners that a person set wait for the
 * reading within them, and take it along: what is corrected next speaks of its rows. `now` in milliseconds. @throws FailureError
 */
export async function sendCorrections(client: SyncClient, row: OutboxRow, now: number): Promise<void> {
  const unsent = await listUnsent(row.sheetId)
  const own = unsent.some(({ pointer }) => pointer === cornersPointer) ? await findOwnReading(row.sheetId) : undefined
  if (own?.beingRead) return updateOutbox(row.id, { notBefore: now + 1_000 })
  const reading = scanResultSchema.safeParse(own?.result).data
  for (let start = 0; start < unsent.length; start += batchSize) {
    const batch = unsent.slice(start, start + batchSize)
    const stored = await client.sendCorrections(row.sheetId, batch, start === 0 ? reading : undefined)
    // Acknowledged by the answer alone; the server's copies, where it sends them, carry the person's name.
    await saveServerCorrections(row.sheetId, [...batch, ...stored])
  }
  await finishCorrections(row)
}
