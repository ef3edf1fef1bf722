import { access, constants, mkdir, writeFile } from "node:fs/promises"
import path from "node:path"
import { toScanResult } from "@cricksy/shared/contract/match-wire.ts"
import { exporters } from "@cricksy/shared/export/exporters.ts"
import type { MatchReading } from "@cricksy/shared/match/match.ts"
import type { ScanFormat, ScanOptions } from "./scan-arguments.ts"
import type { ScanOutcome } from "./scan-files.ts"

const extensionOf = (as: ScanFormat): string => (as === "json" ? "json" : exporters[as].extension)

function format(reading: MatchReading, as: ScanFormat): string {
  return as === "json" ? `${JSON.stringify(toScanResult(reading))}\n` : exporters[as].write(reading.match)
}

/** Makes the folder of `--out` where it is missing. Returns null, or one sentence where results cannot be put there. */
export async function openOutFolder(out: string | undefined): Promise<string | null> {
  if (out === undefined) return null
  try {
    await mkdir(out, { recursive: true })
    await access(out, constants.W_OK | constants.X_OK)
    return null
  } catch {
    return `No results can be put into ${out}. Name a folder that you may write to.`
  }
}

/**
 * Puts results on stdout, or into a folder as `<file stem>.<extension>` (equal stems get -2, -3). Among several files in JSON a failed
 * one is a line `{"file", "error"}`; a single failed file leaves stdout empty, its sentence went to stderr.
 * Throws what the file system says when a result cannot be written.
 */
export function createScanWriter(options: Pick<ScanOptions, "format" | "out">, print: (text: string) => void = (text) => void process.stdout.write(text)) {
  const taken = new Set<string>()
  return async (outcome: ScanOutcome, only: boolean): Promise<void> => {
    if ("failure" in outcome) {
      if (options.format === "json" && !only && options.out === undefined) print(`${JSON.stringify({ file: outcome.file.given, error: outcome.failure })}\n`)
      return
    }
    const text = format(outcome.reading, options.format)
    if (options.out === undefined) {
      print(text)
      return
    }
    await writeFile(path.join(options.out, takeName(outcome.file.absolute, extensionOf(options.format), taken)), text)
  }
}

function takeName(file: string, extension: string, taken: Set<string>): string {
  const stem = path.parse(file).name
  for (let count = 1; ; count += 1) {
    const name = `${stem}${count === 1 ? "" : `-${count}`}.${extension}`
    if (taken.has(name)) continue
    taken.add(name)
    return name
  }
}
