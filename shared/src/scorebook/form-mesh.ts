import type { Point } from "../base/geometry.ts"
import type { SplineSurface } from "../base/spline-surface.ts"
import { surfaceAt } from "../base/spline-surface.ts"
import type { AxisPlacement } from "./axis-placement.ts"
import { stretch } from "./axis-placement.ts"
import type { TableFit } from "./table-fit.ts"
import { shiftInTable } from "./table-fit.ts"

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

/** The place on the flat page, in pixels, of a place in layout units. */
export function meshPoint(mesh: FormMesh, u: number, v: number): Point {
  const { size, x, y, shiftX, shiftY } = mesh
  const own = shiftByTables(mesh.tables, u, v)
  return {
    x: stretch(u, size[0], x.bend) * x.scale + x.offset + (shiftX ? surfaceAt(shiftX, u, v) : 0) + (own?.x ?? 0),
    y: stretch(v, size[1], y.bend) * y.scale + y.offset + (shiftY ? surfaceAt(shiftY, u, v) : 0) + (own?.y ?? 0),
  }
}

function shiftByTables(tables: readonly TableFit[] | undefined, u: number, v: number): Point | undefined {
  if (tables)
    for (const table of tables) {
      const shift = shiftInTable(table, u, v)
      if (shift) return shift
    }
  return undefined
}
