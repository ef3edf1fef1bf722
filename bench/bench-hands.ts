import type { Grey } from "@cricksy/shared/base/raster.ts"
import { adaptToHand } from "@cricksy/shared/pipeline/adapt-to-hand.ts"
import { readCells } from "@cricksy/shared/pipeline/read-cells.ts"
import type { Tools } from "@cricksy/shared/pipeline/tools.ts"
import type { CellKind } from "@cricksy/shared/words/cell-reading.ts"
import type { CellNet, RecognisedCells } from "@cricksy/shared/words/cell-scores.ts"
import type { HandExample } from "@cricksy/shared/words/hand/hand-example.ts"
import { createNodeTools } from "../server/src/engine/node-tools.ts"
import { listRealHands, type HandHalves } from "./hand-halves.ts"
import type { RealCell } from "./real-cells.ts"
import { scoreCell, type CellScore } from "./score-cells.ts"
import { listSimulatedHands } from "./simulated-hands.ts"

// npm run bench:hands [-- hands] [--simulated] [--models FOLDER]: one half of a hand's cells is confirmed, the other is read: without examples, with
// them, and with those of another hand. Real pages and so many simulated hands. Nothing was fitted to single pages; the pull and the nearness
// of learn-glyphs.ts were chosen on the real cells together.

const args = process.argv.slice(2)
const models = args.includes("--models") ? args[args.indexOf("--models") + 1] : undefined
const hands = Number(args.find((arg) => /^\d+$/.test(arg)) ?? 6)
const signal = new AbortController().signal
const tools = createNodeTools({ where: "command_line", engines: 1, ...(models === undefined ? {} : { models }) })
const remembering = { recogniseCells: rememberLooks(tools.recogniseCells) }
const kinds: readonly (readonly [string, (kind: CellKind) => boolean])[] = [
  ["numbers", (kind) => kind === "number" || kind === "overs" || kind === "figure"], ["boxes", (kind) => kind === "balls"], ["strips", (kind) => kind === "strip"], ["how out", (kind) => kind === "howOut"], ["names", (kind) => kind === "name"],
]
const ways = ["without", "with its own", "another hand's"] as const
type Scored = { cell: RealCell; scores: CellScore[] }

async function measure(title: string, list: readonly HandHalves[]): Promise<void> {
  const scored: Scored[] = []
  for (const [at, { halves }] of list.entries()) {
    const others = list[(at + 1) % list.length]!.halves.flat().map(toExample)
    for (const [cells, confirmed] of [halves, halves.toReversed()] as const) {
      const readings = await Promise.all([[], confirmed!.map(toExample), others].map(async (examples) => readCells(await adaptToHand(remembering, examples.filter(({ text }) => text !== ""), signal), cells!, signal)))
      cells!.forEach((cell, i) => scored.push({ cell, scores: readings.map((reading) => scoreCell(cell, reading![i]!)) }))
    }
  }
  console.log(`\n${title}: ${scored.length} cells`)
  for (const [name, isOf] of kinds) {
    const own = scored.filter(({ cell }) => isOf(cell.kind))
    if (own.length > 0) ways.forEach((way, at) => console.log(`  ${(at === 0 ? name : "").padEnd(8)} ${way.padEnd(15)} ${toLine(own.map(({ scores }) => scores[at]!))}`))
  }
}

const toExample = ({ kind, text, tokens, image, only }: RealCell): HandExample => ({ kind, text: only ? "" : kind === "balls" ? tokens.join(" ") : text || tokens.join(""), image })

if (!args.includes("--simulated")) await measure("real pages, the other innings (or half of the rows) confirmed", await listRealHands())
await measure(`${hands} simulated hands, each 56 cells confirmed and 56 read, both ways`, listSimulatedHands(hands))
await tools.close()

/** Sure: claimed 0.95. Loss: the mean of −log of what was claimed for what turned out (right or wrong): lower is better calibrated and sharper. */
function toLine(scores: readonly CellScore[]): string {
  const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1).padStart(5)} %`
  const sum = (what: (score: CellScore) => number) => scores.reduce((all, score) => all + what(score), 0)
  const claims = scores.flatMap(({ confidences }) => confidences)
  const sure = claims.filter(({ claimed }) => claimed >= 0.95)
  const loss = claims.reduce((all, { claimed, right }) => all - Math.log(Math.max(1e-4, right ? claimed : 1 - claimed)), 0) / Math.max(1, claims.length)
  const pieces = sum((score) => score.pieces)
  return `exact ${share(sum(({ right }) => Number(right)), scores.length)}  within 3 best ${share(sum(({ near }) => Number(near)), scores.length)}  pieces ${share(pieces - sum((score) => score.wrongPieces), pieces)}  sure ${share(sure.length, claims.length)}, ${sure.filter(({ right }) => !right).length} of them wrong  loss ${loss.toFixed(3)}`
}

/** Each picture is looked at once by each net. */
function rememberLooks(recognise: Tools["recogniseCells"]): Tools["recogniseCells"] {
  const known = new Map<CellNet, Map<Grey, RecognisedCells>>()
  return async (net, images, cancel) => {
    const own = known.get(net) ?? new Map<Grey, RecognisedCells>()
    known.set(net, own)
    for (const image of images) {
      const look = own.has(image) ? undefined : await recognise(net, [image], cancel)
      if (look) own.set(image, look)
    }
    const looks = images.flatMap((image) => own.get(image) ?? [])
    return looks[0] && { model: looks[0].model, cells: looks.flatMap(({ cells }) => cells) }
  }
}
