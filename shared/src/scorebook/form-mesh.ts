import type { Point } from "../base/geometry.ts"
import type { SplineSurface } from "../base/spline-surface.ts"
import { surfaceAt } from "../base/spline-surface.ts"
import type { AxisPlacement } from "./axis-placement.ts"
import { stretch } from "./axis-placement.ts"

/** Where each place of a layout lies on the flat page: a placement per axis and a smooth shift on top, in pixels. */
export type FormMesh = {
  /** Width and height of the layout in its units. */
  size: readonly [number, number]
  x: AxisPlacement
  y: AxisPlacement
  shiftX?: SplineSurface
  shiftY?: SplineSurface
  /** What single tables lie off this: paper by the spiral is narrower than the smooth shift can follow. */
  tables?: readonly TableFit[]
}

/** A table's own shifts: `x` by column boundary, `y` by row boundary, straight between them, only within the table. */
export type TableFit = { x: BoundaryShifts; y: BoundaryShifts }

/** Boundaries in units, ascending, and how far each lies from the mesh, in pixels. */
export type BoundaryShifts = { at: readonly number[]; shift: readonly number[] }

/** The place on the flat page, in pixels, of a place in layout units. */
export function meshPoint(mesh: FormMesh, u: number, v: number): Point {
  const { size, x, y, shiftX, shiftY } = mesh
  const fit = mesh.tables?.find((table) => isWithin(table.x, u) && isWithin(table.y, v))
  return {
    x: stretch(u, size[0], x.bend) * x.scale + x.offset + (shiftX ? surfaceAt(shiftX, u, v) : 0) + (fit ? shiftBetween(fit.x, u) : 0),
    y: stretch(v, size[1], y.bend) * y.scale + y.offset + (shiftY ? surfaceAt(shiftY, u, v) : 0) + (fit ? shiftBetween(fit.y, v) : 0),
  }
}

function isWithin({ at }: BoundaryShifts, place: number): boolean {
  return place >= at[0]! && place <= at.at(-1)!
}

function shiftBetween({ at, shift }: BoundaryShifts, place: number): number {
  const next = Math.max(1, at.findIndex((boundary) => boundary >= place))
  const share = (place - at[next - 1]!) / (at[next]! - at[next - 1]!)
  return shift[next - 1]! + share * (shift[next]! - shift[next - 1]!)
}
