import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import { toScanResult } from "@cricksy/shared/contract/match-wire.ts"
import { readMatch } from "@cricksy/shared/pipeline/read-match.ts"
import { createNodeTools } from "@cricksy/server/src/engine/node-tools.ts"
import { type ConditionName, renderSheet } from "@cricksy/shared/testing/render-sheet.ts"
import type { MatchTruth } from "@cricksy/shared/testing/match-truth.ts"

const rounds = 5
const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

export type Ratio = { condition: ConditionName; ours: number; theirs: number; ratio: number }

/**
 * Our whole pipeline in Node, one engine, warm, against native tesseract with one thread on the same picture with the same language data;
 * medians of five, milliseconds. Null where the machine has no `tesseract`.
 */
export async function measureRatio(match: MatchTruth, condition: ConditionName): Promise<Ratio | null> {
  if (spawnSync("tesseract", ["--version"]).status !== 0) return null
  const folder = mkdtempSync(join(tmpdir(), "cricksy-ratio-"))
  const require = createRequire(join(import.meta.dirname, "../server/package.json"))
  writeFileSync(join(folder, "eng.traineddata"), gunzipSync(readFileSync(require.resolve("@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz"))))
  const sheet = await renderSheet({ match, layout: "web-table", condition, seed: 4 })
  const picture = join(folder, sheet.filename)
  writeFileSync(picture, sheet.bytes)
  const tools = createNodeTools({ where: "command_line", engines: 1 })
  const options = { signal: new AbortController().signal, onProgress: () => undefined }
  try {
    const ours: number[] = []
    const theirs: number[] = []
    // The first round warms both up and is not counted; the two take turns, so that a busy machine is busy for both.
    for (let round = 0; round <= rounds; round++) {
      const result = toScanResult(await readMatch(tools, { filename: sheet.filename, bytes: sheet.bytes }, options))
      const start = performance.now()
      spawnSync("tesseract", [picture, "-", "--tessdata-dir", folder, "-l", "eng"], { env: { ...process.env, OMP_THREAD_LIMIT: "1" } })
      if (round === 0) continue
      theirs.push(performance.now() - start)
      ours.push(result.timings_ms["total"] ?? NaN)
    }
    return { condition, ours: median(ours), theirs: median(theirs), ratio: median(ours) / median(theirs) }
  } finally {
    await tools.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
