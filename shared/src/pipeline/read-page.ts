import { throwIfCancelled } from "../base/cancel.ts"
import type { Grey } from "../base/raster.ts"
import { toNumbers } from "../page/cut-quad.ts"
import { cleanPage } from "../page/clean-page.ts"
import { keepPrint } from "../page/keep-print.ts"
import type { CleanPage, Ruling } from "../page/page-image.ts"
import type { OcrPage, Word } from "../words/ocr-page.ts"
import { weighReaders } from "../words/weigh-readers.ts"
import { hasOwnMarks } from "./find-own-sheet.ts"
import { isHandwritten, isRuledLikeForm, looksHandwritten, mayBeByHand } from "./is-handwritten.ts"
import { readFormPage, type FormPage } from "./read-form-page.ts"
import { readPrintedLines } from "./read-printed-lines.ts"
import type { Stopwatch } from "./stopwatch.ts"
import type { OpenedPage, ReadOptions, Tools } from "./tools.ts"

/** What is kept of a cleaned page once it has been read: a PDF of twenty pages would fill a phone with the rest. `isFlat`: its ground is one colour. `isReadTwice`: our own reader of print has looked at it beside the engine. */
export type KeptPage = Pick<CleanPage, "inkOnly" | "quality" | "handwriting"> & { isFlat: boolean; isReadTwice: boolean }

/** A page as words, with what is needed to look at it again. `clean` is absent where the page was text alone; a handwritten form that could be placed has `form` and no words. */
export type ReadPage = { words: OcrPage; rulings: Ruling[]; clean?: KeptPage; corners?: number[]; form?: FormPage }

/** One opened page to words: the text layer where there is one, the engine's words where there are pixels, each where it is. */
export async function readPage(tools: Tools, page: OpenedPage, index: number, total: number, options: ReadOptions, watch: Stopwatch): Promise<ReadPage> {
  const { image, textLayer } = page
  if (image === undefined) return { words: { ...(textLayer ?? { width: 0, height: 0, source: "text_layer", words: [] }), page: index }, rulings: [] }
  throwIfCancelled(options.signal)
  const clean = watch.timeNow("rectify", () => cleanPage(image, options.signal))
  options.onProgress({ stage: "clean", done: index + 1, total })
  const isWritten = looksHandwritten(clean) && isRuledLikeForm(clean.rulings)
  const toFormPage = (read: FormPage): ReadPage => {
    options.onProgress({ stage: "recognise", done: index + 1, total })
    return { words: { page: index, width: read.width, height: read.height, source: "ocr", words: [] }, rulings: [], clean: keep(clean), corners: read.corners, form: read }
  }
  const form = clean.handwriting >= mayBeByHand || hasOwnMarks(clean.grey) ? await readFormPage(tools, image.pixels, index, total, isWritten, options, watch) : undefined
  if (form) return toFormPage(form)
  const [engine, own] = await watch.time("recognise", () => Promise.all([
    tools.recogniseText(isWritten ? keepPrint(clean.inkOnly) : clean.inkOnly, "page", options.signal), isWritten ? undefined : readPrintedLines(tools, clean, options.signal),
  ]))
  const seen = own ? weighReaders(own, engine.words) : engine.words
  const words: OcrPage = { page: index, width: clean.grey.width, height: clean.grey.height, source: "ocr", words: mergeWords(textLayer?.words ?? [], seen) }
  // A hand as neat as type: its strokes left open what it is, the engine's words tell.
  const neat = !isWritten && isRuledLikeForm(clean.rulings) && isHandwritten({ clean, rulings: clean.rulings, words }) ? await readFormPage(tools, image.pixels, index, total, true, options, watch) : undefined
  if (neat) return toFormPage(neat)
  options.onProgress({ stage: "recognise", done: index + 1, total })
  return { words, rulings: clean.rulings, clean: { ...keep(clean), isReadTwice: own !== undefined }, corners: toNumbers(clean.corners) }
}

const keep = ({ inkOnly, quality, handwriting, opened }: CleanPage): KeptPage => ({ inkOnly, quality, handwriting, isFlat: isFlat(opened), isReadTwice: false })

/** From this share of one grey on a ground is one colour: a screen's is to the last bit; paper's, even scanned, never. */
const flatShare = 0.4

function isFlat({ data }: Grey): boolean {
  const counts = new Uint32Array(256)
  for (let at = 0; at < data.length; at += 7) counts[data[at] ?? 0] = (counts[data[at] ?? 0] ?? 0) + 1
  return Math.max(...counts) > flatShare * counts.reduce((total, count) => total + count, 0)
}

/** A page that mixes both: the text layer's words, and of the engine's those that stand where no text is. */
function mergeWords(text: readonly Word[], seen: readonly Word[]): Word[] {
  const covered = (word: Word) => text.some(({ box }) => {
    const x = word.box.x + word.box.width / 2
    const y = word.box.y + word.box.height / 2
    return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
  })
  return [...text, ...seen.filter((word) => !covered(word))]
}
