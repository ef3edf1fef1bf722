import { createHash } from "node:crypto"
import { failureCodes, failureSentences } from "@cricksy/shared/base/failure.ts"
import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { sampleResult } from "../uploads/sample-result.ts"
import type { ReadAnswer, ReadRequest } from "./reader-messages.ts"

// For tests: a reader process that does what the first word of the file says. With the argument "patient" it never hangs.

process.on("message", (request: ReadRequest) => {
  const text = Buffer.from(request.bytes).toString("utf8")
  const word = text.split(/\s/)[0] ?? ""
  const code = failureCodes.find((known) => known === word)
  if (word === "crash") process.kill(process.pid, "SIGKILL")
  else if (word === "hang" && process.argv[2] !== "patient") return
  else if (code !== undefined) answer({ id: request.id, failure: { code, message: failureSentences[code] } })
  else answer({ id: request.id, result: read(request, word) })
})
process.on("disconnect", () => process.exit(0))

function read({ bytes, corners }: ReadRequest, word: string): ScanResult {
  const sample = sampleResult({ sha256: createHash("sha256").update(bytes).digest("hex"), where: "server" })
  const result = corners ? { ...sample, source: { ...sample.source, corners: [...corners] }, engine: { ...sample.engine, pipeline: `test@${corners.join(",")}` } } : sample
  return word === "pid" ? { ...result, engine: { ...result.engine, version: String(process.pid) } } : result
}

function answer(message: ReadAnswer): void {
  process.send?.(message)
}
