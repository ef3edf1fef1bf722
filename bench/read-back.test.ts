import { afterAll, expect, test } from "vitest"
import { toScanResult } from "@cricksy/shared/contract/match-wire.ts"
import { readMatch } from "@cricksy/shared/pipeline/read-match.ts"
import { createNodeTools } from "@cricksy/server/src/engine/node-tools.ts"
import { renderSheet, type RenderRequest } from "@cricksy/shared/testing/render-sheet.ts"
import { simulateMatch } from "@cricksy/shared/testing/simulate-match.ts"
import { scoreCard } from "./score-card.ts"

// The bench in small: a match, drawn, read back and compared. What fails here is a step backwards; the bench says how far.

const tools = createNodeTools({ where: "command_line", engines: 1 })
afterAll(() => tools.close())

async function readBack(request: Pick<RenderRequest, "layout" | "condition" | "seed">) {
  const sheet = await renderSheet({ ...request, match: simulateMatch(request.seed, { overs: 20, rarity: 5 }) })
  const options = { signal: new AbortController().signal, onProgress: () => undefined }
  const result = toScanResult(await readMatch(tools, { filename: sheet.filename, bytes: sheet.bytes }, options))
  return { result, score: scoreCard(result, sheet.truth.innings) }
}

const textLayouts = ["web-table", "ruled-club", "columns", "two-innings", "dark-web"] as const

test.each(textLayouts.flatMap((layout) => [1, 2, 3].map((seed) => ({ layout, seed }))))("$layout $seed with a text layer is read whole", async ({ layout, seed }) => {
  const { result, score } = await readBack({ layout, condition: "text-layer", seed })
  expect(score.faults).toEqual([])
  expect(result.source.pages.every((page) => page.kind === "text_layer")).toBe(true)
})

test.each([{ layout: "web-table", seed: 1 }, { layout: "ruled-club", seed: 2 }] as const)("$layout $seed scanned at 200 dpi is read, and nothing is invented", async ({ layout, seed }) => {
  const { result, score } = await readBack({ layout, condition: "clean", seed })
  expect(score.invented).toBe(0)
  expect(score.right / score.items).toBeGreaterThan(0.97)
  expect(score.silent / score.items).toBeLessThan(0.02)
  // Without a camera's noise a scan looks like a screenshot; only handwriting would be wrong.
  expect(["printed", "screen"]).toContain(result.source.pages[0]?.kind)
})

test.each([
  { layout: "web-table", condition: "photo-easy", seed: 1, least: 0.97 }, { layout: "ruled-club", condition: "photo-easy", seed: 2, least: 0.97 }, { layout: "columns", condition: "photo-hard", seed: 3, least: 0.6 },
  { layout: "dark-web", condition: "screen-photo", seed: 1, least: 0.95 },
] as const)("$layout $seed as $condition is read", async ({ layout, condition, seed, least }) => {
  const { result, score } = await readBack({ layout, condition, seed })
  expect(result.source.pages.map((page) => page.kind)).toEqual(["printed"])
  expect(score.right / score.items).toBeGreaterThan(least)
  expect(score.silent / score.items).toBeLessThan(0.05)
}, 90_000)

test("a page filled in by hand says so", async () => {
  const { result, score } = await readBack({ layout: "handwritten", condition: "clean", seed: 4 })
  expect(result.source.pages.map((page) => page.kind)).toEqual(["handwritten"])
  expect(score.invented).toBe(0)
})
