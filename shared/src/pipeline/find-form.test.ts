import { describe, expect, test } from "vitest"
import { createChance } from "../../testing/chance.ts"
import { renderForm } from "../../testing/render-form.ts"
import type { Rgba } from "../base/raster.ts"
import { toPhoto } from "../page/ruled/flat-map.ts"
import { flattenRuledPage, lightPicture } from "../page/ruled/flatten-ruled-page.ts"
import { meshPoint } from "../scorebook/form-mesh.ts"
import type { Layout } from "../scorebook/layout.ts"
import { layoutLibrary } from "../scorebook/layout-library.ts"
import { listMisplaced, mayBeOtherPrint, findForm as findFormOn, type FoundForm } from "./find-form.ts"

const poses = {
  suchyaree: { width: 1400, height: 1050, scale: 1.2, left: 90, top: 100, tilt: 0.02, perspective: -0.12, curl: 9, noise: 4 },
  "hcl-2018": { width: 1000, height: 1400, scale: 0.82, left: 110, top: 70, tilt: -0.03, perspective: 0.06, curl: 6, noise: 6 },
}

function findForm(image: Rgba, layouts: readonly Layout[], known?: string): FoundForm | undefined {
  const page = flattenRuledPage(lightPicture(image))
  return page && findFormOn(page, layouts, known)
}

/** Each test flattens a page: on a machine with other work that takes a while. */
describe("a form is found on a photo of it, and its mesh lies on its lines", { timeout: 120_000 }, () => {
  test("a book's page, among all forms", () => {
    const name = "suchyaree"
    const layout = layoutLibrary.find((known) => known.name === name)
    if (!layout) throw new Error(`no layout ${name}`)
    const { image, place } = renderForm(layout, poses[name], createChance(7))
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
    expect(listMisplaced(form)).toEqual([])
    expect(listMisplaced(moveTable(form, "overStrip", 0.5))).toEqual(["overStrip"])
  })

  const hcl = layoutLibrary.find(({ name }) => name === "hcl-2018")!
  const upright = renderForm(hcl, poses["hcl-2018"], createChance(5))

  test.each([[1, "on its side"], [2, "upside down"]])("%i quarter turns: %s", (turns) => {
    let image = upright.image
    for (let i = 0; i < turns; i++) image = turnQuarter(image)
    const form = findForm(image, [hcl])
    if (!form) throw new Error("not found")
    const top = meshPoint(form.placement.mesh, 500, 0)
    const photo = toPhoto(form.page.map, top.x, top.y)
    let { x, y } = upright.place(500, 0)
    for (let i = 0, height = upright.image.height; i < turns; i++, height = i % 2 === 1 ? upright.image.width : upright.image.height) [x, y] = [height - 1 - y, x]
    expect(Math.hypot(photo.x - x, photo.y - y)).toBeLessThan(4)
  })

  test("where another form was expected, a sister print even, the right one is named", () => {
    expect(findForm(upright.image, [hcl, ...layoutLibrary.filter(({ name }) => name === "hcl-2017")], "hcl-2017")?.placement.layout.name).toBe("hcl-2018")
  })

  test("a sister print is told by lines beside their places, its own layout is not", () => {
    expect(mayBeOtherPrint(findForm(upright.image, [hcl])!)).toBe(false)
    const sister = findForm(upright.image, layoutLibrary.filter(({ name }) => name === "hcl-2017"))
    expect(sister === undefined || mayBeOtherPrint(sister)).toBe(true)
  })

  test("lines of another sheet beside it, which no form explains, hide none", () => {
    const page = flattenRuledPage(lightPicture(upright.image))!
    const clutter = Array.from({ length: 60 }, (_, i) => ({ at: page.width - 3 - i / 4, from: 100, to: page.height - 100 }))
    const cluttered = { ...page, runs: { ...page.runs, vertical: [...page.runs.vertical, ...clutter] } }
    const form = findFormOn(cluttered, [hcl])
    expect(form?.placement.score.f1).toBeLessThan(0.6)
    expect(listMisplaced(form!)).toEqual([])
  })

  test("a page without a grid has none", () => {
    const data = new Uint8ClampedArray(4 * 600 * 400).fill(230)
    expect(findForm({ width: 600, height: 400, data }, layoutLibrary)).toBeUndefined()
  })
})

/** The same form with one table laid beside its rows, `share` of a row too low. */
function moveTable(form: FoundForm, id: string, share: number): FoundForm {
  const { layout, mesh } = form.placement
  const { rows, columns } = layout.tables.find((table) => table.id === id)!
  const edges = columns.flatMap(({ x }) => x)
  const by = share * (rows[2]! - rows[1]!) * mesh.y.scale
  const still = { at: [Math.min(...edges), Math.max(...edges)], along: [rows[0]!, rows.at(-1)!], shift: [[0, 0], [0, 0]] }
  return { ...form, placement: { ...form.placement, mesh: { ...mesh, tables: [{ x: still, y: { at: rows, along: still.at, shift: [rows.map(() => by), rows.map(() => by)] } }] } } }
}

function turnQuarter({ width, height, data }: Rgba): Rgba {
  const turned = new Uint8ClampedArray(data.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) turned.set(data.subarray(4 * (y * width + x), 4 * (y * width + x) + 4), 4 * (x * height + height - 1 - y))
  return { width: height, height: width, data: turned }
}
