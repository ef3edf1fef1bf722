import { toFailure } from "@cricksy/shared/base/failure.ts"
import { findPackState, watchPackState } from "../offline/ocr-pack.ts"
import type { Sheet } from "../store/sheet.ts"
import { getFile, saveFailure, saveResult, setReaderState } from "../store/sheets.ts"
import { watchSheets } from "../store/watch-sheets.ts"
import { readFile } from "../worker/reader.ts"
import { addReadingProgress, endReadingProgress } from "./reading-progress.ts"

/** What this tab reads now. */
const running = new Map<string, AbortController>()

async function readSheet(sheet: Sheet, signal: AbortSignal): Promise<void> {
  try {
    await setReaderState(sheet.id, "reading")
    const file = await getFile(sheet.id)
    const result = await readFile(sheet.filename ?? sheet.id, file, signal, (progress) => addReadingProgress(sheet.id, progress))
    await saveResult(sheet.id, result)
  } catch (thrown) {
    await saveFailure(sheet.id, toFailure(thrown))
  }
}

/** Without network and without the pack no picture can be read: sheets wait until one of them is there. */
const canRead = (): boolean => navigator.onLine || findPackState().state === "ready"

/** Starts reading every sheet that waits; `reading` ones that nobody here reads were cut off by a reload and start anew. */
function startReadings(sheets: readonly Sheet[]): void {
  for (const sheet of canRead() ? sheets : []) {
    if ((sheet.state !== "waiting" && sheet.state !== "reading") || running.has(sheet.id)) continue
    const stop = new AbortController()
    running.set(sheet.id, stop)
    void readSheet(sheet, stop.signal)
      .catch(() => undefined)
      .finally(() => { running.delete(sheet.id); endReadingProgress(sheet.id) })
  }
}

/** Stops the reading of one sheet. It stays in the list as "cancelled" and can be read again. */
export function cancelReading(sheetId: string): void {
  running.get(sheetId)?.abort()
}

/** Reads what waits, now and whenever a capture is added, as long as the app is open. Only one tab of the browser reads. */
export function keepReading(): void {
  let latest: readonly Sheet[] = []
  const work = () => new Promise<never>(() => {
    watchSheets((sheets) => startReadings(latest = sheets))
    watchPackState(() => startReadings(latest))
    window.addEventListener("online", () => startReadings(latest))
  })
  const locks: LockManager | undefined = navigator.locks
  if (locks) void locks.request("cricksy-reading", work)
  else void work()
}
