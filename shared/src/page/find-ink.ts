import type { Grey } from "../base/raster.ts"
import { binarise, chooseThreshold } from "./binarise.ts"
import type { Component } from "./components.ts"
import { findComponents } from "./components.ts"

/** A piece of ink; `core` is how many of its pixels are dark: of a smudge hardly any, of a blurred word half, of a solid patch nearly all. */
export type InkPiece = Component & { core: number }

/**
 * All ink down to its faint edges: pieces a little darker than paper that have a dark core somewhere (hysteresis). Thin grey
 * strokes stay whole, and the paper's grain, which has no core, stays out.
 */
export function findInk(page: Grey): InkPiece[] {
  const core = chooseThreshold(page)
  return findComponents(binarise(page, (core + 255) / 2)).map((component) => ({ ...component, core: countCore(page, component, core) })).filter((piece) => piece.core > 0)
}

function countCore({ width, data }: Grey, { x, y, width: across, height }: Component, core: number): number {
  let count = 0
  for (let row = y; row < y + height; row++)
    for (let at = row * width + x; at < row * width + x + across; at++) if (data[at]! < core) count++
  return count
}
