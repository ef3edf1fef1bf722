import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { toFailure } from "@cricksy/shared/base/failure.ts"
import { toScanResult } from "@cricksy/shared/contract/match-wire.ts"
import { readMatch } from "@cricksy/shared/pipeline/read-match.ts"
import { createNodeTools } from "../server/src/engine/node-tools.ts"
import { drawSquads } from "./draw-squads.ts"
import { listRealDocuments, type RealDocument } from "./real-documents.ts"

/** One document to read, with its squads or without; `isHidden`: as if no form were known. */
export type RealTask = { document: RealDocument; withSquad: boolean; isHidden: boolean }

/** What one real document came to; the result itself is in bench/out/<id>.json. */
export type RealAnswer = { id: string; milliseconds: number; failure?: string }

const tools = createNodeTools({ where: "command_line", engines: 1 })
const folder = path.join(import.meta.dirname, "out")

async function read({ document, withSquad, isHidden }: RealTask): Promise<RealAnswer> {
  const begun = performance.now()
  try {
    const file = { filename: path.basename(document.file), bytes: readFileSync(document.file) }
    const reading = await readMatch(tools, file, {
      signal: new AbortController().signal, onProgress: () => {}, ...(withSquad ? { squads: drawSquads(document, listRealDocuments()) } : {}), ...(isHidden ? { layouts: [] } : {}),
    })
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, `${document.id}.json`), JSON.stringify(toScanResult(reading), null, 1))
    return { id: document.id, milliseconds: performance.now() - begun }
  } catch (thrown) {
    return { id: document.id, milliseconds: performance.now() - begun, failure: toFailure(thrown).message }
  }
}

process.on("message", (message) => {
  if (message === "end") void tools.close().then(() => process.exit(0))
  else void read(message as RealTask).then((reply) => process.send?.(reply))
})
process.send?.("ready")
