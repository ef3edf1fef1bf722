import type { Failure } from "@cricksy/shared/base/failure.ts"
import { downloadFile } from "../card/download-file.ts"
import { keeping } from "../messages/en-store.ts"
import { exportStore } from "../store/export-store.ts"
import { Button } from "./button.tsx"
import { ErrorNote } from "./error-note.tsx"
import { showToast } from "./toasts.tsx"

async function saveEverything(): Promise<void> {
  try {
    downloadFile(keeping.exportName(new Date().toISOString().slice(0, 10)), await exportStore())
  } catch {
    showToast(keeping.exportFailed)
  }
}

/** The store does not open: says so, and still gets every picture and card out of it. */
export function StoreRescue({ failure }: { failure: Failure }) {
  return (
    <ErrorNote
      title={keeping.storeTitle}
      action={
        <Button icon="download" onClick={() => void saveEverything()}>
          {keeping.exportAll}
        </Button>
      }
    >
      {failure.message}
    </ErrorNote>
  )
}
