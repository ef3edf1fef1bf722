import { describe, expect, test } from "vitest"
import { createChance } from "../../testing/chance.ts"
import { renderForm } from "../../testing/render-form.ts"
import { toPhoto } from "../page/ruled/flat-map.ts"
import { meshPoint } from "../scorebook/form-mesh.ts"
import { layoutLibrary } from "../scorebook/layout-library.ts"
import { findForm } from "./find-form.ts"

const poses = {
  suchyaree: { width: 1400, height: 1050, scale: 1.2, left: 90, top: 100, tilt: 0.02, perspective: -0.12, curl: 9, noise: 4 },
  "hcl-2018": { width: 1000, height: 1400, scale: 0.82, left: 110, top: 70, tilt: -0.03, perspective: 0.06, curl: 6, noise: 6 },
}

describe("a form is found on a photo of it, and its mesh lies on its lines", () => {
  test.each(Object.entries(poses))("%s", (name, pose) => {
    const layout = layoutLibrary.find((known) => known.name === name)
    if (!layout) throw new Error(`no layout ${name}`)
    const { image, place } = renderForm(layout, pose, createChance(7))
    const form = findForm(image, layoutLibrary)
    expect(form?.placement.layout.name).toBe(name)
    if (!form) return
    const misses = layout.tables.flatMap((table) => table.columns.flatMap((column) => table.rows.map((row) => {
      const flat = meshPoint(form.placement.mesh, column.x[0], row)
      const photo = toPhoto(form.page.map, flat.x, flat.y)
      const truth = place(column.x[0], row)
      return Math.hypot(photo.x - truth.x, photo.y - truth.y)
    }))).sort((a, b) => a - b)
    expect(misses[Math.floor(misses.length * 0.5)]).toBeLessThan(1)
    expect(misses[Math.floor(misses.length * 0.95)]).toBeLessThan(3)
  })

  test("a page without a grid has none", () => {
    const data = new Uint8ClampedArray(4 * 600 * 400).fill(230)
    expect(findForm({ width: 600, height: 400, data }, layoutLibrary)).toBeUndefined()
  })
})
