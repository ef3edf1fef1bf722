import type { CancelSignal } from "../base/cancel.ts"
import { throwIfCancelled } from "../base/cancel.ts"
import { FailureError } from "../base/failure.ts"
import type { Grey } from "../base/raster.ts"
import { pasteGrey } from "../page/cut-paste.ts"
import { resizeGrey } from "../page/resize.ts"
import type { CellScores, Net, RecognisedCells } from "../words/cell-scores.ts"
import { cellHeight, isSpotter, lineStride, markStride, printHeight, printNets } from "../words/cell-scores.ts"
import type { NetRuntime } from "../words/net/net-runtime.ts"

/** Wider images are none of a cell or line: a form's flat and wide field, or ink that runs along a whole row. */
export const widestCell = 2048
/** Higher ones are none of a cell. */
const tallest = 96
/** The nets take widths and heights in such steps. */
const [widthStep, heightStep] = [16, 16]

/** The tool `recogniseCells` on top of a runtime: the same on a phone and on a server, to the bit. What is too wide is looked at made smaller: one odd field costs a sheet nothing. */
export async function recogniseCells({ models, run }: NetRuntime, net: Net, images: readonly Grey[], signal: CancelSignal): Promise<RecognisedCells> {
  const model = models[net]
  if (model === undefined) throw new FailureError("engine_failed")
  const cells: CellScores[] = []
  const isPrint = printNets.some((name) => name === net)
  const [lowest, highest] = isPrint ? [printHeight, printHeight] : [cellHeight, tallest]
  for (const given of images) {
    throwIfCancelled(signal)
    if (given.height < lowest || given.height > highest || given.height % heightStep !== 0 || given.width < 1 || given.data.length !== given.width * given.height) throw new FailureError("engine_failed")
    const image = narrow(given)
    const width = Math.max(2, Math.ceil(image.width / widthStep)) * widthStep
    cells.push(cutRight(await run(net, toInk(image, width), width), Math.ceil(image.width / (isSpotter(net) ? markStride : lineStride))))
  }
  return { model, cells }
}

/** Of an image that is too wide all of it, smaller, in the middle of one as high. */
function narrow(image: Grey): Grey {
  if (image.width <= widestCell) return image
  const drawn = resizeGrey(image, widestCell / image.width)
  const narrowed: Grey = { width: widestCell, height: image.height, data: new Uint8Array(widestCell * image.height).fill(255) }
  pasteGrey(narrowed, drawn, 0, (image.height - drawn.height) >> 1)
  return narrowed
}

/** Black on white becomes ink 1 on 0; right of the image there is paper. */
function toInk(image: Grey, width: number): Float32Array {
  const ink = new Float32Array(image.height * width)
  for (let y = 0; y < image.height; y++)
    for (let x = 0, to = y * width, from = y * image.width; x < image.width; x++) ink[to + x] = (255 - image.data[from + x]!) / 255
  return ink
}

/** Without the positions right of the image. */
function cutRight(scores: CellScores, columns: number): CellScores {
  if (scores.columns < columns) throw new FailureError("engine_failed")
  const cut = (numbers: Float32Array, width: number): Float32Array => {
    const kept = new Float32Array(scores.rows * columns * width)
    for (let row = 0; row < scores.rows; row++) kept.set(numbers.subarray(row * scores.columns * width, (row * scores.columns + columns) * width), row * columns * width)
    return kept
  }
  return { ...scores, columns, scores: cut(scores.scores, scores.width), features: cut(scores.features, scores.featureWidth) }
}
