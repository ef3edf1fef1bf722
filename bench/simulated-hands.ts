import { createCanvas } from "@napi-rs/canvas"
import { createChance, type Chance } from "@cricksy/shared/testing/chance.ts"
import { drawOver } from "@cricksy/shared/testing/draw-mark.ts"
import { writeFigures, type Pen } from "@cricksy/shared/testing/write-by-hand.ts"
import { createHand } from "@cricksy/shared/testing/writers-hand.ts"
import type { HandHalves } from "./hand-halves.ts"
import { readHeldOutSamples } from "./handwriting-samples.ts"
import { normaliseCrop } from "./normalise-crop.ts"
import type { RealCell } from "./real-cells.ts"

const size = { figure: [68, 38], number: [52, 38], balls: [92, 76] } as const
const cellsOfKind = { figure: 20, number: 20, balls: 16 } as const
/** How dark paper and ink are at most, and how much a pixel strays: a phone's photo of a book. */
const paper = 226
const strays = 7
const marks = [[".", 55], ["1", 20], ["2", 7], ["4", 7], ["W", 4], ["+", 3], ["3", 2], ["6", 2]] as const

/** Cells by hands that no net was trained on (MNIST's test split and others, where they lie beside the checkout; a font). */
export function listSimulatedHands(count: number): HandHalves[] {
  const samples = readHeldOutSamples()
  return Array.from({ length: count }, (_, at) => {
    const chance = createChance(8800 + at)
    const hand = createHand(samples, chance)
    const half = (): RealCell[] => (["figure", "number", "balls"] as const).flatMap((kind) => Array.from({ length: cellsOfKind[kind] }, () => drawCell(kind, hand, chance)))
    return { name: `hand ${at + 1}`, halves: [half(), half()] }
  })
}

function drawCell(kind: keyof typeof size, hand: Pen["hand"], chance: Chance): RealCell {
  const [width, height] = size[kind]
  const canvas = createCanvas(width, height)
  const context = canvas.getContext("2d")
  context.fillStyle = `rgb(${paper},${paper},${paper})`
  context.fillRect(0, 0, width, height)
  const pen: Pen = { context, hand, chance }
  const area = { left: 2, top: 2, width: width - 4, height: height - 4 }
  const tokens = kind === "balls" ? Array.from({ length: 6 }, () => chance.weighted(marks)) : []
  const text = kind === "figure" ? `${chance.whole(0, 4)}${hand.divider}${chance.whole(1, 65)}` : kind === "number" ? String(chance.whole(0, 130)) : ""
  if (kind === "balls") drawOver(pen, tokens, area, null)
  else writeFigures(pen, text, area)
  const pixels = context.getImageData(0, 0, width, height)
  const data = new Uint8ClampedArray(pixels.data).map((value, i) => (i % 4 === 3 ? 255 : value + strays * chance.normal()))
  // An over of dots alone is joined into an M by some.
  const isMaiden = kind === "balls" && tokens.every((token) => token === ".") && hand.joinsMaidens
  return {
    document: "", cell: "", kind, image: normaliseCrop({ width, height, data }), lexicon: [], priors: {}, text, tokens, dismissal: undefined, only: isMaiden ? "M" : undefined,
  }
}
