import { pino, stdSerializers } from "pino"
import type { Logger } from "pino"

/** JSON lines on stdout. What may hold a secret never gets into a line. */
export function createLog(level: string): Logger {
  return pino({
    level, base: null, serializers: { err: withoutParameters }, timestamp: pino.stdTimeFunctions.isoTime, redact: ["*.token", "*.password", "*.authorization", "*.cookie", "*.presigned_url"],
  })
}

/** An error as plain data. A database's message ends in the values of the statement (names, hashes), its `detail` repeats them: both are left out. */
export function withoutParameters(thrown: unknown): unknown {
  if (!(thrown instanceof Error)) return thrown
  const { type, message, stack } = stdSerializers.err(thrown)
  const code = "code" in thrown ? { code: thrown.code } : {}
  return { type, message: cut(message), stack: cut(stack), ...code }
}

// The values may hold line breaks of their own: all goes until the next line that can only be a frame or a cause.
const cut = (text: string) => text.replace(/\nparams:[\s\S]*?(?=\n {4}at |\ncaused by: |$)/g, "")
