import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { createReader, type Thread } from "./reader-client.ts"
import type { ReaderAnswer, ReaderMessage, ReaderTask } from "./reader-messages.ts"

type FakeThread = Thread & { tasks: ReaderTask[]; ended: boolean; say: (message: ReaderMessage) => void }

const task = (filename: string): ReaderTask => ({ kind: "read", filename, bytes: new Uint8Array(1), engines: 1, handwriting: true, squads: [], layouts: [], hand: [] })
const nameOf = (thread: FakeThread | undefined) => thread?.tasks.flatMap((task) => ("filename" in task ? [task.filename] : [])).at(-1)
const answer: ReaderMessage = { kind: "pages", pages: [] }

function createFakes(threads: number) {
  const made: FakeThread[] = []
  const createThread = (): Thread => {
    const thread: FakeThread = {
      tasks: [], ended: false, onmessage: null, onerror: null, onmessageerror: null,
      postMessage: (sent) => { thread.tasks.push(sent) },
      terminate: () => { thread.ended = true },
      say: (message) => thread.onmessage?.({ data: message }),
    }
    made.push(thread)
    return thread
  }
  return { made, createThread, reader: createReader({ createThread, threads, idleAfter: 1000, silenceLimit: 5000 }) }
}

const never = new AbortController().signal

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

test("works on as many tasks as there are threads, in the order given, and uses a thread again", async () => {
  const { made, reader } = createFakes(2)
  const done = ["a", "b", "c"].map((name) => reader.run(task(name), never))
  expect(made.map(nameOf)).toEqual(["a", "b"])
  made[1]?.say(answer)
  await expect(done[1]).resolves.toEqual(answer)
  expect(made.map(nameOf)).toEqual(["a", "c"])
  made[0]?.say(answer)
  made[1]?.say(answer)
  await Promise.all(done)
  expect(made).toHaveLength(2)
})

test.each<ReaderAnswer>([{ kind: "learnt", examples: [] }, { kind: "pages", pages: [] }, { kind: "traced", traced: undefined }])("an answer of the kind $kind ends its task", async (said) => {
  const { made, reader } = createFakes(1)
  const done = reader.run(task("a"), never)
  // pdf.js greets from within the thread: that ends nothing.
  made[0]?.say({ kind: "ready" } as unknown as ReaderMessage)
  made[0]?.say(said)
  await expect(done).resolves.toEqual(said)
})

test("a crash rejects what the thread was doing, and the next task gets a fresh thread", async () => {
  const { made, reader } = createFakes(1)
  const first = reader.run(task("a"), never)
  const second = reader.run(task("b"), never)
  made[0]?.onerror?.({ message: "out of memory" })
  await expect(first).rejects.toMatchObject({ code: "engine_failed" })
  expect(made[0]?.ended).toBe(true)
  made[1]?.say(answer)
  await expect(second).resolves.toEqual(answer)
})

test("abort ends the thread of a running task and takes a waiting one out of the queue", async () => {
  const { made, reader } = createFakes(1)
  const stops = [new AbortController(), new AbortController()]
  const running = reader.run(task("a"), stops[0]?.signal ?? never)
  const waiting = reader.run(task("b"), stops[1]?.signal ?? never)
  stops[1]?.abort()
  await expect(waiting).rejects.toMatchObject({ code: "cancelled" })
  expect(made[0]?.ended).toBe(false)
  stops[0]?.abort()
  await expect(running).rejects.toMatchObject({ code: "cancelled" })
  expect(made[0]?.ended).toBe(true)
  expect(made).toHaveLength(1)
})

test("an aborted signal starts nothing", async () => {
  const { made, reader } = createFakes(1)
  await expect(reader.run(task("a"), AbortSignal.abort())).rejects.toMatchObject({ code: "cancelled" })
  expect(made).toHaveLength(0)
})

test("silence is a timeout; progress is not silence", async () => {
  const { made, reader } = createFakes(1)
  const progress = vi.fn()
  const run = reader.run(task("a"), never, progress)
  const outcome = expect(run).rejects.toMatchObject({ code: "engine_timeout" })
  vi.advanceTimersByTime(4000)
  made[0]?.say({ kind: "progress", progress: { stage: "open", done: 1, total: 1 } })
  vi.advanceTimersByTime(4000)
  expect(made[0]?.ended).toBe(false)
  vi.advanceTimersByTime(1001)
  await outcome
  expect(progress).toHaveBeenCalledOnce()
  expect(made[0]?.ended).toBe(true)
})

test("a failure keeps its code and sentence, and the thread goes on", async () => {
  const { made, reader } = createFakes(1)
  const run = reader.run(task("a"), never)
  made[0]?.say({ kind: "failure", failure: { code: "encrypted_pdf", message: "Locked." } })
  await expect(run).rejects.toMatchObject({ code: "encrypted_pdf", message: "Locked." })
  expect(made[0]?.ended).toBe(false)
})

test("an idle thread ends and gives its memory back; one that crashes while idle is not used again", async () => {
  const { made, reader } = createFakes(1)
  const first = reader.run(task("a"), never)
  made[0]?.say(answer)
  await first
  vi.advanceTimersByTime(999)
  expect(made[0]?.ended).toBe(false)
  vi.advanceTimersByTime(1)
  expect(made[0]?.ended).toBe(true)
  const second = reader.run(task("b"), never)
  made[1]?.say(answer)
  await second
  made[1]?.onerror?.({})
  const third = reader.run(task("c"), never)
  made[2]?.say(answer)
  await expect(third).resolves.toEqual(answer)
})

test("what libraries post from within the thread is no answer", async () => {
  const { made, reader } = createFakes(1)
  const run = reader.run(task("a"), never)
  const greeting: object = { sourceName: "worker", action: "ready" }
  made[0]?.onmessage?.({ data: greeting as ReaderMessage })
  made[0]?.say(answer)
  await expect(run).resolves.toEqual(answer)
})

test.each(["createThread", "postMessage"] as const)("where %s throws, the waiting task fails and the one after it runs", async (refusing) => {
  const { made, createThread } = createFakes(1)
  let refusals = 0
  const refuse = (): never => { refusals += 1; throw new Error("out of memory") }
  const createRefusing = (): Thread => {
    const second = made.length === 1 && refusals === 0
    if (second && refusing === "createThread") refuse()
    const thread = createThread()
    return second ? Object.assign(thread, { postMessage: refuse }) : thread
  }
  const reader = createReader({ createThread: createRefusing, threads: 1, idleAfter: 1000, silenceLimit: 5000 })
  const outcomes = ["a", "b", "c"].map((name) => reader.run(task(name), never))
  const failures = outcomes.slice(0, 2).map((outcome) => expect(outcome).rejects.toMatchObject({ code: "engine_failed" }))
  made[0]?.onerror?.({})
  await Promise.all(failures)
  made.at(-1)?.say(answer)
  await expect(outcomes[2]).resolves.toEqual(answer)
})
