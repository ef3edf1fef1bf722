import { once } from "node:events"
import { Worker } from "node:worker_threads"
import { expect, it } from "vitest"

it("posts the engine's answers and none of its progress", async () => {
  const thread = new Worker(new URL("./tesseract.worker.ts", import.meta.url))
  try {
    thread.postMessage({ workerId: "one", jobId: "load", action: "load", payload: { options: { lstmOnly: true } } })
    expect(await once(thread, "message")).toEqual([{ workerId: "one", jobId: "load", action: "load", status: "resolve", data: { loaded: true } }])
  } finally {
    await thread.terminate()
  }
}, 30_000)
