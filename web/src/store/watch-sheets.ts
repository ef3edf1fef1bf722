import type { Failure } from "@cricksy/shared/base/failure.ts"
import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { findSetCorners } from "@cricksy/shared/match/set-corners.ts"
import { splitCorrections } from "@cricksy/shared/own-corrections.ts"
import { toCorrections } from "./corrections.ts"
import { withDatabase } from "./connection.ts"
import type { Database } from "./database.ts"
import type { CorrectionRow, SheetRow } from "./rows.ts"
import type { Sheet } from "./sheet.ts"
import { findTransferProgress, watchTransferProgress } from "./transfer-progress.ts"
import { watchDatabase, type Unwatch } from "./watch-database.ts"

/** Each reading is loaded once. Under its id it changes only by reading the same file again, say with what reads handwriting there by then. */
const knownResults = new Map<string, ScanResult>()

/** A reading was written anew. */
export const forgetResult = (resultId: string): void => void knownResults.delete(resultId)

async function findResult(database: Database, resultId: string | undefined): Promise<ScanResult | undefined> {
  if (resultId === undefined) return undefined
  const known = knownResults.get(resultId) ?? (await database.results.get(resultId))?.result
  if (known !== undefined) knownResults.set(resultId, known)
  return known
}

async function toSheet(database: Database, row: SheetRow, corrections: readonly CorrectionRow[]): Promise<Sheet> {
  const { id, createdAt, filename, mediaType, size, sha256, state, failure, starts, sync } = row
  const [result, all] = [await findResult(database, row.resultId), toCorrections(corrections)]
  const corners = findSetCorners(all)
  const { own, lost } = result === undefined ? { own: [], lost: [] } : splitCorrections(result, all)
  return {
    id,
    createdAt,
    state,
    sync,
    corrections: own,
    lost: lost.length,
    ...(filename === undefined ? {} : { filename }),
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(size === undefined ? {} : { size }),
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(corners === undefined ? {} : { corners }),
    ...(failure === undefined ? {} : { failure }),
    ...(starts === undefined ? {} : { starts }),
    ...(result === undefined ? {} : { result }),
  }
}

/** Newest first; removed ones are left out. */
async function loadSheets(database: Database): Promise<Sheet[]> {
  const rows = (await database.sheets.orderBy("createdAt").reverse().toArray()).filter((row) => row.removedAt === undefined)
  const corrections = new Map<string, CorrectionRow[]>()
  await database.corrections.each((row) => {
    corrections.set(row.sheetId, [...(corrections.get(row.sheetId) ?? []), row])
  })
  return Promise.all(rows.map((row) => toSheet(database, row, corrections.get(row.uploadId ?? row.id) ?? [])))
}

async function loadSheet(database: Database, id: string): Promise<Sheet | undefined> {
  const row = await database.sheets.get(id)
  if (row === undefined || row.removedAt !== undefined) return undefined
  return toSheet(database, row, await database.corrections.where({ sheetId: row.uploadId ?? id }).toArray())
}

function withProgress(sheet: Sheet): Sheet {
  const progress = sheet.sync.state === "sending" ? findTransferProgress(sheet.id) : undefined
  return progress === undefined ? sheet : { ...sheet, sync: { ...sheet.sync, progress } }
}

function watchWithProgress<T>(
  load: (database: Database) => Promise<T>,
  withShare: (found: T) => T,
  listener: (found: T) => void,
  onFailure?: (failure: Failure) => void,
): Unwatch {
  let latest: { found: T } | undefined
  const tell = (): void => {
    if (latest) listener(withShare(latest.found))
  }
  const unwatch = watchDatabase(
    load,
    (found) => {
      latest = { found }
      tell()
    },
    onFailure,
  )
  const unwatchProgress = watchTransferProgress(tell)
  return () => {
    unwatch()
    unwatchProgress()
  }
}

/** All sheets as they are now, newest first. */
export function listSheets(): Promise<Sheet[]> {
  return withDatabase(loadSheets)
}

/** All sheets, newest first, now and after every change. `onFailure` hears when the store cannot be read. Returns how to stop. */
export function watchSheets(listener: (sheets: Sheet[]) => void, onFailure?: (failure: Failure) => void): Unwatch {
  return watchWithProgress(loadSheets, (sheets) => sheets.map(withProgress), listener, onFailure)
}

/** One sheet, now and after every change; undefined where there is none (any more). Returns how to stop. */
export function watchSheet(id: string, listener: (sheet: Sheet | undefined) => void, onFailure?: (failure: Failure) => void): Unwatch {
  return watchWithProgress(
    (database) => loadSheet(database, id),
    (sheet) => sheet && withProgress(sheet),
    listener,
    onFailure,
  )
}
