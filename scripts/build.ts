import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { handwritingFiles, isDecoder, packFiles } from "../web/src/offline/ocr-pack-files.ts"
import { root, runTool } from "./tool.ts"

// Builds the app into web/dist and holds it against its budgets.

const dist = join(root, "web/dist")
const budgets = { firstLoad: 200_000, shell: 1_500_000, pack: 9_000_000, handwriting: 9_000_000 }

const gzipped = (file: string): number => gzipSync(readFileSync(join(dist, file)), { level: 6 }).length
const sum = (files: Iterable<string>): number => [...files].reduce((total, file) => total + gzipped(file), 0)
const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`

type Chunk = { file: string; imports?: string[]; css?: string[]; isEntry?: boolean }

/** What the browser fetches before the first screen shows: the page, the entry, all that it imports without waiting, and their styles. */
function firstLoadFiles(): Set<string> {
  const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8"))
  const found = new Set(["index.html"])
  const add = (chunk: Chunk | undefined): void => {
    if (!chunk || found.has(chunk.file)) return
    for (const file of [chunk.file, ...(chunk.css ?? [])]) found.add(file)
    for (const name of chunk.imports ?? []) add(manifest[name])
  }
  for (const chunk of Object.values(manifest)) if (chunk.isEntry === true) add(chunk)
  return found
}

function checkBudgets(): void {
  const built = globSync("**/*.{js,mjs,css,html,svg,png}", { cwd: dist }).filter((file) => !file.startsWith("ocr/"))
  const figures = {
    firstLoad: sum(firstLoadFiles()),
    shell: sum(built.filter((file) => !isDecoder(`/${file}`))),
    pack: sum([...packFiles.map((file) => file.path.slice(1)), ...built.filter((file) => isDecoder(`/${file}`))]),
    handwriting: sum(handwritingFiles.map((file) => file.path.slice(1))),
  }
  console.log(`gzip: first load ${kilobytes(figures.firstLoad)} of ${kilobytes(budgets.firstLoad)}, whole shell ${kilobytes(figures.shell)} of ${kilobytes(budgets.shell)}, print pack ${kilobytes(figures.pack)} of ${kilobytes(budgets.pack)}, handwriting pack ${kilobytes(figures.handwriting)} of ${kilobytes(budgets.handwriting)}`)
  const over = Object.entries(budgets).filter(([name, budget]) => figures[name as keyof typeof budgets] > budget)
  for (const [name] of over) console.error(`The budget of "${name}" is exceeded.`)
  if (over.length > 0) process.exit(1)
}

await runTool("web/node_modules/vite/bin/vite.js", ["build", "web", "--config", "web/vite.config.ts", "--logLevel", "warn", "--emptyOutDir"])
checkBudgets()
