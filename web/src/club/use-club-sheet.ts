import { toFailure, type Failure } from "@cricksy/shared/base/failure.ts"
import { isSameJson } from "@cricksy/shared/base/same-json.ts"
import { correctScan } from "@cricksy/shared/correct-scan.ts"
import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import type { StatusResponse } from "@cricksy/shared/contract/uploads.ts"
import type { Correction } from "@cricksy/shared/match/correction.ts"
import { splitCorrections } from "@cricksy/shared/own-corrections.ts"
import { useCallback, useEffect, useMemo, useState } from "react"
import { addCorrection, mergeCorrections, saveServerCorrections, watchCorrections, type KnownCorrections } from "../store/corrections.ts"
import { useRebuiltResult } from "../components/use-rebuilt-result.ts"
import { fetchUpload, fetchUploadFile } from "./club-server.ts"

/** One sheet of the club under review. `result` is what counts, with everyone's corrections on top; undefined while nothing was read. */
export type ClubSheet = {
  upload: StatusResponse | undefined
  result: ScanResult | undefined
  /** The deliveries of `result` are being worked out anew. */
  isWorking: boolean
  known: KnownCorrections
  /** How many corrections of other readings stand nowhere in this one. */
  lost: number
  failure: Failure | undefined
  loadFile: () => Promise<Blob>
  refresh: () => void
  add: (correction: Correction) => void
}

const nothingSaid: { own: Correction[]; lost: Correction[] } = { own: [], lost: [] }
const nothingKnown: KnownCorrections = { corrections: [], unsent: 0 }
/** While the server still reads, and now and then for what the scorer sends meanwhile. */
const pauseOf = (upload: StatusResponse | undefined): number =>
  upload && ["parsed", "applied", "failed", "cancelled"].includes(upload.status) ? 20_000 : 2_000

/** A reading never changes: the old object stays, so that the photo is not drawn anew after every answer. */
function keepReading(old: StatusResponse | undefined, fresh: StatusResponse): StatusResponse {
  const [before, after] = [old?.parsed_preview, fresh.parsed_preview]
  const isSame = before?.source === after?.source && isSameJson(before?.result.engine, after?.result.engine)
  return before && after && isSame ? { ...fresh, parsed_preview: before } : fresh
}

function useUpload(id: string) {
  const [upload, setUpload] = useState<StatusResponse>()
  const [failure, setFailure] = useState<Failure>()
  const load = useCallback(async () => {
    try {
      const fresh = await fetchUpload(id)
      await saveServerCorrections(id, fresh.corrections)
      setUpload((old) => keepReading(old, fresh))
      setFailure(undefined)
    } catch (thrown) {
      setFailure(toFailure(thrown))
    }
  }, [id])
  const pause = pauseOf(upload)
  useEffect(() => {
    const first = setTimeout(() => void load())
    return () => clearTimeout(first)
  }, [load])
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") void load()
    }, pause)
    return () => clearInterval(timer)
  }, [load, pause])
  return { upload, failure, load }
}

/** Loads and follows one sheet. Corrections are shown at once, stored here, and sent by the outbox. */
export function useClubSheet(id: string): ClubSheet {
  const { upload, failure, load } = useUpload(id)
  const [known, setKnown] = useState<KnownCorrections>(nothingKnown)
  const [storeFailure, setStoreFailure] = useState<Failure>()
  useEffect(() => watchCorrections(id, setKnown, setStoreFailure), [id])
  const read = upload?.parsed_preview?.result
  const sent = upload?.corrections
  const { own: corrections, lost } = useMemo(() => read ? splitCorrections(read, mergeCorrections(sent ?? [], known.corrections)) : nothingSaid, [sent, known.corrections, read])
  const { result, isWorking } = useRebuiltResult(read, corrections, useMemo(() => read && correctScan(read, corrections), [read, corrections]))
  const loadFile = useCallback(() => fetchUploadFile(id), [id])
  const add = useCallback(
    (correction: Correction) => {
      addCorrection(id, correction).catch((thrown: unknown) => setStoreFailure(toFailure(thrown)))
    },
    [id],
  )
  return { upload, result, isWorking, known: { ...known, corrections }, lost: lost.length, failure: storeFailure ?? failure, loadFile, refresh: () => void load(), add }
}
