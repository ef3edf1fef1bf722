import { matchList, meResponse, type MatchSummary, type MeResponse } from "@cricksy/shared/contract/club.ts"
import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import {
  applyResponse,
  statusResponse,
  uploadList,
  type ApplyResponse,
  type StatusResponse,
  type UploadList,
  type UploadState,
} from "@cricksy/shared/contract/uploads.ts"
import { z } from "zod"
import { browserConnection as server } from "../sync/browser-connection.ts"
import { requestFile, requestJson } from "../sync/request-json.ts"

/** Which sheets a list shows; without any key all of the club's. */
export type UploadFilter = { state?: UploadState; needsEyes?: boolean }

const pageSize = 50
const accepted = z.object({ upload_id: z.string() })

/**
 * Who is signed in on this browser. All functions here throw `FailureError`: `not_signed_in`, `not_allowed`, `offline`,
 * `server_unavailable` …
 */
export const fetchMe = (): Promise<MeResponse> => requestJson(server, meResponse, "/api/me")

/** One page of the club's sheets, newest first; `cursor` is the last page's `next_cursor`. */
export function fetchUploads(filter: UploadFilter, cursor: string | null): Promise<UploadList> {
  const query = new URLSearchParams({ limit: String(pageSize) })
  if (filter.state !== undefined) query.set("state", filter.state)
  if (filter.needsEyes === true) query.set("needs_eyes", "true")
  if (cursor !== null) query.set("cursor", cursor)
  return requestJson(server, uploadList, `/api/uploads?${query}`)
}

export const fetchUpload = (id: string): Promise<StatusResponse> =>
  requestJson(server, statusResponse, `/api/uploads/${encodeURIComponent(id)}/status`)

/** The original bytes that the phone sent. */
export const fetchUploadFile = (id: string): Promise<Blob> => requestFile(server, `/api/uploads/${encodeURIComponent(id)}/file`)

/** Makes the sheet a match: exactly the data that the person has just seen and confirmed. */
export function applyUpload(id: string, seen: ScanResult): Promise<ApplyResponse> {
  return requestJson(server, applyResponse, `/api/uploads/${encodeURIComponent(id)}/apply`, { confirm: true, validated_data: seen })
}

/** Has the server read a failed sheet once more. */
export async function retryUpload(id: string): Promise<void> {
  await requestJson(server, accepted, `/api/uploads/${encodeURIComponent(id)}/retry`, {})
}

export async function fetchMatches(): Promise<MatchSummary[]> {
  return (await requestJson(server, matchList, "/api/matches")).matches
}
