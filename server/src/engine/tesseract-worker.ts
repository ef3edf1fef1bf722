import { createRequire } from "node:module"
import path from "node:path"
import { createWorker, OEM } from "tesseract.js"
import type { PSM } from "tesseract.js"
import { FailureError } from "@cricksy/shared/base/failure.ts"
import type { TesseractBlock } from "@cricksy/shared/words/tesseract-words.ts"

export type TesseractWorker = {
  recognise: (picture: Uint8Array, parameters: TesseractParameters) => Promise<TesseractBlock[]>
  /** Rejects when the thread dies; never resolves. */
  died: Promise<never>
  close: () => Promise<void>
}

export type TesseractParameters = { tessedit_pageseg_mode: PSM; tessedit_char_whitelist: string }

const startTimeoutMs = 30_000
const languageFolder = path.join(path.dirname(createRequire(import.meta.url).resolve("@tesseract.js-data/eng/package.json")), "4.0.0_best_int")

/** Words that the engine learns from one sheet must not colour the next one; the resolution is stated because a raw picture has none. */
const settings = { tessedit_enable_doc_dict: "0", user_defined_dpi: "300" }

/** Starts an engine. Throws `FailureError` engine_failed or engine_timeout. */
export async function startTesseractWorker(): Promise<TesseractWorker> {
  // Without an errorHandler a rejected call is also thrown and ends the process (tesseract.js 7, createWorker).
  const starting = createWorker("eng", OEM.LSTM_ONLY, { langPath: languageFolder, gzip: true, cacheMethod: "none", errorHandler: () => {} })
  const worker = await withTimeout(starting.catch(failEngine), startTimeoutMs)
  const thread: unknown = Reflect.get(worker, "worker")
  await worker.setParameters(settings)
  return {
    recognise: async (picture, parameters) => {
      await worker.setParameters(parameters).catch(failEngine)
      const { data } = await worker.recognize(Buffer.from(picture.buffer, picture.byteOffset, picture.byteLength), {}, { text: false, blocks: true }).catch(failEngine)
      return data.blocks ?? []
    },
    died: watchDeath(thread),
    close: async () => void (await worker.terminate()),
  }
}

/** tesseract.js leaves promises open when its thread dies (naptha/tesseract.js#528): whoever waits is told here. */
function watchDeath(thread: unknown): Promise<never> {
  const died = new Promise<never>((_resolve, reject) => {
    if (!isEmitter(thread)) return
    for (const event of ["error", "exit", "messageerror"]) thread.on(event, () => reject(new FailureError("engine_failed")))
  })
  died.catch(() => {})
  return died
}

function isEmitter(value: unknown): value is { on: (event: string, listener: () => void) => void } {
  return typeof value === "object" && value !== null && "on" in value && typeof value.on === "function"
}

/** tesseract.js rejects with strings. */
function failEngine(): never {
  throw new FailureError("engine_failed")
}

/** Rejects with engine_timeout when `promise` has not settled after `milliseconds`. */
export async function withTimeout<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new FailureError("engine_timeout")), milliseconds)
  })
  try {
    return await Promise.race([promise, timeout])
  } finally {
    clearTimeout(timer)
  }
}
