import type { Point } from "../base/geometry.ts"
import type { Grey, Rgba } from "../base/raster.ts"
import { parseOwnCode } from "../scorebook/own/own-drawing.ts"
import { ownPage } from "../scorebook/own/own-form.ts"
import type { ReadCode } from "./tools.ts"

/** Modules of the code's side, those of white round it, and pixels a module in the picture that the code reader gets. */
const modules = 21
const rimModules = 4
const modulePixels = 6
/** How far a module stands out from those beside it is raised by so much, one after the other: blur has taken it away. */
const sharpenings = [0.8, 0, 1.6, 2.6]
/** Between black modules and white ones, on a page divided by its paper. */
const codeGrey = 140

/**
 * What the code on a sheet of ours says. It is drawn anew from its modules: each is sampled in its middle, set off against its neighbours
 * and made black or white. A reader of pictures alone gives up on a blurred photo where a module has three pixels. `toLit`: from
 * millimetres on the paper to pixels of `lit`.
 */
export function readOwnCode(lit: Grey, toLit: (x: number, y: number) => Point, readCode: ReadCode): ReturnType<typeof parseOwnCode> {
  const { left, top, side } = ownPage.code
  const lights = Array.from({ length: modules + 2 }, (_, row) => Array.from({ length: modules + 2 }, (_, column) =>
    lightAt(lit, toLit(left + ((column - 0.5) * side) / modules, top + ((row - 0.5) * side) / modules))))
  for (const sharpening of sharpenings) {
    const text = readCode(drawModules((column, row) => {
      const at = (dx: number, dy: number) => lights[row + 1 + dy]![column + 1 + dx]!
      const beside = (at(-1, 0) + at(1, 0) + at(0, -1) + at(0, 1)) / 4
      return at(0, 0) + sharpening * (at(0, 0) - beside) < codeGrey
    }))
    if (text !== undefined) return parseOwnCode(text)
  }
  return undefined
}

function drawModules(isDark: (column: number, row: number) => boolean): Rgba {
  const size = (modules + 2 * rimModules) * modulePixels
  const data = new Uint8ClampedArray(4 * size * size).fill(255)
  for (let row = 0; row < modules; row++)
    for (let column = 0; column < modules; column++) {
      if (!isDark(column, row)) continue
      for (let y = 0; y < modulePixels; y++) {
        const from = ((row + rimModules) * modulePixels + y) * size + (column + rimModules) * modulePixels
        for (let at = from; at < from + modulePixels; at++) data[4 * at] = data[4 * at + 1] = data[4 * at + 2] = 0
      }
    }
  return { width: size, height: size, data }
}

/** Between four pixels; white outside. */
function lightAt(lit: Grey, { x, y }: Point): number {
  const [column, row] = [Math.floor(x), Math.floor(y)]
  if (column < 0 || row < 0 || column + 1 >= lit.width || row + 1 >= lit.height) return 255
  const [right, below] = [x - column, y - row]
  const at = row * lit.width + column
  const upper = lit.data[at]! * (1 - right) + lit.data[at + 1]! * right
  const lower = lit.data[at + lit.width]! * (1 - right) + lit.data[at + lit.width + 1]! * right
  return upper * (1 - below) + lower * below
}
