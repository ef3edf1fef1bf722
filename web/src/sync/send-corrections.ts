import { listUnsent, saveServerCorrections } from "../store/corrections.ts"
import type { OutboxRow } from "../store/rows.ts"
import { finishCorrections } from "../store/sync-record.ts"
import type { SyncClient } from "./sync-client.ts"

/** The contract's limit for one request. */
const batchSize = 500

/** Appends what people did here to the server's list. Sending twice stores once: the ids are made on the device. @throws FailureError */
export async function sendCorrections(client: SyncClient, row: OutboxRow): Promise<void> {
  const unsent = await listUnsent(row.sheetId)
  for (let start = 0; start < unsent.length; start += batchSize) {
    const batch = unsent.slice(start, start + batchSize)
    const stored = await client.sendCorrections(row.sheetId, batch)
    // Acknowledged by the answer alone; the server's copies, where it sends them, carry the person's name.
    await saveServerCorrections(row.sheetId, [...batch, ...stored])
  }
  await finishCorrections(row)
}
