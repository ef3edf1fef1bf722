import type { Grey } from "../base/raster.ts"
import { binarise, chooseThreshold } from "./binarise.ts"
import type { Component } from "./components.ts"
import { findComponents } from "./components.ts"

/**
 * All ink down to its faint edges: pieces a little darker than paper that have a dark core somewhere (hysteresis). Thin grey
 * strokes stay whole, and the paper's grain, which has no core, stays out.
 */
export function findInk(page: Grey): Component[] {
  const core = chooseThreshold(page)
  return findComponents(binarise(page, (core + 255) / 2)).filter((component) => hasCore(page, component, core))
}

function hasCore({ width, data }: Grey, { x, y, width: across, height }: Component, core: number): boolean {
  for (let row = y; row < y + height; row++)
    for (let at = row * width + x; at < row * width + x + across; at++) if (data[at]! < core) return true
  return false
}
