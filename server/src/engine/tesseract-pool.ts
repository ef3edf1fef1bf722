import { createRequire } from "node:module"
import os from "node:os"
import path from "node:path"
import { createWorker, OEM } from "tesseract.js"
import type { Engine, EnginePool } from "@cricksy/shared/base/engine-pool.ts"
import { createEnginePool } from "@cricksy/shared/base/engine-pool.ts"
import { FailureError } from "@cricksy/shared/base/failure.ts"
import type { TesseractAnswer, TesseractTask } from "@cricksy/shared/words/tesseract-task.ts"
import { tesseractSettings } from "@cricksy/shared/words/tesseract-task.ts"

const bytesPerEngine = 300_000_000
const workerPath = path.join(import.meta.dirname, "tesseract.worker.ts")
const languageFolder = path.join(path.dirname(createRequire(import.meta.url).resolve("@tesseract.js-data/eng/package.json")), "4.0.0_best_int")

/** One engine per core but one, each with room to breathe. */
export function choosePoolSize(cores: number = os.availableParallelism(), freeBytes: number = os.freemem()): number {
  return Math.max(1, Math.min(cores - 1, Math.floor(freeBytes / bytesPerEngine)))
}

/** `size` engines, started when first needed; each costs 0.3 s and 110 MB. */
export function createTesseractPool(size: number): EnginePool<TesseractTask, TesseractAnswer> {
  return createEnginePool({ size, start: startEngine, later })
}

function later(milliseconds: number, callback: () => void): () => void {
  const timer = setTimeout(callback, milliseconds)
  return () => clearTimeout(timer)
}

/** Throws `FailureError` engine_failed. */
async function startEngine(): Promise<Engine<TesseractTask, TesseractAnswer>> {
  // Without an errorHandler a rejected call is also thrown and ends the process (tesseract.js 7, createWorker).
  const worker = await createWorker("eng", OEM.LSTM_ONLY, { workerPath, langPath: languageFolder, gzip: true, cacheMethod: "none", errorHandler: () => {} }).catch(failEngine)
  await worker.setParameters(tesseractSettings).catch(failEngine)
  return {
    run: async ({ picture, parameters }) => {
      await worker.setParameters(parameters as Parameters<typeof worker.setParameters>[0]).catch(failEngine)
      const { data } = await worker.recognize(Buffer.from(picture.buffer, picture.byteOffset, picture.byteLength), {}, { text: false, blocks: true }).catch(failEngine)
      return data.blocks ?? []
    },
    died: watchDeath(Reflect.get(worker, "worker")),
    close: async () => void (await worker.terminate()),
  }
}

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
