import { keepDigits } from "@cricksy/shared/words/cell-alphabets.ts"
import type { CellReading } from "@cricksy/shared/words/cell-reading.ts"
import { readCells } from "@cricksy/shared/pipeline/read-cells.ts"
import { createNodeTools } from "../server/src/engine/node-tools.ts"
import { countTesseract } from "./cell-baselines.ts"
import { createMnistReader } from "./mnist-reader.ts"
import { calibrationCurve, expectedCalibrationError } from "./real-calibration.ts"
import { cellFolders, hasRealCells, listRealCells, type RealCell } from "./real-cells.ts"
import { scoreCell, type CellScore } from "./score-cells.ts"

// npm run bench:cells [-- --misses] [--models FOLDER]: cells cut from real documents, each alone, before any sum. The nets are those of
// the repository, or of another folder.

const args = process.argv.slice(2)
const models = args.includes("--models") ? args[args.indexOf("--models") + 1] : undefined
const showMisses = args.includes("--misses")
if (!hasRealCells()) {
  console.log("Skipped: there are no real cells here.")
  process.exit(0)
}
const tools = createNodeTools({ where: "command_line", engines: 1, ...(models === undefined ? {} : { models }) })
const mnist = createMnistReader()
const signal = new AbortController().signal

type Measured = { cells: RealCell[]; readings: CellReading[]; scores: CellScore[]; milliseconds: number }

for (const folder of cellFolders) {
  const cells = await listRealCells(folder)
  // The first cell starts the nets; its time is no cell's.
  await readCells(tools, cells.slice(0, 1), signal)
  const started = process.cpuUsage()
  const readings = await readCells(tools, cells, signal)
  const used = process.cpuUsage(started)
  if (!readings) {
    console.log("Skipped: there are no nets in shared/models.")
    break
  }
  const milliseconds = (used.user + used.system) / 1000 / cells.length
  const measured = { cells, readings, scores: cells.map((cell, i) => scoreCell(cell, readings[i]!)), milliseconds }
  print(folder, measured)
}
await tools.close()

function print(folder: string, measured: Measured): void {
  console.log(`\n${folder}: ${measured.cells.length} cells, ${measured.milliseconds.toFixed(1)} ms of processor time each`)
  if (folder === "balls") printBalls(measured)
  else {
    printRow(folder, measured, () => true)
    if (folder === "numbers") for (const kind of ["figure", "overs", "number"] as const) printRow(`  ${kind}`, measured, (cell) => cell.kind === kind)
    for (const document of new Set(measured.cells.map((cell) => cell.document))) printRow(`  ${document}`, measured, (cell) => cell.document === document)
    printConfidence(measured.scores)
  }
  const tesseract = countTesseract(measured.cells)
  console.log(`  beside it: tesseract 5 ${tesseract === null ? "is not installed" : `${tesseract} right`}${folder === "numbers" || folder === "strips" ? `; MNIST, one layer, ${countMnist(measured.cells)}` : ""}`)
  if (showMisses) measured.scores.forEach(({ right, got }, i) => {
    const cell = measured.cells[i]!
    if (!right) console.log(`    ${cell.cell.padEnd(28)} ${cell.text || cell.tokens.join(" ")}${cell.only ?? ""}  →  ${got}`)
  })
}

function printBalls(measured: Measured): void {
  printRow("single marks", measured, (cell) => cell.only === undefined)
  for (const only of ["M", "JW", "X", "empty"] as const) printRow(`  ${only}`, measured, (cell) => cell.only === only)
  for (const document of new Set(measured.cells.map((cell) => cell.document))) printRow(`  ${document}`, measured, (cell) => cell.document === document && cell.only === undefined)
  printConfidence(measured.scores)
}

function printRow(name: string, { cells, scores }: Measured, of: (cell: RealCell) => boolean): void {
  const own = scores.filter((_, i) => of(cells[i]!))
  const count = (what: (score: CellScore) => number) => own.reduce((sum, score) => sum + what(score), 0)
  const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`
  const pieces = count((score) => score.pieces)
  console.log(`  ${name.padEnd(30)} ${String(own.length).padStart(4)}  exact ${share(count((score) => Number(score.right)), own.length)}  within 3 best ${share(count((score) => Number(score.near)), own.length)}${pieces === 0 ? "" : `  pieces right ${share(pieces - count((score) => score.wrongPieces), pieces)}`}`)
}

function printConfidence(scores: readonly CellScore[]): void {
  const confidences = scores.flatMap((score) => score.confidences)
  const sure = confidences.filter(({ claimed }) => claimed >= 0.95)
  console.log(`  expected calibration error ${expectedCalibrationError(confidences).toFixed(3)}; sure (0.95) ${sure.length} of ${confidences.length}, ${sure.filter(({ right }) => !right).length} of them wrong; claimed → right: ${calibrationCurve(confidences)}`)
}

function countMnist(cells: readonly RealCell[]): string {
  if (!mnist) return "not here"
  return `${cells.filter(({ image, text, tokens }) => mnist(image) === keepDigits(text + tokens.join(""))).length} right`
}
