import os from "node:os"
import { createNodeTools } from "../engine/node-tools.ts"
import { parseScanArguments, scanUsage } from "./scan-arguments.ts"
import { scanFiles } from "./scan-files.ts"
import { createScanWriter } from "./write-scans.ts"

// npm run -s scan -- FILE... [--format json|text|csv|cricsheet] [--out DIR]
// Results on stdout (or in DIR), progress on stderr. Exit 0: all read; 2: a file could not be read; 64: wrong usage.

const options = parseScanArguments(process.argv.slice(2), process.env.CRICKSY_CWD ?? process.cwd())
if ("problem" in options) {
  process.stderr.write(`${options.problem}\n${scanUsage}\n`)
  process.exit(64)
}
// A reader that closes the pipe early (head) is no error of ours.
process.stdout.on("error", () => process.exit(0))
const abort = new AbortController()
process.on("SIGINT", () => abort.abort())
const engines = Math.max(1, Math.min(options.files.length, os.availableParallelism(), 4))
const tools = createNodeTools({ where: "command_line", engines })
try {
  const writer = createScanWriter(options)
  process.exitCode = await scanFiles({ tools, files: options.files, parallel: engines, signal: abort.signal, write: writer, report: (line) => process.stderr.write(`${line}\n`) })
} finally {
  await tools.close()
}
