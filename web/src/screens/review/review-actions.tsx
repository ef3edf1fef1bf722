import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import type { StatusResponse } from "@cricksy/shared/contract/uploads.ts"
import type { Correction } from "@cricksy/shared/match/correction.ts"
import { useState } from "react"
import { Button } from "../../components/button.tsx"
import { MenuButton } from "../../components/menu-button.tsx"
import { downloadCard } from "../../club/download-card.ts"
import { review as texts } from "../../messages/en-club.ts"
import { ApplyDialog } from "./apply-dialog.tsx"

type ActionsProps = { upload: StatusResponse; result: ScanResult; corrections: readonly Correction[]; mayApply: boolean; onApplied: () => void }

/** What can be done with the whole sheet: take its card away as a file, or make it a match. */
export function ReviewActions({ upload, result, corrections, mayApply, onApplied }: ActionsProps) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <MenuButton label={texts.download} icon="download" entries={[
        { label: texts.downloadJson, icon: "file", onSelect: () => downloadCard(upload.filename, result, "json") },
        { label: texts.downloadCsv, icon: "file", onSelect: () => downloadCard(upload.filename, result, "csv") },
      ]} />
      {mayApply && upload.status === "parsed" && <Button look="primary" onClick={() => setAsking(true)}>{texts.apply}</Button>}
      <ApplyDialog open={asking} onOpenChange={setAsking} uploadId={upload.upload_id} result={result} corrections={corrections} onApplied={onApplied} />
    </>
  )
}
