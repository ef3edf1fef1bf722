import { FailureError } from "@cricksy/shared/base/failure.ts"
import { scanResultSchema } from "@cricksy/shared/contract/scan-result.ts"
import { mediaTypes, type StatusResponse } from "@cricksy/shared/contract/uploads.ts"
import { saveServerCorrections } from "../store/corrections.ts"
import { updateOutbox } from "../store/outbox.ts"
import type { OutboxRow } from "../store/rows.ts"
import { getFile } from "../store/sheets.ts"
import { advanceSheet, finishSheet, getSendable, markSync, type SendableSheet } from "../store/sync-record.ts"
import { setTransferProgress } from "../store/transfer-progress.ts"
import { RequestError } from "./request-error.ts"
import type { SyncClient } from "./sync-client.ts"

/** How long the upload waits for the phone's own reading. Then the server reads alone. */
const readingWithin = 120_000
/** Between two looks whether the server has hashed the bytes: 0.5 s at first, 30 s at last. */
const verifyPause = (attempts: number): number => Math.min(30_000, 500 * 2 ** Math.min(attempts, 6))

async function sendBytes(client: SyncClient, row: OutboxRow, sheet: SendableSheet, now: number): Promise<void> {
  const known = await client.check(sheet.sha256)
  if (known?.verified === true) return advanceSheet(row, "verify", { uploadId: known.upload_id }, now)
  const mediaType = mediaTypes.find((type) => type === sheet.mediaType)
  if (mediaType === undefined) throw new FailureError("unsupported_type")
  await markSync(sheet.id, "sending")
  const begun = await client.initiate({
    filename: sheet.filename,
    file_type: mediaType,
    size: sheet.size,
    checksum: sheet.sha256,
    upload_id: sheet.uploadId,
  })
  try {
    await client.putBytes(begun.presigned_url, mediaType, await getFile(sheet.id), (share) => setTransferProgress(sheet.id, share))
  } finally {
    setTransferProgress(sheet.id, undefined)
  }
  await advanceSheet(row, "complete", { uploadId: begun.upload_id, s3Key: begun.s3_key }, now)
}

async function tellComplete(client: SyncClient, row: OutboxRow, sheet: SendableSheet, now: number): Promise<void> {
  await markSync(sheet.id, "sent")
  if (sheet.beingRead && now - row.queuedAt < readingWithin) return updateOutbox(row.id, { notBefore: now + 1_000 })
  const result = scanResultSchema.safeParse(sheet.result)
  try {
    await client.complete({
      upload_id: sheet.uploadId,
      s3_key: row.s3Key ?? "",
      size: sheet.size,
      checksum: sheet.sha256,
      priority: "high",
      ...(result.success ? { device_result: result.data } : {}),
    })
  } catch (thrown) {
    // Past that state already: an earlier "complete" arrived and only its answer was lost.
    if (!(thrown instanceof FailureError) || thrown.code !== "wrong_state") throw thrown
  }
  return advanceSheet(row, "verify", { uploadId: sheet.uploadId }, now)
}

async function lookWhetherSafe(client: SyncClient, row: OutboxRow, sheet: SendableSheet, now: number): Promise<void> {
  // Asked first because it is small: the status carries up to three scan results, too much for one bar of signal. The corrections of a
  // safe sheet come with `fetchChanges`.
  const known = await client.check(sheet.sha256)
  if (known?.verified === true && known.upload_id === sheet.uploadId) return finishSheet(row)
  const status: StatusResponse = await client.status(sheet.uploadId)
  await saveServerCorrections(sheet.uploadId, status.corrections)
  if (status.verified) return finishSheet(row)
  if (status.status === "cancelled") throw new FailureError("wrong_state", "This upload was cancelled on the server.")
  if (status.status === "initiated") throw new RequestError("not_uploaded")
  if (status.status === "failed" && status.error_code === "checksum_mismatch") throw new RequestError("checksum_mismatch")
  await markSync(sheet.id, "sent")
  return updateOutbox(row.id, { attempts: row.attempts + 1, notBefore: now + verifyPause(row.attempts) })
}

const steps = { send: sendBytes, complete: tellComplete, verify: lookWhetherSafe }

/**
 * Does the next step of a sheet's way to the server. Each step may be repeated after a crash. `now` in milliseconds. @throws
 * FailureError
 */
export async function sendSheet(client: SyncClient, row: OutboxRow, now: number): Promise<void> {
  await steps[row.step](client, row, await getSendable(row.sheetId), now)
}
