import { blurField } from "./blur.ts"
import type { Field } from "./blur.ts"
import type { LinePieces } from "./line-pieces.ts"

/** Where rulings of both directions are near: 1 a block of `regionStep` pixels, row by row. */
export type GridRegion = { width: number; height: number; data: Uint8Array }

export const regionStep = 8
/** Rulings further than about twice this from each other, in pixels, make no grid. */
const reach = 90
/** Share of the typical (97th percentile) density that still counts. */
const denseEnough = 0.35

/** The region with a grid: leaves out wood grain, spiral bindings and the edges of tables without looking at colour. */
export function findGridRegion(horizontal: LinePieces, vertical: LinePieces, width: number, height: number): GridRegion {
  const a = blurField(countPieces(horizontal, width, height), reach / regionStep)
  const b = blurField(countPieces(vertical, width, height), reach / regionStep)
  const density = a.data.map((value, i) => Math.sqrt(value * b.data[i]!))
  const sorted = density.slice().sort()
  const enough = Math.max(1e-9, denseEnough * sorted[Math.floor(0.97 * (sorted.length - 1))]!)
  return { width: a.width, height: a.height, data: Uint8Array.from(density, (value) => (value > enough ? 1 : 0)) }
}

/** The pieces whose middle lies in the region. */
export function keepInside(pieces: LinePieces, region: GridRegion): LinePieces {
  const kept: number[] = []
  for (let i = 0; i < pieces.length; i += 4)
    if (region.data[blockOf(pieces, i, region)]) kept.push(pieces[i]!, pieces[i + 1]!, pieces[i + 2]!, pieces[i + 3]!)
  return Float64Array.from(kept)
}

function countPieces(pieces: LinePieces, width: number, height: number): Field {
  const field = { width: Math.ceil(width / regionStep), height: Math.ceil(height / regionStep) }
  const data = new Float32Array(field.width * field.height)
  for (let i = 0; i < pieces.length; i += 4) data[blockOf(pieces, i, field)]! += 1
  return { ...field, data }
}

function blockOf(pieces: LinePieces, at: number, field: { width: number; height: number }): number {
  const x = Math.floor((pieces[at]! + pieces[at + 2]!) / 2 / regionStep)
  const y = Math.floor((pieces[at + 1]! + pieces[at + 3]!) / 2 / regionStep)
  return Math.min(field.height - 1, Math.max(0, y)) * field.width + Math.min(field.width - 1, Math.max(0, x))
}
