import { FailureError, type FailureCode } from "@cricksy/shared/base/failure.ts"
import type { Progress } from "@cricksy/shared/pipeline/tools.ts"
import { isAnswer, type ReaderAnswer, type ReaderMessage, type ReaderTask } from "./reader-messages.ts"

/** What the client needs of a `Worker`. */
export type Thread = {
  postMessage: (message: ReaderTask) => void
  terminate: () => void
  onmessage: ((event: { data: ReaderMessage }) => void) | null
  onerror: ((event: { message?: string }) => void) | null
  onmessageerror: ((event: object) => void) | null
}

export type ReaderSettings = {
  createThread: () => Thread
  threads: number
  /** An idle thread ends after this long and gives its memory back, in ms. */
  idleAfter: number
  /** A thread that says nothing for this long has hung, in ms. */
  silenceLimit: number
}

type Job = { task: ReaderTask; onProgress: (progress: Progress) => void; settle: (outcome: ReaderAnswer | FailureError) => void; running?: Thread }

export type Reader = { run: (task: ReaderTask, signal: AbortSignal, onProgress?: (progress: Progress) => void) => Promise<ReaderAnswer> }

/**
 * The page's side of the reader: one queue, a few threads. Abort ends the thread that works on the task ("cancelled"), so does silence
 * ("engine_timeout"); a crash rejects what the thread was doing ("engine_failed") and the next task gets a fresh thread.
 */
export function createReader({ createThread, threads, idleAfter, silenceLimit }: ReaderSettings): Reader {
  const queue: Job[] = []
  const idle = new Map<Thread, ReturnType<typeof setTimeout>>()
  let busy = 0

  function takeThread(): Thread {
    const [found] = [...idle].at(-1) ?? []
    if (!found) return createThread()
    clearTimeout(idle.get(found))
    idle.delete(found)
    return found
  }

  function rest(thread: Thread): void {
    thread.onmessage = null
    thread.onerror = () => { clearTimeout(idle.get(thread)); idle.delete(thread); thread.terminate() }
    idle.set(thread, setTimeout(() => { idle.delete(thread); thread.terminate() }, idleAfter))
  }

  function startNext(): void {
    const job = busy < threads ? queue.shift() : undefined
    if (!job) return
    let thread: Thread
    try {
      thread = takeThread()
    } catch {
      // The browser refuses another thread, for want of memory or by policy.
      job.settle(new FailureError("engine_failed"))
      return startNext()
    }
    busy += 1
    job.running = thread
    let watch: ReturnType<typeof setTimeout>
    const end = (outcome: ReaderAnswer | FailureError, reusable: boolean): void => {
      if (job.running !== thread) return
      delete job.running
      clearTimeout(watch)
      busy -= 1
      if (reusable) rest(thread)
      else thread.terminate()
      job.settle(outcome)
      startNext()
    }
    const fail = (code: FailureCode) => end(new FailureError(code), false)
    const listen = (): void => { clearTimeout(watch); watch = setTimeout(() => fail("engine_timeout"), silenceLimit) }
    stops.set(job, () => fail("cancelled"))
    thread.onmessage = ({ data }) => {
      listen()
      if (data.kind === "progress") job.onProgress(data.progress)
      else if (data.kind === "failure") end(new FailureError(data.failure.code, data.failure.message), true)
      else if (isAnswer(data)) end(data, true)
    }
    thread.onerror = () => fail("engine_failed")
    thread.onmessageerror = () => fail("engine_failed")
    listen()
    try {
      thread.postMessage(job.task)
    } catch {
      return fail("engine_failed")
    }
    startNext()
  }

  const stops = new WeakMap<Job, () => void>()

  return {
    run: (task, signal, onProgress = () => undefined) => new Promise((resolve, reject) => {
      if (signal.aborted) return reject(new FailureError("cancelled"))
      const cancel = (): void => {
        const waiting = queue.indexOf(job)
        if (waiting === -1) return stops.get(job)?.()
        queue.splice(waiting, 1)
        job.settle(new FailureError("cancelled"))
      }
      const job: Job = { task, onProgress, settle: (outcome) => {
        signal.removeEventListener("abort", cancel)
        if (outcome instanceof FailureError) reject(outcome)
        else resolve(outcome)
      } }
      signal.addEventListener("abort", cancel, { once: true })
      queue.push(job)
      startNext()
    }),
  }
}
