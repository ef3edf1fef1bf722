import { FailureError } from "@cricksy/shared/base/failure.ts"
import type { Correction } from "@cricksy/shared/match/correction.ts"
import type { Squad } from "@cricksy/shared/cricket/squad.ts"
import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import type { Layout } from "@cricksy/shared/scorebook/layout.ts"
import type { GatheredExample, SaidValue } from "@cricksy/shared/pipeline/gather-examples.ts"
import type { Progress } from "@cricksy/shared/pipeline/tools.ts"
import type { HandExample } from "@cricksy/shared/words/hand/hand-example.ts"
import { handwritingPack } from "../offline/ocr-pack.ts"
import { createReader, type Thread } from "./reader-client.ts"
import type { ReaderAnswer, ReaderMessage, SourcePages, TracedPage, UprightPage } from "./reader-messages.ts"

const isPhone = (): boolean => matchMedia("(pointer: coarse)").matches

/** Files read at once. Two on a phone would be three engines, and it cannot allocate more than two. */
const threads = isPhone() ? 1 : 2

/** Pictures recognised at once: a core stays free for the page; phones cannot allocate more than two engines of 100 MB. */
function engineCount(): number {
  return Math.max(1, Math.min(navigator.hardwareConcurrency - 1, isPhone() ? 2 : 4))
}

function createThread(): Thread {
  const worker = new Worker(new URL("./reader.worker.ts", import.meta.url), { type: "module", name: "reader" })
  const thread: Thread = { postMessage: (task) => worker.postMessage(task), terminate: () => worker.terminate(), onmessage: null, onerror: null, onmessageerror: null }
  worker.onmessage = (event: MessageEvent<ReaderMessage>) => thread.onmessage?.(event)
  worker.onerror = (event) => thread.onerror?.(event)
  worker.onmessageerror = (event) => thread.onmessageerror?.(event)
  return thread
}

// A page says nothing while it is being recognised: 2 to 8 s on a phone, up to a minute seen on a machine with ten times the work it can do.
const reader = createReader({ createThread, threads, idleAfter: 60_000, silenceLimit: 180_000 })
/** Drawing pages has a thread of its own: a person who looks at a sheet does not wait for the reading of the next. */
const painter = createReader({ createThread, threads: 1, idleAfter: 30_000, silenceLimit: 120_000 })
/** So have corrections: working deliveries out anew takes up to two seconds, and the next correction ends it. */
const corrector = createReader({ createThread, threads: 1, idleAfter: 30_000, silenceLimit: 120_000 })

let reading = 0

async function toBytes(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer())
}

function expect<K extends ReaderAnswer["kind"]>(answer: ReaderAnswer, kind: K): Extract<ReaderAnswer, { kind: K }> {
  if (answer.kind === kind) return answer as Extract<ReaderAnswer, { kind: K }>
  throw new FailureError("engine_failed")
}

type FormFile = { filename: string; bytes: Blob; layouts: readonly Layout[]; knownForm?: string | undefined; corners?: readonly number[] | undefined }

/** Reads one file on this device, its names against the squads; `layouts` are forms that were taught here, `hand` examples of who writes, `knownForm` the form that is tried first, `corners` a person's word where the sheet lies. Rejects with `FailureError`; aborting ends the work at once. */
export async function readFile({ filename, bytes, squads, layouts, hand, knownForm, corners }: FormFile & { squads: readonly Squad[]; hand: readonly HandExample[] }, signal: AbortSignal, onProgress: (progress: Progress) => void): Promise<ScanResult> {
  reading += 1
  try {
    const engines = reading > 1 && threads > 1 ? 1 : engineCount()
    const answer = await reader.run({ kind: "read", filename, bytes: await toBytes(bytes), engines, handwriting: handwritingPack.find().state !== "declined", squads, layouts, hand, knownForm, corners }, signal, onProgress)
    return expect(answer, "result").result
  } finally {
    reading -= 1
  }
}

/** The cells in which the values stand, as examples of their hand. The sheet is opened and placed anew: some seconds, between two readings. */
export async function learnFromFile({ filename, bytes, layouts, knownForm, corners }: FormFile, said: readonly SaidValue[], signal: AbortSignal): Promise<GatheredExample[]> {
  const answer = await reader.run({ kind: "learn", filename, bytes: await toBytes(bytes), engines: engineCount(), said, layouts, knownForm, corners }, signal)
  return expect(answer, "learnt").examples
}

/** A result with corrections laid over it and its deliveries worked out anew. */
export async function rebuildResult(result: ScanResult, corrections: readonly Correction[], signal: AbortSignal): Promise<ScanResult> {
  return expect(await corrector.run({ kind: "correct", result, corrections }, signal), "result").result
}

/** Draws the upright pages of a file that was read: `pages` is the result's `source.pages`. One picture a page, in that order. */
export async function drawUprightPages(filename: string, file: Blob, pages: SourcePages, signal: AbortSignal): Promise<UprightPage[]> {
  const answer = await painter.run({ kind: "upright", filename, bytes: await toBytes(file), pages }, signal)
  return expect(answer, "pages").pages
}

/** The printed lines and tables of one page, turned clockwise by so many quarters; undefined where it has no grid. Some seconds, between two readings: it needs their engines. */
export async function tracePage(filename: string, file: Blob, page: number, turns: number, signal: AbortSignal): Promise<TracedPage | undefined> {
  const answer = await reader.run({ kind: "trace", filename, bytes: await toBytes(file), engines: engineCount(), page, turns }, signal)
  return expect(answer, "traced").traced
}
