import type { CancelSignal } from "../base/cancel.ts"
import { throwIfCancelled } from "../base/cancel.ts"
import { FailureError } from "../base/failure.ts"
import type { Grey } from "../base/raster.ts"
import type { CellModels } from "../words/cell-models.ts"
import type { CellNet, CellScores, RecognisedCells } from "../words/cell-scores.ts"
import { cellHeight, lineStride, markStride } from "../words/cell-scores.ts"

/** An array of numbers and its shape, as runtimes of nets hand them over. */
export type NetOutput = { dims: readonly number[]; data: Float32Array }

/** Runs one net on `count` images of 48 × `width`, ink 0 to 1: its scores and, where it gives them, the features below. Throws `FailureError`. */
export type RunNet = (net: CellNet, input: Float32Array, count: number, width: number) => Promise<{ scores: NetOutput; features?: NetOutput | undefined }>

/** A runtime with the nets in it. */
export type NetRuntime = { models: CellModels; run: RunNet }

/** Cells of one width go together, so many pixels at once: larger batches were no quicker and cost memory. */
const batchPixels = 48 * 112 * 32
/** Wider images are none of a cell. */
const widest = 2048

/** The tool `recogniseCells` on top of a runtime: the same on a phone and on a server. A cell's answer does not depend on its neighbours in the batch. */
export async function recogniseCells({ models, run }: NetRuntime, net: CellNet, images: readonly Grey[], signal: CancelSignal): Promise<RecognisedCells> {
  const cells: CellScores[] = []
  for (const batch of listBatches(images)) {
    throwIfCancelled(signal)
    const { width, members } = batch
    const { scores, features } = await run(net, fillInput(members.map((at) => images[at]!), width), members.length, width)
    members.forEach((at, i) => { cells[at] = takeCell(net, scores, features, i, members.length, images[at]!.width) })
  }
  return { model: models[net], cells }
}

/** Rounded up, so that few widths occur; always the same for one image, so that its answer is. */
function roundWidth(width: number): number {
  const step = width <= 128 ? 16 : width <= 256 ? 32 : 64
  return Math.max(32, step * Math.ceil(width / step))
}

function listBatches(images: readonly Grey[]): { width: number; members: number[] }[] {
  const byWidth = new Map<number, number[]>()
  images.forEach(({ width, height, data }, at) => {
    if (height !== cellHeight || width < 1 || width > widest || data.length !== width * height) throw new FailureError("engine_failed")
    const rounded = roundWidth(width)
    byWidth.set(rounded, [...(byWidth.get(rounded) ?? []), at])
  })
  return [...byWidth].sort(([a], [b]) => a - b).flatMap(([width, members]) => {
    const most = Math.max(1, Math.floor(batchPixels / (cellHeight * width)))
    return Array.from({ length: Math.ceil(members.length / most) }, (_, i) => ({ width, members: members.slice(i * most, (i + 1) * most) }))
  })
}

/** Black on white becomes ink 1 on 0; right of each image there is paper. */
function fillInput(images: readonly Grey[], width: number): Float32Array {
  const input = new Float32Array(images.length * cellHeight * width)
  images.forEach((image, i) => {
    for (let y = 0; y < cellHeight; y++)
      for (let x = 0, to = (i * cellHeight + y) * width, from = y * image.width; x < image.width; x++) input[to + x] = (255 - image.data[from + x]!) / 255
  })
  return input
}

/** Its own part of a batch, without what lies right of its image; classes come last. */
function takeCell(net: CellNet, scores: NetOutput, features: NetOutput | undefined, index: number, count: number, imageWidth: number): CellScores {
  const stride = net === "marks" ? markStride : lineStride
  const columns = Math.ceil(imageWidth / stride)
  const take = net === "marks" ? takeMap : takeLine
  const scored = take(scores, index, count, columns)
  const felt = features ? take(features, index, count, columns) : { width: 0, data: new Float32Array(0) }
  return { rows: net === "marks" ? cellHeight / markStride : 1, columns, width: scored.width, scores: scored.data, featureWidth: felt.width, features: felt.data }
}

/** Count × channels × rows × columns, to rows × columns × channels. */
function takeMap({ dims, data }: NetOutput, index: number, count: number, columns: number): { width: number; data: Float32Array } {
  const [images = 0, width = 0, rows = 0, all = 0] = dims
  if (images !== count || rows !== cellHeight / markStride || all < columns || data.length !== count * width * rows * all) throw new FailureError("engine_failed")
  const taken = new Float32Array(rows * columns * width)
  for (let channel = 0; channel < width; channel++)
    for (let y = 0; y < rows; y++)
      for (let x = 0, from = ((index * width + channel) * rows + y) * all; x < columns; x++) taken[(y * columns + x) * width + channel] = data[from + x]!
  return { width, data: taken }
}

/** Count × columns × channels. */
function takeLine({ dims, data }: NetOutput, index: number, count: number, columns: number): { width: number; data: Float32Array } {
  const [images = 0, all = 0, width = 0] = dims
  if (images !== count || all < columns || data.length !== count * all * width) throw new FailureError("engine_failed")
  const start = index * all * width
  return { width, data: data.slice(start, start + columns * width) }
}
