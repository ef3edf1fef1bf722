import { createWorker, OEM } from "tesseract.js"
import type { Engine, EnginePool } from "@cricksy/shared/base/engine-pool.ts"
import { createEnginePool } from "@cricksy/shared/base/engine-pool.ts"
import { FailureError } from "@cricksy/shared/base/failure.ts"
import type { TesseractAnswer, TesseractTask } from "@cricksy/shared/words/tesseract-task.ts"
import { tesseractSettings } from "@cricksy/shared/words/tesseract-task.ts"

/** `size` engines, started when first needed, from the files in `folder` (worker.min.js, core and language); at most two on a phone, 110 MB each. */
export function createTesseractPool(size: number, folder: string): EnginePool<TesseractTask, TesseractAnswer> {
  return createEnginePool({ size, start: () => startEngine(folder), later })
}

function later(milliseconds: number, callback: () => void): () => void {
  const timer = setTimeout(callback, milliseconds)
  return () => clearTimeout(timer)
}

async function startEngine(folder: string): Promise<Engine<TesseractTask, TesseractAnswer>> {
  const worker = await createWorker("eng", OEM.LSTM_ONLY, {
    workerPath: `${folder}/worker.min.js`,
    // One named core: the pack holds no other, and every browser since 2023 has SIMD.
    corePath: `${folder}/tesseract-core-simd-lstm.wasm.js`,
    langPath: folder,
    // The security policy refuses workers made of blobs; the pack is the cache.
    workerBlobURL: false,
    gzip: true,
    cacheMethod: "none",
    errorHandler: () => {},
  }).catch(failEngine)
  await worker.setParameters(tesseractSettings).catch(failEngine)
  return {
    run: async ({ picture, parameters }) => {
      await worker.setParameters(parameters as Parameters<typeof worker.setParameters>[0]).catch(failEngine)
      const { data } = await worker.recognize(new Blob([Uint8Array.from(picture)]), {}, { text: false, blocks: true }).catch(failEngine)
      return data.blocks ?? []
    },
    died: watchDeath(Reflect.get(worker, "worker")),
    close: async () => void (await worker.terminate()),
  }
}

/** tesseract.js leaves promises open when its thread dies (naptha/tesseract.js#528): whoever waits is told here. */
function watchDeath(thread: unknown): Promise<never> {
  const died = new Promise<never>((_resolve, reject) => {
    if (thread instanceof Worker) thread.addEventListener("error", () => reject(new FailureError("engine_failed")))
  })
  died.catch(() => {})
  return died
}

/** tesseract.js rejects with strings. */
function failEngine(): never {
  throw new FailureError("engine_failed")
}
