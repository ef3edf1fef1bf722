import { describe, expect, it } from "vitest"
import type { Engine } from "./engine-pool.ts"
import { createEnginePool } from "./engine-pool.ts"

const never = new Promise<never>(() => {})
const signal = new AbortController().signal
const idle = { later: () => () => {} }

/** Engines that echo; each remembers its number and whether it was closed. */
function countEngines(run: (task: string, engine: number) => Promise<string> = async (task, engine) => `${task} by ${engine}`, died: Promise<never> = never) {
  const closed: number[] = []
  let started = 0
  const start = async (): Promise<Engine<string, string>> => {
    const number = ++started
    return { run: (task) => run(task, number), died, close: async () => void closed.push(number) }
  }
  return { start, closed, count: () => started }
}

describe("createEnginePool", () => {
  it("starts no engine before the first task and no more than its size", async () => {
    const engines = countEngines()
    const pool = createEnginePool({ ...idle, size: 2, start: engines.start })
    expect(engines.count()).toBe(0)
    await Promise.all(["a", "b", "c", "d", "e"].map((task) => pool.run(task, signal)))
    expect(engines.count()).toBe(2)
  })

  it("rejects what a dead engine leaves open, and goes on with a fresh one", async () => {
    const deaths = [Promise.reject(new Error("thread ended")), never]
    deaths.forEach((death) => death.catch(() => {}))
    let started = 0
    const pool = createEnginePool<string, string>({ ...idle, size: 1, start: async () => {
      const died = deaths[started++] ?? never
      return { run: (task) => (died === never ? Promise.resolve(task) : never), died, close: async () => {} }
    } })
    await expect(pool.run("first", signal)).rejects.toThrow("thread ended")
    await expect(pool.run("second", signal)).resolves.toBe("second")
  })

  it("throws an engine away that does not answer in time", async () => {
    const engines = countEngines((task, engine) => (engine === 1 ? never : Promise.resolve(task)))
    let limits = 0
    const pool = createEnginePool({ size: 1, start: engines.start, later: (_milliseconds, callback) => {
      // The first limit is for starting, the second for the task.
      if (++limits === 2) queueMicrotask(callback)
      return () => {}
    } })
    await expect(pool.run("slow", signal)).rejects.toMatchObject({ code: "engine_timeout" })
    await expect(pool.run("next", signal)).resolves.toBe("next")
    expect(engines.closed).toEqual([1])
  })

  it("ends the engine of a cancelled task", async () => {
    const controller = new AbortController()
    const engines = countEngines(() => never)
    const pool = createEnginePool({ ...idle, size: 1, start: engines.start })
    const running = pool.run("long", controller.signal)
    controller.abort()
    await expect(running).rejects.toMatchObject({ code: "cancelled" })
  })

  it("replaces an engine after its share of tasks", async () => {
    const engines = countEngines()
    const pool = createEnginePool({ ...idle, size: 1, start: engines.start, tasksPerEngine: 2 })
    const answers = []
    for (const task of ["a", "b", "c"]) answers.push(await pool.run(task, signal))
    expect(answers).toEqual(["a by 1", "b by 1", "c by 2"])
  })
})
