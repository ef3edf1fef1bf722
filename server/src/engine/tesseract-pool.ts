import os from "node:os"
import type { CancelSignal } from "@cricksy/shared/base/cancel.ts"
import { throwIfCancelled } from "@cricksy/shared/base/cancel.ts"
import { FailureError } from "@cricksy/shared/base/failure.ts"
import type { TesseractBlock } from "@cricksy/shared/words/tesseract-words.ts"
import type { TesseractParameters, TesseractWorker } from "./tesseract-worker.ts"
import { startTesseractWorker, withTimeout } from "./tesseract-worker.ts"

export type TesseractPool = {
  recognise: (picture: Uint8Array, parameters: TesseractParameters, signal: CancelSignal) => Promise<TesseractBlock[]>
  close: () => Promise<void>
}

/** An engine leaks (naptha/tesseract.js#920, #1045): it is replaced after this many pictures. Starting one takes 0.3 s. */
const picturesPerWorker = 60
const pictureTimeoutMs = 60_000
const bytesPerWorker = 300_000_000

/** One engine per core but one, each with room to breathe. */
export function choosePoolSize(cores: number = os.availableParallelism(), freeBytes: number = os.freemem()): number {
  return Math.max(1, Math.min(cores - 1, Math.floor(freeBytes / bytesPerWorker)))
}

type Seat = { worker: Promise<TesseractWorker> | undefined; pictures: number }

/** Engines that start when first needed. A timed out, crashed or cancelled engine is thrown away, never used again. */
export function createTesseractPool(size: number, timeoutMs: number = pictureTimeoutMs, start: () => Promise<TesseractWorker> = startTesseractWorker): TesseractPool {
  const seats: Seat[] = Array.from({ length: size }, () => ({ worker: undefined, pictures: 0 }))
  const free = [...seats]
  const waiting: ((seat: Seat) => void)[] = []

  const takeSeat = () => new Promise<Seat>((resolve) => {
    const seat = free.pop()
    if (seat) resolve(seat)
    else waiting.push(resolve)
  })
  const leaveSeat = (seat: Seat) => {
    const next = waiting.shift()
    if (next) next(seat)
    else free.push(seat)
  }

  return {
    recognise: async (picture, parameters, signal) => {
      const seat = await takeSeat()
      try {
        throwIfCancelled(signal)
        if (seat.pictures >= picturesPerWorker) await clearSeat(seat)
        seat.worker ??= start()
        seat.pictures += 1
        const worker = await seat.worker
        return await raceWithCancel(withTimeout(Promise.race([worker.recognise(picture, parameters), worker.died]), timeoutMs), signal)
      } catch (thrown) {
        await clearSeat(seat)
        throw thrown
      } finally {
        leaveSeat(seat)
      }
    },
    close: async () => {
      await Promise.all(seats.map(clearSeat))
    },
  }
}

async function clearSeat(seat: Seat): Promise<void> {
  const { worker } = seat
  seat.worker = undefined
  seat.pictures = 0
  await worker?.then((started) => started.close()).catch(() => {})
}

async function raceWithCancel<T>(promise: Promise<T>, signal: CancelSignal): Promise<T> {
  let cancel = () => {}
  const cancelled = new Promise<never>((_resolve, reject) => {
    cancel = () => reject(new FailureError("cancelled"))
    signal.addEventListener("abort", cancel, { once: true })
  })
  try {
    return await Promise.race([promise, cancelled])
  } finally {
    signal.removeEventListener("abort", cancel)
  }
}
