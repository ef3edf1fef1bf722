import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import { gunzipSync } from "node:zlib"
import type { Grey } from "@cricksy/shared/base/raster.ts"
import { binarise } from "@cricksy/shared/page/binarise.ts"
import { findComponents, type Component } from "@cricksy/shared/page/components.ts"
import { resizeGrey } from "@cricksy/shared/page/resize.ts"

const folder = path.join(import.meta.dirname, "..", "..", "shared", "corpus", "handwriting", "mnist")

/** MNIST's frame: the digit 20 pixels in 28. */
const side = 28
const inner = 20
const pixels = side * side
const lessons = 20_000
const rate = 0.05

/** What a one-layer network trained on MNIST reads in a cell, piece of ink by piece: the baseline that any tutorial gives. Null without MNIST. */
export function createMnistReader(): ((image: Grey) => string) | null {
  if (!existsSync(path.join(folder, "train-images-idx3-ubyte.gz"))) return null
  const weights = learn(gunzipSync(readFileSync(path.join(folder, "train-images-idx3-ubyte.gz"))).subarray(16), gunzipSync(readFileSync(path.join(folder, "train-labels-idx1-ubyte.gz"))).subarray(8))
  return (image) => findComponents(binarise(image, 128), 20).filter((piece) => isDigit(piece, image)).sort((a, b) => a.x - b.x)
    .map((piece) => classify(weights, frame(image, piece))).join("")
}

/** No ruling and no neighbour's stroke. */
const isDigit = ({ x, y, width, height }: Component, image: Grey): boolean =>
  height > 0.25 * image.height && height < 0.9 * image.height && x > 1 && x + width < image.width - 1 && y > 1 && y + height < image.height - 1

function learn(images: Uint8Array, labels: Uint8Array): Float64Array {
  const weights = new Float64Array(10 * (pixels + 1))
  for (let lesson = 0; lesson < lessons; lesson++) {
    const image = Float64Array.from(images.subarray(lesson * pixels, (lesson + 1) * pixels), (value) => value / 255)
    const chances = softmax(score(weights, image))
    chances.forEach((chance, digit) => {
      const step = rate * ((labels[lesson] === digit ? 1 : 0) - chance)
      const at = digit * (pixels + 1)
      for (let i = 0; i < pixels; i++) weights[at + i]! += step * image[i]!
      weights[at + pixels]! += step
    })
  }
  return weights
}

function score(weights: Float64Array, image: Float64Array): number[] {
  return Array.from({ length: 10 }, (_, digit) => image.reduce((sum, value, i) => sum + value * weights[digit * (pixels + 1) + i]!, weights[digit * (pixels + 1) + pixels]!))
}

function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores)
  const all = scores.map((value) => Math.exp(value - highest))
  const sum = all.reduce((a, b) => a + b, 0)
  return all.map((value) => value / sum)
}

function classify(weights: Float64Array, image: Float64Array): string {
  const scores = score(weights, image)
  return String(scores.indexOf(Math.max(...scores)))
}

function frame(image: Grey, { x, y, width, height }: Component): Float64Array {
  const cut = new Uint8Array(width * height)
  for (let row = 0; row < height; row++) cut.set(image.data.subarray((y + row) * image.width + x, (y + row) * image.width + x + width), row * width)
  const small = resizeGrey({ width, height, data: cut }, inner / Math.max(width, height))
  const framed = new Float64Array(pixels)
  const [left, top] = [Math.floor((side - small.width) / 2), Math.floor((side - small.height) / 2)]
  for (let row = 0; row < Math.min(small.height, side); row++)
    for (let column = 0; column < Math.min(small.width, side); column++) framed[(top + row) * side + left + column] = (255 - small.data[row * small.width + column]!) / 255
  return framed
}
