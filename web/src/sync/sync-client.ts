import { meResponse, type MeResponse } from "@cricksy/shared/contract/club.ts"
import { changeRecordResponse, recordsResponse, type ChangeRecordRequest, type ChangeRecordResponse, type RecordsResponse } from "@cricksy/shared/contract/club-records.ts"
import {
  checkResponse,
  completeResponse,
  correctionsResponse,
  initiateResponse,
  statusResponse,
  uploadList,
  type CheckResponse,
  type InitiateRequest,
  type InitiateResponse,
  type StatusResponse,
  type UploadList,
} from "@cricksy/shared/contract/uploads.ts"
import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import type { Correction } from "@cricksy/shared/match/correction.ts"
import type { PutBytes } from "./put-bytes.ts"
import { requestJson, type Connection } from "./request-json.ts"

type CompleteFields = {
  upload_id: string
  s3_key: string
  size: number
  checksum: string
  priority: "high" | "low"
  device_result?: ScanResult
}

/** Every word that the outbox says to the server. All may be said again: the server answers a repetition like the first time. */
export type SyncClient = {
  me: () => Promise<MeResponse>
  check: (checksum: string) => Promise<CheckResponse["known"][number] | undefined>
  initiate: (fields: InitiateRequest) => Promise<InitiateResponse>
  putBytes: PutBytes
  complete: (fields: CompleteFields) => Promise<void>
  status: (uploadId: string) => Promise<StatusResponse>
  /** Newest first, until every wanted id is among them or there are no more. */
  listUploads: (wanted: ReadonlySet<string>) => Promise<UploadList["uploads"]>
  sendCorrections: (uploadId: string, corrections: readonly Correction[], reading?: ScanResult) => Promise<Correction[]>
  /** One page of what changed in the club after a revision. */
  listRecords: (clubId: string, since: number) => Promise<RecordsResponse>
  changeRecord: (change: ChangeRecordRequest) => Promise<ChangeRecordResponse>
}

async function listUploads(connection: Connection, wanted: ReadonlySet<string>): Promise<UploadList["uploads"]> {
  const found: UploadList["uploads"] = []
  const missing = new Set(wanted)
  let cursor: string | null = ""
  // 50 pages are 5,000 uploads; a server that never ends its list must not hold up everything else.
  for (let page = 0; page < 50 && cursor !== null && missing.size > 0; page++) {
    const after: string = cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`
    const answer: UploadList = await requestJson(connection, uploadList, `/api/uploads?limit=100${after}`)
    found.push(...answer.uploads)
    for (const upload of answer.uploads) missing.delete(upload.upload_id)
    cursor = answer.next_cursor
  }
  return found
}

export function createSyncClient(connection: Connection, putBytes: PutBytes): SyncClient {
  return {
    me: () => requestJson(connection, meResponse, "/api/me"),
    check: async (checksum) => {
      const { known } = await requestJson(connection, checkResponse, "/api/uploads/check", { checksums: [checksum] })
      return known.find((one) => one.checksum === checksum)
    },
    initiate: (fields) => requestJson(connection, initiateResponse, "/api/uploads/initiate", fields),
    putBytes,
    complete: async (fields) => {
      await requestJson(connection, completeResponse, "/api/uploads/complete", fields)
    },
    status: (uploadId) => requestJson(connection, statusResponse, `/api/uploads/${uploadId}/status`),
    listUploads: (wanted) => listUploads(connection, wanted),
    listRecords: (clubId, since) => requestJson(connection, recordsResponse, `/api/club-records?club_id=${encodeURIComponent(clubId)}&since=${since}`),
    changeRecord: (change) => requestJson(connection, changeRecordResponse, "/api/club-records", change),
    sendCorrections: async (uploadId, corrections, reading) =>
      (await requestJson(connection, correctionsResponse, `/api/uploads/${uploadId}/corrections`, { corrections, ...(reading && { device_result: reading }) })).corrections,
  }
}
