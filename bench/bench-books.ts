import { mkdirSync, writeFileSync } from "node:fs"
import path from "node:path"
import { toScanResult } from "@cricksy/shared/contract/match-wire.ts"
import type { ScanInnings } from "@cricksy/shared/contract/scan-result.ts"
import { readMatch } from "@cricksy/shared/pipeline/read-match.ts"
import type { Layout } from "@cricksy/shared/scorebook/layout.ts"
import { layoutLibrary } from "@cricksy/shared/scorebook/layout-library.ts"
import { createChance } from "@cricksy/shared/testing/chance.ts"
import { drawFormPaper, drawOwnPaper } from "@cricksy/shared/testing/draw-form-paper.ts"
import { fillBook, type FormPaper } from "@cricksy/shared/testing/fill-book.ts"
import type { MatchTruth } from "@cricksy/shared/testing/match-truth.ts"
import { easyPhoto } from "@cricksy/shared/testing/photo-condition.ts"
import { simulateMatch } from "@cricksy/shared/testing/simulate-match.ts"
import { simulatePhoto } from "@cricksy/shared/testing/simulate-photo.ts"
import { createHand } from "@cricksy/shared/testing/writers-hand.ts"
import { createNodeTools } from "../server/src/engine/node-tools.ts"
import { readHeldOutSamples } from "./handwriting-samples.ts"
import { createBookTally, type BookTally } from "./book-tally.ts"

// npm run bench:books [-- pages] [--faults]: pages of simulated matches, written into a scorebook and into our own sheet by hands that no
// net was trained on, photographed and read with both squads known. The photos and the results lie in bench/out/books.

const out = path.join(import.meta.dirname, "out", "books")
const pages = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 2)
const showsFaults = process.argv.includes("--faults")
const only = process.argv.find((word) => word.startsWith("--form="))?.slice(7)
const samples = readHeldOutSamples()
/** Innings with fewer wickets have next to nothing on their page. */
const fewestWickets = 4

/** `countsBalls`: the form has columns for a batter's balls, fours and sixes and a place for the overs in all. */
type Form = { name: string; overs: number; draw: () => { paper: FormPaper; layout: Layout }; targets: string; countsBalls: boolean }
const forms: Form[] = [
  { name: "scorebook", overs: 30, draw: drawScorebook, targets: "deliveries ≥ 95 % right, silent ≤ 0.5 %", countsBalls: false },
  { name: "own sheet", overs: 20, draw: () => drawOwnPaper("t20", "K7Q2ZD1"), targets: "≥ 99 % right, asked ≤ 5 %, silent ≤ 0.1 %", countsBalls: true },
]

function drawScorebook(): { paper: FormPaper; layout: Layout } {
  const layout = layoutLibrary.find(({ name }) => name === "suchyaree")
  if (!layout) throw new Error("The library has no scorebook.")
  return { paper: drawFormPaper(layout), layout }
}

const tools = createNodeTools({ where: "command_line", engines: 1 })
mkdirSync(out, { recursive: true })
console.log(`Hands: ${[...samples.keys(), "patrick-hand"].join(", ")}${samples.size === 0 ? " (no samples of handwriting beside the checkout: one font)" : ""}`)
for (const form of forms.filter(({ name }) => only === undefined || name.startsWith(only))) {
  const tally = createBookTally()
  for (let page = 1; page <= pages; page++) await readPage(form, page, tally)
  tally.print(`${form.name}, ${pages} pages, easy photo; target: ${form.targets}`)
}
await tools.close()

async function readPage(form: Form, page: number, tally: BookTally): Promise<void> {
  const name = `${form.name.replace(" ", "-")}-${page}`
  const { match, innings, jpeg } = photographPage(form, page)
  writeFileSync(path.join(out, `${name}.jpg`), jpeg)
  const squads = match.innings.slice(0, 2).map(({ team, batting, did_not_bat }) => ({ team, players: [...batting.flatMap((row) => row.name ?? []), ...did_not_bat] }))
  const begun = performance.now()
  const reading = await readMatch(tools, { filename: `${name}.jpg`, bytes: jpeg }, { signal: new AbortController().signal, onProgress: () => {}, squads })
  const result = toScanResult(reading)
  writeFileSync(path.join(out, `${name}.json`), JSON.stringify({ truth: innings, result }, null, 1))
  const template = reading.source.pages[0]?.template ?? "none"
  const faults = tally.add(keepWritten(innings, form), reading.match, result, (performance.now() - begun) / 1000)
  console.log(`${name}: read as ${template}; ${tally.last()}`)
  if (showsFaults) for (const { verdict, pointer, want, got } of faults) console.log(`  ${verdict.padEnd(8)} ${pointer}: ${JSON.stringify(want)} read as ${JSON.stringify(got)}`)
}

/** What the page shows: some forms have no columns for balls, fours and sixes, and nobody writes a nought into those two. */
function keepWritten(innings: ScanInnings, { countsBalls }: Form): ScanInnings {
  return {
    ...innings, total: { ...innings.total, overs: countsBalls ? innings.total.overs ?? null : null },
    batting: innings.batting.map((row) => ({ ...row, balls: countsBalls ? row.balls ?? null : null, fours: countsBalls ? row.fours || null : null, sixes: countsBalls ? row.sixes || null : null })),
  }
}

/** The first match from the page's seed on whose innings the form has room for, by a hand of its own. */
function photographPage({ overs, draw }: Form, page: number): { match: MatchTruth; innings: ScanInnings; jpeg: Buffer } {
  for (let seed = 7000 + 20 * page; ; seed++) {
    const chance = createChance(seed)
    const match = simulateMatch(seed, { overs })
    const innings = match.innings[page % 2]!
    if ((innings.total.wickets ?? 0) < fewestWickets) continue
    const { paper, layout } = draw()
    if (fillBook(paper, layout, innings, createHand(samples, chance), chance)) return { match, innings, jpeg: simulatePhoto(paper.canvas, easyPhoto, chance).jpeg }
  }
}
