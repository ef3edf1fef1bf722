import { readFile, stat } from "node:fs/promises"
import path from "node:path"
import { FailureError, failureSentences } from "@cricksy/shared/base/failure.ts"
import { limits } from "@cricksy/shared/base/limits.ts"
import type { SourceFile } from "@cricksy/shared/pipeline/tools.ts"
import type { ScanFile } from "./scan-arguments.ts"

/** The bytes of a named file. Throws `FailureError` file_not_found, unsupported_type (a folder), too_many_bytes (before reading). */
export async function readSource({ given, absolute }: ScanFile): Promise<SourceFile> {
  const facts = await stat(absolute).catch(() => undefined)
  if (facts === undefined) throw new FailureError("file_not_found", `${failureSentences.file_not_found} Looked for ${given}.`)
  if (!facts.isFile()) throw new FailureError("unsupported_type")
  if (facts.size > Math.max(limits.pdfBytes, limits.pictureBytes)) throw new FailureError("too_many_bytes")
  const bytes = await readFile(absolute).catch(() => undefined)
  if (bytes === undefined) throw new FailureError("file_not_found", `${given} cannot be opened. Check that you may read it.`)
  return { filename: path.basename(absolute), bytes }
}
