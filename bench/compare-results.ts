import { spawnSync } from "node:child_process"
import { join } from "node:path"
import type { measurePacks } from "./pack-sizes.ts"
import type { Ratio } from "./ratio-to-tesseract.ts"
import type { Fault } from "./score-card.ts"
import type { Summary } from "./summarise.ts"

/** What bench/results.json holds. */
export type BenchResults = {
  source: string
  sheetsPerCell: number
  cells: Record<string, Summary>
  calibrationError: number
  ratios: readonly (Ratio | null)[]
  packs: ReturnType<typeof measurePacks>
  worst: readonly (Fault & { sheet: string })[]
}

const points = (now: number, then: number) => `${now >= then ? "+" : "−"}${Math.abs(100 * (now - then)).toFixed(1)}`

/** What changed in each layout and condition since the results that were committed at a git ref; a sentence where there are none. */
export function compareResults(ref: string, cells: Readonly<Record<string, Summary>>): string {
  const shown = spawnSync("git", ["show", `${ref}:bench/results.json`], { cwd: join(import.meta.dirname, ".."), encoding: "utf8", maxBuffer: 50_000_000 })
  if (shown.status !== 0) return `There is no bench/results.json at ${ref} to compare with.`
  const old = JSON.parse(shown.stdout) as BenchResults
  const lines = Object.entries(cells).flatMap(([name, now]) => {
    const then = old.cells[name]
    if (then === undefined) return []
    return [`${name.padEnd(26)} right ${points(now.right, then.right).padStart(6)}  silent ${points(now.silent, then.silent).padStart(6)}  asked ${points(now.asked, then.asked).padStart(6)}  balanced ${points(now.balanced, then.balanced).padStart(6)}  ${(now.seconds - then.seconds).toFixed(2).padStart(6)} s/sheet`]
  })
  return [`against ${ref} (percentage points; ${old.sheetsPerCell} sheets a cell then):`, ...lines].join("\n")
}
