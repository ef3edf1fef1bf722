import { listUnsent, saveServerCorrections } from "../store/corrections.ts"
import { saveResult } from "../store/sheets.ts"
import { listSafeSheets, markFetched } from "../store/sync-record.ts"
import type { SyncClient } from "./sync-client.ts"

/**
 * Brings others' corrections, and the server's reading where it is the better one, of the sheets that this phone holds. @throws
 * FailureError
 */
export async function fetchChanges(client: SyncClient): Promise<void> {
  const sheets = await listSafeSheets()
  if (sheets.length === 0) return
  const changedAt = new Map((await client.listUploads()).map((upload) => [upload.upload_id, upload.updated_at]))
  for (const sheet of sheets) {
    const uploadId = sheet.uploadId ?? sheet.id
    const updatedAt = changedAt.get(uploadId)
    if (updatedAt === undefined || updatedAt === sheet.fetchedAt) continue
    const status = await client.status(uploadId)
    await saveServerCorrections(uploadId, status.corrections)
    // Unsent corrections name values of the reading that is shown here; it must not change under them.
    if (status.parsed_preview?.source === "server" && (await listUnsent(uploadId)).length === 0)
      await saveResult(sheet.id, status.parsed_preview.result)
    await markFetched(sheet.id, status.updated_at)
  }
}
