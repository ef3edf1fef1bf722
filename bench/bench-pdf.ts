import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { renderBundle } from "@cricksy/shared/testing/render-sheet.ts"
import { simulateMatch } from "@cricksy/shared/testing/simulate-match.ts"
import { readMatch } from "@cricksy/shared/pipeline/read-match.ts"
import { createNodeTools } from "@cricksy/server/src/engine/node-tools.ts"
import { createReader } from "@cricksy/server/src/jobs/reader.ts"

// npm run bench:pdf [-- --pages N] [-- --engines N]: a scanned PDF of many pages: seconds, peak memory, and how long a cancel takes to end the server's reading.
// Targets: 400 MB for each engine that works, cancelled within 200 ms. The PDF is drawn in one process and read in another, whose memory is measured.

const args = process.argv.slice(2)
const numberOf = (name: string, usual: number) => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : usual)
const [pages, engines] = [numberOf("--pages", 20), numberOf("--engines", 2)]
const targets = { megabytesPerEngine: 400, cancelMs: 200 }
/** When the person cancels: while pages are opened, while they are cleaned, while engines read. Milliseconds after the start. */
const cancelAfter = [200, 1500, 6000]
const readerProcess = join(import.meta.dirname, "../server/src/jobs/reader-process.ts")
const verdict = (good: boolean) => (good ? "reached" : "MISSED")

if (args.includes("--file")) await measure(readFileSync(args[args.indexOf("--file") + 1] ?? ""))
else {
  const folder = mkdtempSync(join(tmpdir(), "cricksy-pdf-"))
  try {
    const file = join(folder, "bundle.pdf")
    writeFileSync(file, await renderBundle(Array.from({ length: pages }, (_, page) => ({ match: simulateMatch(page + 1), layout: "web-table", seed: page + 1 }))))
    process.exitCode = spawnSync(process.execPath, [join(import.meta.dirname, "bench-pdf.ts"), ...args, "--file", file], { stdio: "inherit" }).status ?? 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(bytes: Uint8Array): Promise<void> {
  const tools = createNodeTools({ where: "command_line", engines })
  const begun = performance.now()
  const { match } = await readMatch(tools, { filename: "bundle.pdf", bytes }, { signal: new AbortController().signal, onProgress: () => undefined })
  const [seconds, used] = [(performance.now() - begun) / 1000, Math.round(process.resourceUsage().maxRSS / 1024)]
  console.log(`${pages} pages, ${engines} engines: ${seconds.toFixed(1)} s, ${match.card.inningsList.length} innings; peak ${used} MB, ${(used / engines).toFixed(0)} an engine, target ${targets.megabytesPerEngine}: ${verdict(used / engines <= targets.megabytesPerEngine)}`)
  await tools.close()
  // As the server reads it: in a process of its own, which a cancel ends whatever step it is in.
  const reader = createReader({ script: readerProcess, tasks: cancelAfter.length + 1, timeoutMs: 600_000 })
  for (const after of cancelAfter) {
    const stop = new AbortController()
    const due = performance.now() + after
    setTimeout(() => stop.abort(), after)
    const how = await reader.read({ filename: "bundle.pdf", bytes, squads: [], layouts: [], hands: [] }, stop.signal).then(() => "was done before", () => "ended")
    const took = performance.now() - due
    console.log(`cancelled after ${after} ms: ${how} ${took.toFixed(0)} ms later, target ${targets.cancelMs}: ${verdict(took <= targets.cancelMs)}`)
  }
  reader.stop()
}
