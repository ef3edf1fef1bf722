import { pino } from "pino"
import type { Logger } from "pino"

/** JSON lines on stdout. What may hold a secret never gets into a line. */
export function createLog(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: ["*.token", "*.password", "*.authorization", "*.cookie", "*.presigned_url"] })
}
