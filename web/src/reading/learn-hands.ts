import { toFailure } from "@cricksy/shared/base/failure.ts"
import { correctScan } from "@cricksy/shared/correct-scan.ts"
import { handLimits, handRecord, type HandSheet } from "@cricksy/shared/contract/hand-record.ts"
import { packImage } from "@cricksy/shared/words/hand/pack-image.ts"
import { listSaid } from "../card/list-said.ts"
import { findHand, saveHands } from "../store/hands.ts"
import { listLayouts } from "../store/layouts.ts"
import type { Sheet } from "../store/sheet.ts"
import { getFile } from "../store/sheets.ts"
import { listSheets } from "../store/watch-sheets.ts"
import { learnFromFile } from "../worker/reader.ts"
import { findLastForm } from "./find-last-form.ts"

let running: Promise<void> | undefined

/**
 * Makes examples of what people said of this device's handwritten sheets since it was last asked. Nothing to do costs nothing; else some seconds a sheet.
 * Aborting ends the thread that learns; whoever else waits for it begins anew.
 */
export function learnHands(signal: AbortSignal): Promise<void> {
  if (running) return running.catch((thrown: unknown) => { if (toFailure(thrown).code !== "cancelled") throw thrown; return learnHands(signal) })
  running = learnAll(signal).finally(() => { running = undefined })
  return running
}

async function learnAll(signal: AbortSignal): Promise<void> {
  const byHand = (await listSheets()).filter(({ result, corrections }) => corrections.length > 0 && result?.source.pages.some(({ kind }) => kind === "handwritten"))
  // The club keeps no more: older sheets would push out newer ones.
  for (const sheet of byHand.slice(0, handRecord.most)) await learnSheet(sheet, signal)
}

async function learnSheet({ id, sha256, filename, result, corrections }: Sheet, signal: AbortSignal): Promise<void> {
  const at = corrections.at(-1)?.at
  if (!result || sha256 === undefined || at === undefined) return
  const known = await findHand(sha256)
  if (known !== undefined && known.at >= at) return
  const forgotten = known?.forgotten ?? []
  const said = listSaid(correctScan(result, corrections), corrections).filter(({ pointer }) => !forgotten.includes(pointer)).slice(0, handLimits.cells)
  const examples = said.length === 0 ? [] : await learnFromFile({ filename: filename ?? id, bytes: await getFile(id), layouts: await listLayouts(), corners: result.source.corners, knownForm: findLastForm([{ result }]) }, said, signal)
  const cells = examples.map(({ pointer, kind, text, image }) => ({ pointer, kind, text, image: packImage(image) }))
  await saveHands([{ id: sha256, body: fit({ name: (filename ?? id).slice(0, 200), at, cells, forgotten }) }])
}

/** As many cells, the latest said first, as one record holds. */
function fit(hand: HandSheet): HandSheet {
  const kept = { ...hand, cells: hand.cells.filter((cell) => cell.text.length <= 60 && cell.image.length <= 20_000) }
  while (kept.cells.length > 0 && !handRecord.body.safeParse(kept).success) kept.cells = kept.cells.slice(0, -1)
  return kept
}
