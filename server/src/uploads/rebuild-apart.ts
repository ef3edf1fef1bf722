import { resolve as resolvePath } from "node:path"
import { Worker } from "node:worker_threads"
import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { correctScan } from "@cricksy/shared/correct-scan.ts"
import type { Correction } from "@cricksy/shared/match/correction.ts"
import { changesDeliveries } from "@cricksy/shared/match/source-of-deliveries.ts"
import { createTurns } from "./take-turns.ts"

/** Milliseconds; a book takes two seconds. What takes longer was sent by somebody who means ill. */
const usualLimit = 15_000
const mostMemory = { maxOldGenerationSizeMb: 512 }

/** One at a time: the cores are the readers'. */
const takeTurn = createTurns()

/**
 * A result with its own corrections laid over it and its deliveries worked out anew, in a thread of its own: the API answers meanwhile. Where that fails or takes
 * longer than `limit` milliseconds the deliveries stand as they were read, and are asked for. Clubs take turns.
 */
export async function rebuildApart(clubId: string, result: ScanResult, corrections: Correction[], limit: number = usualLimit): Promise<ScanResult> {
  if (!changesDeliveries(result, corrections)) return correctScan(result, corrections)
  return takeTurn(clubId, () => runThread({ result, corrections }, limit)).catch(() => correctScan(result, corrections))
}

async function runThread(workerData: { result: ScanResult; corrections: Correction[] }, limit: number): Promise<ScanResult> {
  const thread = new Worker(resolvePath(import.meta.dirname, "rebuild-thread.ts"), { workerData, resourceLimits: mostMemory, env: {}, execArgv: [] })
  let watch: NodeJS.Timeout | undefined
  try {
    return await new Promise<ScanResult>((resolve, reject) => {
      thread.once("message", resolve)
      thread.once("error", reject)
      thread.once("exit", () => reject(new Error("the thread ended")))
      watch = setTimeout(() => reject(new Error(`working deliveries out took longer than ${limit} ms`)), limit)
    })
  } finally {
    clearTimeout(watch)
    await thread.terminate()
  }
}
