import { fork } from "node:child_process"
import type { ChildProcess } from "node:child_process"
import { FailureError } from "@cricksy/shared/base/failure.ts"
import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import type { FileToRead, ReadAnswer, ReadRequest } from "./reader-messages.ts"

export type Reader = {
  /** One file at a time. Throws `FailureError`: what the pipeline said, `engine_failed` when the process died, `engine_timeout`, `cancelled`. */
  read: (file: FileToRead, signal: AbortSignal) => Promise<ScanResult>
  stop: () => void
}

/** `tasks`: sheets after which the process is replaced, because engines learn from earlier pages and have leaked. */
export type ReaderOptions = { script: string; arguments?: string[]; tasks: number; timeoutMs: number }

/** Reads in a child process, started with the first sheet and replaced after a crash, a timeout or `tasks` sheets. */
export function createReader(options: ReaderOptions): Reader {
  let child: ChildProcess | null = null
  let done = 0
  const drop = () => {
    child?.kill("SIGKILL")
    child = null
    done = 0
  }
  return {
    read: async (file, signal) => {
      if (signal.aborted) throw new FailureError("cancelled")
      if (done >= options.tasks) drop()
      const running = child ??= startProcess(options.script, options.arguments ?? [])
      done += 1
      try {
        const answer = await ask(running, { id: done, ...file }, options.timeoutMs, signal)
        if ("result" in answer) return answer.result
        throw new FailureError(answer.failure.code, answer.failure.message)
      } catch (error) {
        // After a crash, a timeout or a bug in the engine the process is not trusted again.
        if (error instanceof FailureError && isOfTheFile(error)) throw error
        drop()
        throw error
      }
    },
    stop: drop,
  }
}

function isOfTheFile({ code }: FailureError): boolean {
  return code !== "engine_failed" && code !== "engine_timeout" && code !== "cancelled"
}

// Where hostile bytes are decoded, no database address and no key of the object store lies in the environment.
const passedOn = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot", "LANG", "LC_ALL", "FONTCONFIG_PATH"]

function startProcess(script: string, scriptArguments: string[]): ChildProcess {
  const env = Object.fromEntries(passedOn.flatMap((name) => process.env[name] === undefined ? [] : [[name, process.env[name]]]))
  const child = fork(script, scriptArguments, { env, serialization: "advanced", execArgv: ["--max-old-space-size=1024"], stdio: ["ignore", "ignore", "inherit", "ipc"] })
  child.on("error", () => child.kill("SIGKILL"))
  return child
}

function ask(child: ChildProcess, request: ReadRequest, timeoutMs: number, signal: AbortSignal): Promise<ReadAnswer> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer)
      child.off("message", onMessage).off("exit", onExit)
      signal.removeEventListener("abort", onAbort)
      settle()
    }
    const onMessage = (answer: ReadAnswer) => { if (answer.id === request.id) end(() => resolve(answer)) }
    const onExit = () => end(() => reject(new FailureError("engine_failed")))
    const onAbort = () => end(() => reject(new FailureError("cancelled")))
    const timer = setTimeout(() => end(() => reject(new FailureError("engine_timeout"))), timeoutMs)
    child.on("message", onMessage).on("exit", onExit)
    signal.addEventListener("abort", onAbort)
    if (child.exitCode !== null || child.signalCode !== null || !child.connected) onExit()
    else child.send(request, (error) => { if (error !== null) onExit() })
  })
}
