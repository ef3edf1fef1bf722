import path from "node:path"
import { parseArgs } from "node:util"
import { exporters } from "@cricksy/shared/export/exporters.ts"
import type { ExportFormat } from "@cricksy/shared/export/exporters.ts"

const isExport = (name: string): name is ExportFormat => name in exporters
/** The whole scan result, or any format that a match can be saved in. */
export const scanFormats = ["json", ...Object.keys(exporters).filter(isExport)] as const
export type ScanFormat = (typeof scanFormats)[number]

/** `given` is the name as the user typed it, `absolute` where it is. */
export type ScanFile = { given: string; absolute: string }
export type ScanOptions = { files: ScanFile[]; format: ScanFormat; out: string | undefined; squad: ScanFile | undefined }

export const scanUsage = `Usage: npm run -s scan -- FILE... [--format ${scanFormats.join("|")}] [--out DIR] [--squad LIST]`

/** What the command line asks for, or one sentence that says what is wrong with it. Relative names are resolved against `folder`. */
export function parseScanArguments(args: readonly string[], folder: string): ScanOptions | { problem: string } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { format: { type: "string", default: "json" }, out: { type: "string" }, squad: { type: "string" } } })
    const format = scanFormats.find((name) => name === values.format)
    if (format === undefined) return { problem: `There is no format "${values.format}".` }
    if (positionals.length === 0) return { problem: "No file was named." }
    if (values.out === "") return { problem: "--out needs a folder." }
    if (values.squad === "") return { problem: "--squad needs a file." }
    const resolve = (given: string): ScanFile => ({ given, absolute: path.resolve(folder, given) })
    return { files: positionals.map(resolve), format, squad: values.squad === undefined ? undefined : resolve(values.squad), out: values.out === undefined ? undefined : path.resolve(folder, values.out) }
  } catch (thrown) {
    return { problem: thrown instanceof Error ? thrown.message.split("\n")[0] ?? "Wrong usage." : "Wrong usage." }
  }
}
