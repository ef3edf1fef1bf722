import { writeFileSync } from "node:fs"
import { availableParallelism } from "node:os"
import { join } from "node:path"
import { parseBenchOptions, planTasks } from "./bench-plan.ts"
import { type BenchResults, compareResults } from "./compare-results.ts"
import { sheetsPerCell, sheetsPerQuickCell, targets, wholeSetCells } from "./conditions.ts"
import { drawBars } from "./draw-bars.ts"
import { measurePacks } from "./pack-sizes.ts"
import { pickMatches } from "./pick-matches.ts"
import { measureRatio } from "./ratio-to-tesseract.ts"
import type { BenchAnswer } from "./read-sheet.worker.ts"
import { calibrationCurve } from "./real-calibration.ts"
import { runTasks } from "./run-tasks.ts"
import { calibrationError, listCalibration, summarise, type Summary, summaryHeading, summaryLine } from "./summarise.ts"

const options = parseBenchOptions(process.argv.slice(2))
if (typeof options === "string") {
  console.error(options)
  process.exit(64)
}
const { source, matches } = pickMatches()
const tasks = options.ratioOnly ? [] : planTasks(options)
const answers: BenchAnswer[] = []
const begun = performance.now()
if (tasks.length > 0) {
  console.log(`${tasks.length} sheets drawn from ${matches.length} ${source} matches`)
  await runTasks(tasks, availableParallelism(), (answer) => {
    answers.push(answer)
    process.stderr.write(`\r${answers.length}/${tasks.length}`)
  })
  process.stderr.write("\r")
}

const cellOf = (answer: BenchAnswer) => `${answer.task.layout}/${answer.task.condition}`
const cells: Record<string, Summary> = {}
for (const name of new Set(tasks.map((task) => `${task.layout}/${task.condition}`))) cells[name] = summarise(answers.filter((answer) => cellOf(answer) === name))
const printed = answers.filter((answer) => answer.task.layout !== "handwritten")
const verdict = (good: boolean) => (good ? "reached" : "MISSED")
if (tasks.length > 0) {
  console.log(summaryHeading)
  for (const [name, summary] of Object.entries(cells)) console.log(summaryLine(name, summary))
  console.log(summaryLine("all printed", summarise(printed)))
  console.log(summaryLine("of it held-out fonts", summarise(printed.filter((answer) => answer.task.heldOut))))
  console.log(summaryLine("of it balanced sheets", summarise(printed.filter((answer) => answer.balanced === true))))
  console.log(`milliseconds a sheet by stage: ${JSON.stringify(summarise(printed).stages)}`)
  console.log(`expected calibration error: ${calibrationError(printed).toFixed(3)}; claimed → right: ${calibrationCurve(printed.flatMap((answer) => answer.score.confidences))}`)
  for (const line of listCalibration(printed)) console.log(`  ${line}`)
  const tables = answers.filter((answer) => (wholeSetCells as readonly string[]).includes(cellOf(answer)))
  if (tables.length > 0) {
    const { right } = summarise(tables)
    console.log(`clean tables with and without ruled lines: ${(100 * right).toFixed(2)} % right, target ${(100 * targets.cleanTablesRight).toFixed(1)} %: ${verdict(right >= targets.cleanTablesRight)}`)
  }
  const byHand = answers.filter((answer) => answer.task.layout === "handwritten")
  if (byHand.length > 0) console.log(`handwritten pages that say so: ${byHand.filter((answer) => answer.kinds.every((kind) => kind === "handwritten")).length} of ${byHand.length}`)
  if (options.faults)
    for (const answer of answers) for (const { verdict: kind, pointer, want, got } of answer.score.faults) console.log(`${kind.padEnd(8)} ${cellOf(answer)}-${answer.task.seed} ${pointer} want ${JSON.stringify(want)} got ${JSON.stringify(got)}`)
  for (const answer of answers.filter((entry) => entry.error !== undefined).slice(0, 5)) console.log(`failed ${cellOf(answer)} seed ${answer.task.seed}: ${answer.error}`)
}

const [match] = matches
const ratios = match && (options.ratioOnly || (!options.quick && options.layouts === null)) ? [await measureRatio(match, "clean"), await measureRatio(match, "photo-easy")] : []
for (const ratio of ratios) {
  if (ratio === null) console.log("no ratio: this machine has no tesseract (apt-get install tesseract-ocr)")
  else console.log(`one printed page, ${ratio.condition}: ${ratio.ours.toFixed(0)} ms, native tesseract ${ratio.theirs.toFixed(0)} ms, ratio ${ratio.ratio.toFixed(2)}, target ${targets.ratioToTesseract}: ${verdict(ratio.ratio <= targets.ratioToTesseract)}`)
}
const packs = measurePacks()
if (packs === null) console.log("no sizes: npm run build has not run")
else console.log(`first load ${(packs.shell / 1000).toFixed(0)} kB gzip (target ${targets.shellKilobytes}), print pack ${(packs.pack / 1e6).toFixed(2)} MB, handwriting pack ${(packs.handwriting / 1e6).toFixed(2)} MB (target ${targets.packMegabytes} each)`)
console.log(`took ${((performance.now() - begun) / 1000).toFixed(0)} s`)

if (options.compare !== null) console.log(compareResults(options.compare, cells))

if (!options.ratioOnly && options.shift === 0 && !options.heldOut && options.layouts === null && options.conditions === null) {
  const worst = answers.flatMap((answer) => answer.score.faults.filter((fault) => fault.verdict !== "flagged").map((fault) => ({ sheet: `${cellOf(answer)} seed ${answer.task.seed}`, ...fault }))).slice(0, 200)
  const results: BenchResults = { source, sheetsPerCell: options.quick ? sheetsPerQuickCell : sheetsPerCell, cells, calibrationError: calibrationError(printed), ratios, packs, worst: source === "simulated" ? worst : [] }
  writeFileSync(join(import.meta.dirname, "results.json"), `${JSON.stringify(results, null, 1)}\n`)
  writeFileSync(join(import.meta.dirname, "../docs/pictures/reading-by-layout.svg"), drawBars(cells))
}
