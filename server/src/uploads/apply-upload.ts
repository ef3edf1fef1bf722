import { randomUUID } from "node:crypto"
import { FailureError } from "@cricksy/shared/base/failure.ts"
import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { listOwnCorrections } from "@cricksy/shared/own-corrections.ts"
import { createClubStore } from "../store/club-store.ts"
import type { ClubStore } from "../store/club-store.ts"
import { inTransaction } from "../store/in-transaction.ts"
import type { Upload } from "../store/uploads.ts"
import { rebuildApart } from "./rebuild-apart.ts"
import { chooseSource } from "./settle-reading.ts"
import { titleOf } from "./summarise.ts"
import type { Actor, UploadContext } from "./upload-context.ts"

/**
 * Makes a sheet a match: what was read with all corrections, or the data that the person checked. Only ever called with a person's
 * explicit confirmation. Repeating it gives the same match. Throws `wrong_state` for a sheet that has not been read.
 */
export async function applyUpload(context: UploadContext, actor: Actor, uploadId: string, validated: ScanResult | undefined): Promise<{ upload: Upload; matchId: string }> {
  const prepared = validated ?? await prepareResult(createClubStore(context.database.db, actor.clubId), uploadId)
  return inTransaction(context.database.db, async (tx) => {
    const store = createClubStore(tx, actor.clubId)
    const upload = await store.uploads.findForUpdate(uploadId)
    if (upload === null) throw new FailureError("not_found")
    const applied = await store.matches.findByUpload(uploadId)
    if (upload.state === "applied" && applied !== null) return { upload, matchId: applied.id }
    if (upload.state !== "parsed" || applied !== null || prepared === null) throw new FailureError("wrong_state", "Only a sheet that has been read can be applied.")
    if (validated !== undefined && validated.source.sha256 !== upload.sha256) throw new FailureError("checksum_mismatch", "validated_data is of another file.")
    const matchId = randomUUID()
    await store.matches.add({
      id: matchId, uploadId, gameId: upload.gameId, title: titleOf(prepared, upload.filename), date: prepared.match.date, result: prepared,
      appliedBy: actor.name, appliedById: actor.userId,
    })
    return { upload: await store.uploads.change(uploadId, { state: "applied", needsEyes: false }), matchId }
  })
}

/** Before the transaction: deliveries may take seconds. What is corrected in these comes after the confirmation, as it would a moment later. */
async function prepareResult(store: ClubStore, uploadId: string): Promise<ScanResult | null> {
  const upload = await store.uploads.find(uploadId)
  return upload?.state === "parsed" ? correctedResult(store, upload) : null
}

/** What counts of a sheet, with its corrections on top. Throws `wrong_state` where nothing was read. */
export async function correctedResult(store: ClubStore, upload: Upload): Promise<ScanResult> {
  const readings = upload.sha256 === null || !upload.verified ? { device: null, server: null } : await store.results.find(upload.sha256, upload)
  const source = chooseSource(readings, upload)
  const result = source === null ? null : readings[source]
  if (result === null) throw new FailureError("wrong_state", "This sheet has not been read yet.")
  return rebuildApart(upload.clubId, result, listOwnCorrections(result, await store.corrections.list(upload.id)))
}
