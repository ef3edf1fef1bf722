import { FailureError, toFailure, type Failure } from "@cricksy/shared/base/failure.ts"
import { attachFile, createDraft, removeSheet, restoreSheet } from "../store/sheets.ts"
import { watchSheets } from "../store/watch-sheets.ts"
import { persist } from "../store/persistence.ts"
import { largestKept, prepareFile } from "./prepare-file.ts"

export type KeptFiles = { ids: string[]; refused: { filename: string; failure: Failure }[] }

/** The draft that an earlier visit of the camera left behind, else a new one: a page that the camera kills comes back to the same row. */
export async function takeDraft(): Promise<string> {
  const left = await new Promise<string | undefined>((resolve, reject) => {
    const unwatch = watchSheets((sheets) => {
      resolve(sheets.find((sheet) => sheet.state === "draft")?.id)
      queueMicrotask(() => unwatch())
    }, (failure) => reject(new FailureError(failure.code, failure.message)))
  })
  return left ?? createDraft()
}

async function keepFile(filename: string, file: Blob, draft: string | undefined): Promise<string> {
  if (file.size === 0) throw new FailureError("empty_file")
  if (file.size > largestKept) throw new FailureError("too_many_bytes")
  const id = draft ?? await createDraft()
  try {
    await attachFile(id, await prepareFile(filename, file))
    // A screen that closed a moment ago may have taken the draft for unused.
    if (draft !== undefined) await restoreSheet(id)
  } catch (thrown) {
    if (draft === undefined) await removeSheet(id)
    throw thrown
  }
  return id
}

/**
 * Stores files as sheets, one after the other; the reader starts by itself. `draft` takes the first. Resolves when all are on disk;
 * what could not be stored is named with the reason.
 */
export async function keepFiles(files: readonly { filename: string; file: Blob }[], draft?: string): Promise<KeptFiles> {
  const kept: KeptFiles = { ids: [], refused: [] }
  for (const { filename, file } of files) {
    try {
      kept.ids.push(await keepFile(filename, file, kept.ids.length === 0 ? draft : undefined))
    } catch (thrown) {
      kept.refused.push({ filename, failure: toFailure(thrown) })
    }
  }
  if (kept.ids.length > 0) void persist().catch(() => undefined)
  return kept
}
