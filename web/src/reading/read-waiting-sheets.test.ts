import "fake-indexeddb/auto"
import { afterAll, expect, test, vi } from "vitest"
import { saveSquads } from "../store/squads.ts"
import { attachFile, createDraft } from "../store/sheets.ts"
import type { ReaderTask } from "../worker/reader-messages.ts"

const tasks: ReaderTask[] = []
const arrived = new Promise<void>((resolve) => {
  vi.stubGlobal("Worker", function FakeWorker() { return { postMessage: (task: ReaderTask) => { tasks.push(task); resolve() }, terminate: () => undefined } })
})
vi.stubGlobal("matchMedia", () => ({ matches: true }))
vi.stubGlobal("window", { addEventListener: () => undefined })
vi.stubGlobal("navigator", { onLine: true, hardwareConcurrency: 2 })
afterAll(() => vi.unstubAllGlobals())

test("the reader is given the squads of this device with every sheet", async () => {
  const squads = [{ team: "Elmfield", players: ["Amit Rao", "Tara Lind"] }, { team: null, players: ["Sam Fenn"] }]
  await saveSquads(squads)
  await attachFile(await createDraft(), { filename: "card.jpg", type: "image/jpeg", bytes: new Blob(["paper"]) })
  const { keepReading } = await import("./read-waiting-sheets.ts")
  keepReading()
  await arrived
  expect(tasks).toMatchObject([{ kind: "read", filename: "card.jpg", squads: [{ team: null, players: ["Sam Fenn"] }, squads[0]] }])
})
