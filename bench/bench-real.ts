import { fork, spawnSync } from "node:child_process"
import { existsSync, readFileSync, rmSync } from "node:fs"
import { availableParallelism } from "node:os"
import path from "node:path"
import { findScanResult } from "@cricksy/shared/contract/match-wire.ts"
import { calibrationCurve, expectedCalibrationError } from "./real-calibration.ts"
import { listRealDocuments, readTruth, realFolder, type RealDocument } from "./real-documents.ts"
import { formatJudged, judgeDocuments } from "./judge-real.ts"
import type { RealAnswer, RealTask } from "./read-real.worker.ts"
import { type Confidence, type Score, scoreCard } from "./score-card.ts"

// npm run bench:real [-- --faults] [--squad] [--hidden] [id-part …]: the reader over the real documents, scored against their truth, figures against targets.
// --hidden: no form is known, as for a club that has another than the library: tables are found by their lines and headings.
// --squad: each document is read with its sides' players and 15 names of other documents. Calibration comes from
// generated cells; slip rates, the height of writing and the choice between weights were made with these documents in view, none left out. What decides
// what is asked of books (the threshold, how much the boxes hear of the search) was chosen on all but one as well: the one left out fares alike (asked 16 %, silent 0.6).

const args = process.argv.slice(2)
const showFaults = args.includes("--faults")
const withSquad = args.includes("--squad")
const isHidden = args.includes("--hidden")
const wanted = args.filter((arg) => !arg.startsWith("--"))
const documents = listRealDocuments().filter((document) => wanted.length === 0 || wanted.some((part) => document.id.includes(part)))
if (documents.length === 0) {
  console.log(`Skipped: there are no real documents in ${path.relative(process.cwd(), realFolder)}.`)
  process.exit(0)
}
const out = path.join(import.meta.dirname, "out")
for (const { id } of documents) rmSync(path.join(out, `${id}.json`), { force: true })
await readAll(documents)

const kinds = new Map<string, Score[]>()
const confidences: Confidence[] = []
const unscored: string[] = []
let handwrittenPages = [0, 0]
for (const document of documents) {
  const file = path.join(out, `${document.id}.json`)
  const result = existsSync(file) ? findScanResult(JSON.parse(readFileSync(file, "utf8"))) : undefined
  if (!result) {
    // Nothing of it was silent: an app refuses it whole, and the reader must not send it.
    console.log(`${document.id.padEnd(28)} ${existsSync(file) ? "BREAKS THE CONTRACT (cricksy.scan/1): not scored" : "no result: not scored"}`)
    unscored.push(document.id)
    continue
  }
  const score = scoreCard(result, readTruth(document))
  kinds.set(document.kind, [...kinds.get(document.kind) ?? [], score])
  if (document.kind === "screenshot" || document.kind === "digital-pdf") confidences.push(...score.confidences)
  else handwrittenPages = [(handwrittenPages[0] ?? 0) + Number(result.source.pages.every((page) => page.kind === "handwritten")), (handwrittenPages[1] ?? 0) + 1]
  console.log(`${document.id.padEnd(28)} ${toLine(score)}  ${result.source.pages.map((page) => page.kind).join(",")}`)
  if (showFaults) for (const fault of score.faults) console.log(`  ${fault.verdict.padEnd(8)} ${fault.pointer}  want ${JSON.stringify(fault.want)} got ${JSON.stringify(fault.got)}`)
}
console.log("")
for (const [kind, scores] of kinds) console.log(`${kind.padEnd(28)} ${toLine(addScores(scores))}`)
console.log(`handwritten pages that say so: ${handwrittenPages.join(" of ")}`)
console.log(`confidence of printed values: expected calibration error ${expectedCalibrationError(confidences).toFixed(3)}; claimed → right: ${calibrationCurve(confidences)}`)
console.log("targets: digital-pdf right ≥ 98 %, silent ≤ 0.5 %, asked ≤ 2 %, invented 0; screenshot right ≥ 75 %, silent ≤ 3 %, asked ≤ 35 %; by hand: all pages say so, silent ≤ 1 %, invented 0; result sheets of 1200 px and more right ≥ 95 %, below ≥ 75 %, asked ≤ 15 %; scorebook pages right ≥ 92 %, asked ≤ 20 %")
if (unscored.length > 0) {
  console.log(`NOT SCORED, without a result that keeps the contract: ${unscored.join(", ")}`)
  process.exitCode = 1
}
const judged = judgeDocuments(documents.filter(({ id }) => !unscored.includes(id)), out)
if (judged) console.log(`\nby hand${withSquad ? ", with squads" : ""}${isHidden ? ", no form known" : ""}, judged by corpus/score.py:\n${formatJudged(judged)}`)

const judge = path.join(realFolder, "..", "score.py")
if (wanted.length === 0 && existsSync(judge)) {
  const run = spawnSync("python3", [judge, "--dir", out, path.join(realFolder, "truth")], { encoding: "utf8" })
  console.log(run.status === 0 ? `\ncorpus/score.py:\n${run.stdout.split("\n").filter((line) => line.startsWith("by kind") || line.startsWith("all")).join("\n")}` : "no python3 here: the figures above are our own port of corpus/score.py")
}

function toLine(score: Score): string {
  const share = (value: number) => `${((100 * value) / Math.max(1, score.items)).toFixed(1).padStart(5)} %`
  return `${String(score.items).padStart(5)} items  right ${share(score.right)}  silent ${share(score.silent)}  asked ${share(score.asked)}  invented ${score.invented}`
}

function addScores(scores: readonly Score[]): Score {
  return scores.reduce((sum, score) => ({
    right: sum.right + score.right, flagged: sum.flagged + score.flagged, silent: sum.silent + score.silent, invented: sum.invented + score.invented,
    asked: sum.asked + score.asked, items: sum.items + score.items, faults: [], confidences: [], listed: [],
  }), { right: 0, flagged: 0, silent: 0, invented: 0, asked: 0, items: 0, faults: [], confidences: [], listed: [] })
}

/** One process a core; a document that fails is told and counts as missing. */
async function readAll(list: readonly RealDocument[]): Promise<void> {
  const waiting = [...list]
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), list.length) }, () => new Promise<void>((resolve, reject) => {
    const child = fork(path.join(import.meta.dirname, "read-real.worker.ts"))
    child.on("message", (message: "ready" | RealAnswer) => {
      if (message !== "ready" && message.failure !== undefined) console.log(`${message.id}: ${message.failure}`)
      const document = waiting.shift()
      child.send(document ? { document, withSquad, isHidden } satisfies RealTask : "end")
    })
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`a bench process ended with ${code}`))))
  })))
}
