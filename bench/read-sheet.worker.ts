import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { heldOutFonts, tuningFonts } from "@cricksy/shared/testing/sheet-fonts.ts"
import { renderSheet } from "@cricksy/shared/testing/render-sheet.ts"
import { toScanResult } from "@cricksy/shared/contract/match-wire.ts"
import { readMatch } from "@cricksy/shared/pipeline/read-match.ts"
import { createNodeTools } from "@cricksy/server/src/engine/node-tools.ts"
import type { BenchTask } from "./bench-plan.ts"
import { pickMatches } from "./pick-matches.ts"
import { type Score, scoreCard } from "./score-card.ts"

/** What the bench learns of one sheet. `error` where the reader refused it or fell over. */
export type BenchAnswer = {
  task: BenchTask
  score: Score
  kinds: string[]
  balanced: boolean | null
  timings: Record<string, number>
  error?: string
}

const { matches } = pickMatches()
const tools = createNodeTools({ where: "command_line", engines: 1 })

async function answer(task: BenchTask): Promise<BenchAnswer> {
  const match = matches[task.match]
  if (!match) throw new Error(`there is no match ${task.match}`)
  const sheet = await renderSheet({ match, layout: task.layout, condition: task.condition, seed: task.seed, fonts: task.heldOut ? heldOutFonts : tuningFonts })
  try {
    const options = { signal: new AbortController().signal, onProgress: () => undefined }
    const result = toScanResult(await readMatch(tools, { filename: sheet.filename, bytes: sheet.bytes }, options))
    if (task.save) save(sheet.filename, sheet.bytes, JSON.stringify({ truth: sheet.truth, result }, null, 1))
    const score = scoreCard(result, sheet.truth.innings)
    return { task, score, kinds: result.source.pages.map((page) => page.kind), balanced: result.balanced, timings: result.timings_ms }
  } catch (thrown) {
    return { task, score: scoreCard({ innings: [], review: [] }, sheet.truth.innings), kinds: [], balanced: null, timings: {}, error: String(thrown) }
  }
}

function save(filename: string, bytes: Uint8Array, json: string) {
  const folder = join(import.meta.dirname, "out")
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, filename), bytes)
  writeFileSync(join(folder, `${filename}.json`), json)
}

process.on("message", (message) => {
  if (message === "end") void tools.close().then(() => process.exit(0))
  else void answer(message as BenchTask).then((reply) => process.send?.(reply))
})
process.send?.("ready")
