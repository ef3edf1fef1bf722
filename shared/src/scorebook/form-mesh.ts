import type { Point, Quad } from "../base/geometry.ts"
import type { SplineSurface } from "../base/spline-surface.ts"
import { surfaceAt } from "../base/spline-surface.ts"
import type { AxisPlacement } from "./axis-placement.ts"
import { stretch } from "./axis-placement.ts"
import type { Layout } from "./layout.ts"

/** Where each place of a layout lies on the flat page: a placement per axis and a smooth shift on top, in pixels. */
export type FormMesh = {
  /** Width and height of the layout in its units. */
  size: readonly [number, number]
  x: AxisPlacement
  y: AxisPlacement
  shiftX?: SplineSurface
  shiftY?: SplineSurface
}

/** The place on the flat page, in pixels, of a place in layout units. */
export function meshPoint(mesh: FormMesh, u: number, v: number): Point {
  const { size, x, y, shiftX, shiftY } = mesh
  return {
    x: stretch(u, size[0], x.bend) * x.scale + x.offset + (shiftX ? surfaceAt(shiftX, u, v) : 0),
    y: stretch(v, size[1], y.bend) * y.scale + y.offset + (shiftY ? surfaceAt(shiftY, u, v) : 0),
  }
}

/** The corners of the form's ruled area on the flat page. */
export function meshCorners(mesh: FormMesh, layout: Layout): Quad {
  const [width, height] = layout.size
  return [meshPoint(mesh, 0, 0), meshPoint(mesh, width, 0), meshPoint(mesh, width, height), meshPoint(mesh, 0, height)]
}
