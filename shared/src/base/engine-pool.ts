import type { CancelSignal } from "./cancel.ts"
import { throwIfCancelled } from "./cancel.ts"
import { FailureError } from "./failure.ts"

/** One engine in a thread of its own. */
export type Engine<Task, Answer> = {
  run: (task: Task) => Promise<Answer>
  /** Rejects when the thread dies; never resolves. Libraries tend to leave their promises open then. */
  died: Promise<never>
  close: () => Promise<void>
}

export type EnginePool<Task, Answer> = { run: (task: Task, signal: CancelSignal) => Promise<Answer>; close: () => Promise<void> }

export type EnginePoolOptions<Task, Answer> = {
  size: number
  start: () => Promise<Engine<Task, Answer>>
  /** Calls back after so many milliseconds unless the returned function was called: `shared` has no timers. */
  later: (milliseconds: number, callback: () => void) => () => void
  startTimeoutMs?: number
  taskTimeoutMs?: number
  /** Engines leak: each is replaced after so many tasks. */
  tasksPerEngine?: number
}

type Seat<Task, Answer> = { engine: Promise<Engine<Task, Answer>> | undefined; tasks: number }

/** Engines that start when first needed, one task each at a time. One that timed out, crashed or was cancelled is thrown away, never used again. */
export function createEnginePool<Task, Answer>(options: EnginePoolOptions<Task, Answer>): EnginePool<Task, Answer> {
  const { size, start, later, startTimeoutMs = 30_000, taskTimeoutMs = 60_000, tasksPerEngine = 60 } = options
  const seats: Seat<Task, Answer>[] = Array.from({ length: size }, () => ({ engine: undefined, tasks: 0 }))
  const free = [...seats]
  const waiting: ((seat: Seat<Task, Answer>) => void)[] = []

  const takeSeat = () => new Promise<Seat<Task, Answer>>((resolve) => {
    const seat = free.pop()
    if (seat) resolve(seat)
    else waiting.push(resolve)
  })
  const leaveSeat = (seat: Seat<Task, Answer>) => {
    const next = waiting.shift()
    if (next) next(seat)
    else free.push(seat)
  }
  const within = <T>(milliseconds: number, promise: Promise<T>, signal: CancelSignal) => new Promise<T>((resolve, reject) => {
    const stop = later(milliseconds, () => reject(new FailureError("engine_timeout")))
    const cancel = () => reject(new FailureError("cancelled"))
    signal.addEventListener("abort", cancel, { once: true })
    promise.then(resolve, reject).finally(() => {
      stop()
      signal.removeEventListener("abort", cancel)
    })
  })

  return {
    run: async (task, signal) => {
      const seat = await takeSeat()
      try {
        throwIfCancelled(signal)
        if (seat.tasks >= tasksPerEngine) await clearSeat(seat)
        seat.engine ??= start()
        seat.tasks += 1
        const engine = await within(startTimeoutMs, seat.engine, signal)
        return await within(taskTimeoutMs, Promise.race([engine.run(task), engine.died]), signal)
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

/** Does not wait for an engine that may never start: it is closed as soon as it has. */
async function clearSeat<Task, Answer>(seat: Seat<Task, Answer>): Promise<void> {
  const { engine } = seat
  seat.engine = undefined
  seat.tasks = 0
  if (!engine) return
  const closed = engine.then((started) => started.close()).catch(() => {})
  await Promise.race([closed, Promise.resolve()])
}
