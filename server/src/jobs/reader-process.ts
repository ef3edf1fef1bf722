import { FailureError, toFailure } from "@cricksy/shared/base/failure.ts"
import { listHandExamples } from "@cricksy/shared/contract/hand-record.ts"
import { toScanResult } from "@cricksy/shared/contract/match-wire.ts"
import { readMatch } from "@cricksy/shared/pipeline/read-match.ts"
import { layoutLibrary } from "@cricksy/shared/scorebook/layout-library.ts"
import { createNodeTools } from "../engine/node-tools.ts"
import { choosePoolSize } from "../engine/tesseract-pool.ts"
import type { ReadAnswer, ReadRequest } from "./reader-messages.ts"

// A process of its own: decoders and engines meet hostile bytes here, and when they take it down nothing else falls.
// Argument: how many reader processes share this machine's engines.
const tools = createNodeTools({ where: "server", engines: Math.max(1, Math.floor(choosePoolSize() / Number(process.argv[2] ?? 1))) })

process.on("message", (request: ReadRequest) => {
  void read(request).then((answer) => process.send?.(answer))
})
// The parent went away: nobody is left to read for.
process.on("disconnect", () => process.exit(0))

async function read({ id, filename, bytes, hands, layouts, ...known }: ReadRequest): Promise<ReadAnswer> {
  try {
    const match = await readMatch(tools, { filename, bytes: new Uint8Array(bytes) }, { signal: new AbortController().signal, onProgress: () => undefined, ...known, layouts: [...layoutLibrary, ...layouts], hand: listHandExamples(hands) })
    return { id, result: toScanResult(match) }
  } catch (thrown) {
    // A bug, not the file's fault: the parent learns no more than engine_failed.
    if (!(thrown instanceof FailureError)) process.stderr.write(`${thrown instanceof Error ? thrown.stack : String(thrown)}\n`)
    return { id, failure: toFailure(thrown) }
  }
}
