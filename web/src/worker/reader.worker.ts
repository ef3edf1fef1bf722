import { FailureError } from "@cricksy/shared/base/failure.ts"
import { rebuildScan } from "@cricksy/shared/correct-scan.ts"
import { toScanResult } from "@cricksy/shared/contract/match-wire.ts"
import { gatherExamples } from "@cricksy/shared/pipeline/gather-examples.ts"
import { readMatch } from "@cricksy/shared/pipeline/read-match.ts"
import { layoutLibrary } from "@cricksy/shared/scorebook/layout-library.ts"
import { tracePage } from "../engine/trace-page.ts"
import { createBrowserTools, type BrowserTools } from "../engine/browser-tools.ts"
import { drawUprightPages } from "../engine/upright-page.ts"
import { handwritingFolder, packFolder } from "../offline/ocr-pack-files.ts"
import type { ReaderMessage, ReaderTask } from "./reader-messages.ts"

declare const self: DedicatedWorkerGlobalScope

/** The tools with their warm engines stay for the next file, unless it may use another number of engines. */
let kept: { engines: number; tools: BrowserTools } | undefined

async function getTools(engines: number): Promise<BrowserTools> {
  if (kept?.engines === engines) return kept.tools
  await kept?.tools.close()
  kept = { engines, tools: createBrowserTools({ packFolder, handwritingFolder, engines }) }
  return kept.tools
}

/** Nobody aborts here: cancelling ends the whole thread. */
const signal = new AbortController().signal

const say = (message: ReaderMessage): void => self.postMessage(message)

async function run(task: ReaderTask): Promise<ReaderMessage> {
  if (task.kind === "upright") return { kind: "pages", pages: await drawUprightPages(task.bytes, task.pages, packFolder) }
  if (task.kind === "correct") return { kind: "result", result: rebuildScan(task.result, task.corrections) }
  const tools = await getTools(task.engines)
  if (task.kind === "trace") return { kind: "traced", traced: await tracePage(tools, task.bytes, task.page, task.turns, packFolder, signal) }
  const known = { layouts: [...layoutLibrary, ...task.layouts], ...(task.knownForm === undefined ? {} : { knownForm: task.knownForm }), ...(task.corners ? { corners: task.corners } : {}) }
  if (task.kind === "learn") return { kind: "learnt", examples: await gatherExamples(tools, { filename: task.filename, bytes: task.bytes }, task.said, { signal, ...known }) }
  const allowed = task.handwriting ? tools : { ...tools, recogniseCells: async () => undefined }
  const read = await readMatch(allowed, { filename: task.filename, bytes: task.bytes }, { signal, onProgress: (progress) => say({ kind: "progress", progress }), squads: task.squads, hand: task.hand, ...known })
  return { kind: "result", result: toScanResult(read) }
}

/** A failure is an answer. Anything else is a bug: it ends this thread, shows in the browser's console and reaches the page as a crash. */
function fail(thrown: unknown): void {
  if (thrown instanceof FailureError) say({ kind: "failure", failure: { code: thrown.code, message: thrown.message } })
  else self.reportError(thrown)
}

self.onmessage = (event: MessageEvent<ReaderTask>) => { run(event.data).then(say, fail) }
