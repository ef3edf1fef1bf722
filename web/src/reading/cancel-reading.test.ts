import "fake-indexeddb/auto"
import { afterAll, expect, test, vi } from "vitest"
import { scanResultSchema } from "@cricksy/shared/contract/scan-result.ts"
import { addCorrection } from "../store/corrections.ts"
import { attachFile, createDraft, saveResult } from "../store/sheets.ts"
import { listSheets } from "../store/watch-sheets.ts"
import type { ReaderTask } from "../worker/reader-messages.ts"

/** Threads that never answer. */
const threads: { tasks: ReaderTask[]; ended: boolean }[] = []
vi.stubGlobal("Worker", function SilentWorker() {
  const thread = { tasks: [] as ReaderTask[], ended: false }
  threads.push(thread)
  return { postMessage: (task: ReaderTask) => { thread.tasks.push(task) }, terminate: () => { thread.ended = true } }
})
vi.stubGlobal("matchMedia", () => ({ matches: true }))
vi.stubGlobal("window", { addEventListener: () => undefined })
vi.stubGlobal("navigator", { onLine: true, hardwareConcurrency: 2 })
afterAll(() => vi.unstubAllGlobals())

const { cancelReading, keepReading } = await import("./read-waiting-sheets.ts")

const eventually = (check: () => void | Promise<void>): Promise<void> => vi.waitFor(check, { timeout: 25_000 })
const running = () => threads.filter(({ ended }) => !ended).flatMap(({ tasks }) => tasks)
const addSheet = async (text: string): Promise<string> => {
  const id = await createDraft()
  await attachFile(id, { filename: `${text}.jpg`, type: "image/jpeg", bytes: new Blob([text]) })
  return id
}
const stateOf = async (id: string) => { const sheet = (await listSheets()).find((one) => one.id === id); return [sheet?.state, sheet?.failure?.code] }

const pointer = "/innings/0/batting/0/runs"
const handwritten = scanResultSchema.parse({
  schema: "cricksy.scan/1", source: { filename: "a.jpg", sha256: "0".repeat(64), media_type: "image/jpeg", pages: [{ width: 100, height: 100, kind: "handwritten", template: "club-form" }] },
  match: { teams: [], date: null, venue: null, competition: null, toss: null, result: null },
  innings: [{ team: null, total: {}, batting: [{ name: "Amit Rao", how_out: "bowled", dismissal: null, runs: 7 }], did_not_bat: [], extras: {}, bowling: [], fall_of_wickets: [], deliveries: [] }],
  checks: [], balanced: null, review: [], confidence: 0.5, engine: { name: "x", version: "1" }, timings_ms: {},
  readings: { [pointer]: { status: "read", confidence: 0.6, raw: "", alternatives: [], page: 0, box: [10, 20, 30, 15] } },
})

test("a sheet is stopped while the hand of an earlier one is learnt, and the thread that learns is free; a sheet's own form is tried first where its hand is learnt, the last sheet's for the next", { timeout: 60_000 }, async () => {
  const earlier = await addSheet("earlier")
  await saveResult(earlier, handwritten)
  await addCorrection(earlier, { id: "00000000-0000-4000-8000-000000000001", kind: "correct", pointer, before: 7, after: 1, target: null, by: null, at: "2026-05-01T10:00:00Z" })
  const stopped = await addSheet("stopped")
  keepReading()
  await eventually(() => expect(running()).toMatchObject([{ kind: "learn", filename: "earlier.jpg", knownForm: "club-form" }]))
  cancelReading(stopped)
  await eventually(async () => expect(await stateOf(stopped)).toEqual(["failed", "cancelled"]))
  expect(running()).toEqual([])

  await saveResult(earlier, { ...handwritten, readings: {} })
  const next = await addSheet("next")
  await eventually(() => expect(running()).toMatchObject([{ kind: "read", filename: "next.jpg", knownForm: "club-form" }]))
  cancelReading(next)
  await eventually(async () => expect(await stateOf(next)).toEqual(["failed", "cancelled"]))
  expect(running()).toEqual([])
})

test("a sheet that waits for the same learning has it begun anew when the other is stopped", { timeout: 60_000 }, async () => {
  const earlier = await addSheet("again")
  await saveResult(earlier, handwritten)
  await addCorrection(earlier, { id: "00000000-0000-4000-8000-000000000002", kind: "correct", pointer, before: 7, after: 1, target: null, by: null, at: "2026-05-02T10:00:00Z" })
  const first = await addSheet("first")
  await eventually(() => expect(running()).toMatchObject([{ kind: "learn" }]))
  const second = await addSheet("second")
  await eventually(async () => expect((await stateOf(second))[0]).toBe("reading"))
  const learning = threads.findIndex(({ ended }) => !ended)
  cancelReading(first)
  await eventually(() => expect(threads[learning]?.ended).toBe(true))
  await eventually(() => expect(running()).toMatchObject([{ kind: "learn" }]))
  cancelReading(second)
  await eventually(() => expect(running()).toEqual([]))
})
