import { mkdir, writeFile } from "node:fs/promises"
import path from "node:path"
import { toScanResult } from "@cricksy/shared/contract/match-wire.ts"
import { exporters } from "@cricksy/shared/export/exporters.ts"
import type { MatchReading } from "@cricksy/shared/match/match.ts"
import type { ScanFormat, ScanOptions } from "./scan-arguments.ts"
import type { ScanOutcome } from "./scan-files.ts"

const extensions: Record<ScanFormat, string> = { json: "json", text: "txt", csv: "csv", cricsheet: "json" }

function format(reading: MatchReading, as: ScanFormat): string {
  return as === "json" ? `${JSON.stringify(toScanResult(reading))}\n` : exporters[as].write(reading.match)
}

/**
 * Puts results on stdout, or into a folder as `<file stem>.<extension>` (equal stems get -2, -3). Among several files in JSON a failed
 * one is a line `{"file", "error"}`; a single failed file leaves stdout empty, its sentence went to stderr.
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
    await mkdir(options.out, { recursive: true })
    await writeFile(path.join(options.out, takeName(outcome.file.absolute, extensions[options.format], taken)), text)
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
