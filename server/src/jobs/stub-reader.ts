import { createHash } from "node:crypto"
import { failureCodes, failureSentences } from "@cricksy/shared/base/failure.ts"
import { sampleResult } from "../uploads/sample-result.ts"
import type { ReadAnswer, ReadRequest } from "./reader-messages.ts"

// For tests: a reader process that does what the first word of the file says.

process.on("message", (request: ReadRequest) => {
  const text = Buffer.from(request.bytes).toString("utf8")
  const word = text.split(/\s/)[0] ?? ""
  const code = failureCodes.find((known) => known === word)
  if (word === "crash") process.kill(process.pid, "SIGKILL")
  else if (word === "hang" && process.env["CRICKSY_STUB_TEMPER"] !== "patient") return
  else if (code !== undefined) answer({ id: request.id, failure: { code, message: failureSentences[code] } })
  else answer({ id: request.id, result: sampleResult({ sha256: createHash("sha256").update(request.bytes).digest("hex"), where: "server" }) })
})
process.on("disconnect", () => process.exit(0))

function answer(message: ReadAnswer): void {
  process.send?.(message)
}
