import { FailureError, toFailure, type Failure } from "@cricksy/shared/base/failure.ts"
import { showToast } from "../components/toasts.tsx"
import { messages } from "../messages/en.ts"
import { sha256Of } from "../store/sha256.ts"
import { attachFile, createDraft, removeSheet, restoreSheet } from "../store/sheets.ts"
import { listSheets } from "../store/watch-sheets.ts"
import { persist } from "../store/persistence.ts"
import { largestKept, prepareFile } from "./prepare-file.ts"

/** `ids` in the order given, those of `twins` too: files that were in the list already, byte for byte. */
export type KeptFiles = { ids: string[]; twins: string[]; refused: { filename: string; failure: Failure }[] }

/** The draft that an earlier visit of the camera left behind, else a new one: a page that the camera kills comes back to the same row. */
export async function takeDraft(): Promise<string> {
  return (await listSheets()).find((sheet) => sheet.state === "draft")?.id ?? createDraft()
}

async function keepFile(filename: string, file: Blob, draft: string | undefined): Promise<{ id: string; twin: boolean }> {
  if (file.size === 0) throw new FailureError("empty_file")
  if (file.size > largestKept) throw new FailureError("too_many_bytes")
  const prepared = await prepareFile(filename, file)
  const sha256 = await sha256Of(prepared.bytes)
  const twin = (await listSheets()).find((sheet) => sheet.sha256 === sha256)
  if (twin) return { id: twin.id, twin: true }
  const id = draft ?? await createDraft()
  try {
    await attachFile(id, prepared)
    // A screen that closed a moment ago may have taken the draft for unused.
    if (draft !== undefined) await restoreSheet(id)
  } catch (thrown) {
    if (draft === undefined) await removeSheet(id)
    // Another tab has put its picture under the draft that both had found.
    else if (toFailure(thrown).code === "wrong_state") return keepFile(filename, file, undefined)
    throw thrown
  }
  return { id, twin: false }
}

/**
 * Stores files as sheets, one after the other; the reader starts by itself. `draft` takes the first new one. Resolves when all are on disk;
 * what could not be stored is named with the reason.
 */
export async function keepFiles(files: readonly { filename: string; file: Blob }[], draft?: string): Promise<KeptFiles> {
  const kept: KeptFiles = { ids: [], twins: [], refused: [] }
  for (const { filename, file } of files) {
    try {
      const { id, twin } = await keepFile(filename, file, kept.ids.length === 0 ? draft : undefined)
      kept.ids.push(id)
      if (twin) kept.twins.push(filename)
    } catch (thrown) {
      kept.refused.push({ filename, failure: toFailure(thrown) })
    }
  }
  if (kept.ids.length > 0) void persist().catch(() => undefined)
  return kept
}

/** Says what was not stored anew, and why. */
export function reportKept({ twins, refused }: KeptFiles): void {
  for (const filename of twins) showToast(messages.capture.twin(filename))
  for (const { filename, failure } of refused) showToast(messages.capture.notTaken(filename, failure.message))
}
