import os from "node:os"
import { createNodeTools } from "../engine/node-tools.ts"
import { parseScanArguments, scanUsage } from "./scan-arguments.ts"
import { readSquads } from "./read-squads.ts"
import { scanFiles } from "./scan-files.ts"
import { createScanWriter, openOutFolder } from "./write-scans.ts"

// npm run -s scan -- FILE... [--format FORMAT] [--out DIR] [--squad LIST]
// Results on stdout (or in DIR), progress on stderr. Exit 0: all read; 2: a file could not be read or written; 64: wrong usage.

const options = parseScanArguments(process.argv.slice(2), process.env.CRICKSY_CWD ?? process.cwd())
if ("problem" in options) {
  process.stderr.write(`${options.problem}\n${scanUsage}\n`)
  process.exit(64)
}
const complaint = await openOutFolder(options.out)
if (complaint !== null) {
  process.stderr.write(`${complaint}\n`)
  process.exit(2)
}
const squads = options.squad === undefined ? [] : await readSquads(options.squad)
if (squads.length === 0 && options.squad !== undefined) {
  process.stderr.write(`${options.squad.given}: there is no list of names in this file.\n`)
  process.exit(2)
}
const debugging = process.env.CRICKSY_LOG_LEVEL?.toLowerCase() === "debug"
const report = (line: string) => void process.stderr.write(`${line}\n`)
// A reader that closes the pipe early (head) is no error of ours.
process.stdout.on("error", () => process.exit(0))
// Ctrl+C ends the process at once, what was written so far stays: a handler of ours would wait until the step being worked on is done, and placing a form is one of seconds.
const { signal } = new AbortController()
const engines = Math.max(1, Math.min(options.files.length, os.availableParallelism(), 4))
const tools = createNodeTools({ where: "command_line", engines })
try {
  const write = createScanWriter(options)
  process.exitCode = await scanFiles({ tools, files: options.files, parallel: engines, signal, squads, write, report, debugging })
} catch (thrown) {
  report(debugging && thrown instanceof Error ? String(thrown.stack) : `A result could not be written: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
  process.exitCode = 2
} finally {
  await tools.close()
}
