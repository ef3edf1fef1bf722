import { FailureError, type FailureCode } from "@cricksy/shared/base/failure.ts"
import { isSameJson } from "@cricksy/shared/base/same-json.ts"
import { findSetCorners } from "@cricksy/shared/match/set-corners.ts"
import { listUnsent, saveServerCorrections } from "../store/corrections.ts"
import { saveResult } from "../store/sheets.ts"
import type { SheetRow } from "../store/rows.ts"
import { listSafeSheets, markFetched } from "../store/sync-record.ts"
import type { SyncClient } from "./sync-client.ts"

/** With these no other sheet fares better. */
const hopeless: readonly FailureCode[] = ["offline", "not_signed_in"]

async function fetchSheet(client: SyncClient, sheet: SheetRow): Promise<void> {
  const uploadId = sheet.uploadId ?? sheet.id
  const { parsed_preview: preview, corrections, updated_at: updatedAt } = await client.status(uploadId)
  await saveServerCorrections(uploadId, corrections)
  // A reading within other corners than the set ones: the server is about to read the sheet again.
  const isWanted = preview?.source === "server" && isSameJson(preview.result.source.corners, findSetCorners(corrections))
  // Unsent corrections name values of the reading that is shown here; it must not change under them.
  if (isWanted && (await listUnsent(uploadId)).length === 0) await saveResult(sheet.id, preview.result)
  await markFetched(sheet.id, updatedAt)
}

/**
 * Brings others' corrections, and the server's reading where it is the better one, of the sheets that this phone holds. One sheet's
 * trouble stays its own; it is asked for again the next time. @throws FailureError `offline`, `not_signed_in`, or where the list itself
 * does not come
 */
export async function fetchChanges(client: SyncClient): Promise<void> {
  // While the phone still reads a sheet, its own result would come later and replace the server's.
  const sheets = (await listSafeSheets()).filter(({ state }) => state !== "waiting" && state !== "reading")
  if (sheets.length === 0) return
  const wanted = new Set(sheets.map((sheet) => sheet.uploadId ?? sheet.id))
  const changedAt = new Map((await client.listUploads(wanted)).map((upload) => [upload.upload_id, upload.updated_at]))
  for (const sheet of sheets) {
    const updatedAt = changedAt.get(sheet.uploadId ?? sheet.id)
    if (updatedAt === undefined || updatedAt === sheet.fetchedAt) continue
    try {
      await fetchSheet(client, sheet)
    } catch (thrown) {
      if (thrown instanceof FailureError && hopeless.includes(thrown.code)) throw thrown
    }
  }
}
