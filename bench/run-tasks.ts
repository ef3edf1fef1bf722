import { fork } from "node:child_process"
import { join } from "node:path"
import type { BenchTask } from "./bench-plan.ts"
import type { BenchAnswer } from "./read-sheet.worker.ts"

/** Works through the tasks in `workers` processes of one engine each; answers come in the order in which they are done. */
export async function runTasks(tasks: readonly BenchTask[], workers: number, onAnswer: (answer: BenchAnswer) => void): Promise<void> {
  const waiting = [...tasks]
  await Promise.all(Array.from({ length: Math.min(workers, tasks.length) }, () => new Promise<void>((resolve, reject) => {
    const child = fork(join(import.meta.dirname, "read-sheet.worker.ts"), { serialization: "advanced" })
    const next = () => {
      const task = waiting.shift()
      child.send(task ?? "end")
    }
    child.on("message", (message: "ready" | BenchAnswer) => {
      if (message !== "ready") onAnswer(message)
      next()
    })
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`a bench process ended with ${code}`))))
  })))
}
