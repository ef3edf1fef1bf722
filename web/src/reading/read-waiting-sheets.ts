import { FailureError, toFailure } from "@cricksy/shared/base/failure.ts"
import { listHandExamples } from "@cricksy/shared/contract/hand-record.ts"
import { printPack } from "../offline/ocr-pack.ts"
import type { Sheet } from "../store/sheet.ts"
import { listHands } from "../store/hands.ts"
import { listLayouts } from "../store/layouts.ts"
import { beginReading, getFile, saveFailure, saveResult } from "../store/sheets.ts"
import { listSquads } from "../store/squads.ts"
import { listSheets, watchSheets } from "../store/watch-sheets.ts"
import { readFile } from "../worker/reader.ts"
import { findLastForm } from "./find-last-form.ts"
import { learnHands } from "./learn-hands.ts"
import { addReadingProgress, endReadingProgress } from "./reading-progress.ts"

/** What this tab reads now. */
const running = new Map<string, AbortController>()
/** All sheets as last heard of, newest first; empty where another tab reads. */
let latest: readonly Sheet[] = []

/** As many as the reader has threads: of the others not even the bytes are in memory. */
const mostAtOnce = 2
/** A sheet that ended the whole app so often (a cheap phone out of memory) is not begun again by itself: the app would never stay open. */
const mostStarts = 3

const whenAborted = (signal: AbortSignal): Promise<void> => new Promise((resolve) => {
  if (signal.aborted) return resolve()
  signal.addEventListener("abort", () => resolve(), { once: true })
})

async function readSheet(sheet: Sheet, signal: AbortSignal): Promise<void> {
  try {
    if ((sheet.starts ?? 0) >= mostStarts) throw new FailureError("engine_failed")
    if (!(await beginReading(sheet.id))) return
    // What people said of earlier sheets helps with this one; where it cannot be learnt the sheet is read all the same.
    await Promise.race([learnHands(signal).catch(() => undefined), whenAborted(signal)])
    if (signal.aborted) throw new FailureError("cancelled")
    const [file, squads, layouts, hands] = [await getFile(sheet.id), await listSquads(), await listLayouts(), await listHands()]
    const knownForm = findLastForm(await listSheets())
    const result = await readFile({ filename: sheet.filename ?? sheet.id, bytes: file, squads, layouts, hand: listHandExamples(hands), corners: sheet.corners, knownForm }, signal, (progress) => addReadingProgress(sheet.id, progress))
    await saveResult(sheet.id, result, { squads, layouts, hands })
  } catch (thrown) {
    await saveFailure(sheet.id, toFailure(thrown))
  }
}

/** Without network and without the pack no picture can be read: sheets wait until one of them is there. */
const canRead = (): boolean => navigator.onLine || printPack.find().state === "ready"

/** Starts reading sheets that wait; `reading` ones that nobody here reads were cut off by a reload and start anew. */
function startReadings(): void {
  for (const sheet of canRead() ? latest : []) {
    if (running.size >= mostAtOnce) return
    if ((sheet.state !== "waiting" && sheet.state !== "reading") || running.has(sheet.id)) continue
    const stop = new AbortController()
    running.set(sheet.id, stop)
    void readSheet(sheet, stop.signal)
      .finally(() => { running.delete(sheet.id); endReadingProgress(sheet.id) })
      // Where the store did not take the outcome, the next change of it sets out anew: at once would be for ever.
      .then(readNext, () => undefined)
  }
}

async function readNext(): Promise<void> {
  latest = await listSheets().catch(() => latest)
  startReadings()
}

/** Stops the reading of one sheet, also one whose turn has not come. It stays in the list as "cancelled" and can be read again. */
export function cancelReading(sheetId: string): void {
  const own = running.get(sheetId)
  if (own) own.abort()
  else void saveFailure(sheetId, toFailure(new FailureError("cancelled"))).catch(() => undefined)
}

/** Reads what waits, now and whenever a capture is added, as long as the app is open. Only one tab of the browser reads. */
export function keepReading(): void {
  const work = () => new Promise<never>(() => {
    watchSheets((sheets) => { latest = sheets; startReadings() })
    printPack.watch(startReadings)
    window.addEventListener("online", startReadings)
  })
  const locks: LockManager | undefined = navigator.locks
  if (locks) void locks.request("cricksy-reading", work)
  else void work()
}
