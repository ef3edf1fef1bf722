import { FailureError } from "@cricksy/shared/base/failure.ts"
import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { listOwnCorrections } from "@cricksy/shared/own-corrections.ts"
import type { ClubStore } from "../store/club-store.ts"
import { isWithin, pipelineOf } from "../store/results.ts"
import type { Readings, Source } from "../store/results.ts"
import type { Upload } from "../store/uploads.ts"
import { summarise } from "./summarise.ts"

/** Brings an upload's row in line with what was read and corrected, inside the caller's transaction. Keeps `applied` as it is. */
export async function settleReading(store: ClubStore, uploadId: string): Promise<Upload> {
  const upload = await store.uploads.findForUpdate(uploadId)
  if (upload === null || upload.sha256 === null) throw new FailureError("not_found")
  const readings = await store.results.find(upload.sha256, upload)
  const source = chooseSource(readings, upload)
  const result = source === null ? null : readings[source]
  if (source === null || result === null) throw new FailureError("wrong_state", "This sheet has not been read yet.")
  const corrections = listOwnCorrections(result, await store.corrections.list(uploadId))
  const summary = summarise(upload, result, corrections)
  const sourceFixed = upload.sourceFixed || (isWithin(result, upload.corners) && corrections.length > 0)
  if (upload.state === "applied") return store.uploads.change(uploadId, {})
  return store.uploads.change(uploadId, {
    ...summary, source, sourceFixed, sourcePipeline: sourceFixed ? pipelineOf(result) : null, state: "parsed", errorCode: null, errorMessage: null,
  })
}

/**
 * Whose reading counts: the one that a person has already corrected, else the one that adds up, else the surer one, else the device's,
 * which the scorer has seen. Null where nothing was read.
 */
export function chooseSource({ device, server }: Readings, upload: Pick<Upload, "source" | "sourceFixed">): Source | null {
  if (device === null || server === null) return device === null ? (server === null ? null : "server") : "device"
  if (upload.sourceFixed && (upload.source === "device" || upload.source === "server")) return upload.source
  return rank(server) > rank(device) ? "server" : "device"
}

const rank = (result: ScanResult) => (result.balanced === true ? 1 : 0) + result.confidence / 2
