import { describe, expect, test } from "vitest"
import { createChance } from "../../testing/chance.ts"
import { renderForm } from "../../testing/render-form.ts"
import type { Point, Quad } from "../base/geometry.ts"
import { flattenRuledPage, lightPicture } from "../page/ruled/flatten-ruled-page.ts"
import { toPhoto } from "../page/ruled/flat-map.ts"
import type { RuledPage } from "../page/ruled/ruled-page.ts"
import { buildLayout, type LayoutSketch } from "./build-layout.ts"
import { findTableGrid } from "./find-table-grid.ts"
import { layoutLibrary } from "./layout-library.ts"
import { placeForm } from "./place-form.ts"
import { traceRulings } from "./trace-rulings.ts"

/** The place on the flat page that shows a place of the photo: nearest of a fine grid. */
function toFlat({ map, width, height }: RuledPage, photo: Point): Point {
  let best = { x: 0, y: 0, miss: Infinity }
  const look = (left: number, top: number, reach: number, step: number) => {
    for (let y = top - reach; y <= top + reach; y += step)
      for (let x = left - reach; x <= left + reach; x += step) {
        const at = toPhoto(map, x, y)
        const miss = Math.hypot(at.x - photo.x, at.y - photo.y)
        if (miss < best.miss) best = { x, y, miss }
      }
  }
  look(width / 2, height / 2, Math.max(width, height) / 2, 40)
  for (const [reach, step] of [[40, 8], [8, 2], [2, 0.5]] as const) look(best.x, best.y, reach, step)
  return { x: best.x, y: best.y }
}

describe("a form that is taught", { timeout: 120_000 }, () => {
  const own = layoutLibrary.find(({ name }) => name === "hcl-2018")!
  const pose = { width: 1000, height: 1400, scale: 0.82, left: 110, top: 70, tilt: -0.02, perspective: 0.05, curl: 5, noise: 4 }
  const { image, place } = renderForm(own, pose, createChance(3))
  const page = flattenRuledPage(lightPicture(image))!
  const [width, height] = own.size
  const corners = [place(0, 0), place(width, 0), place(width, height), place(0, height)].map((corner) => toFlat(page, corner)) as Quad
  const traced = traceRulings(page, corners)!
  const batting = own.tables.find(({ id }) => id === "batting.1")!
  const box = { x: -3, y: batting.rows[0]! - 4, width: 497, height: batting.rows.at(-1)! - batting.rows[0]! + 6 }
  const grid = findTableGrid(traced.rulings, box)
  const sketch: LayoutSketch = {
    name: "our-sheet", title: "Our sheet", about: "", tables: [{ id: "batting", holds: "batting", headerRows: 1, columns: batting.columns.map(({ holds }) => holds), grid }],
  }

  test("has the table's rows and columns where they are printed", () => {
    expect(grid.rows).toHaveLength(batting.rows.length)
    grid.rows.forEach((row, i) => expect(Math.abs((row * height) / traced.size[1] - batting.rows[i]!)).toBeLessThan(height / 200))
    expect(grid.columns).toHaveLength(batting.columns.length + 1)
    batting.columns.forEach(({ x }, i) => expect(Math.abs(grid.columns[i]! - x[0])).toBeLessThan(3))
  })

  test("is known again on another photo of it", () => {
    const outcome = buildLayout(traced, sketch)
    if (!("layout" in outcome)) throw new Error(outcome.faults.join(" "))
    const other = renderForm(own, { ...pose, tilt: 0.03, left: 80, curl: 9 }, createChance(4))
    const placement = placeForm(flattenRuledPage(lightPicture(other.image))!, [...layoutLibrary.filter(({ name }) => !name.startsWith("hcl")), outcome.layout])
    expect(placement?.layout.name).toBe("our-sheet")
  })

  test.each<[string, Partial<LayoutSketch>, string]>([
    ["a column without a name", { tables: [{ ...sketch.tables[0]!, columns: ["batter"] }] }, "Table batting has 6 columns, but 1 are named."],
    ["no batting table", { tables: [] }, "No table is named as batting."],
    ["two tables of one name", { tables: [sketch.tables[0]!, sketch.tables[0]!] }, "Two tables have the name batting."],
    ["a name that is no name", { name: "Our Sheet!" }, "name"],
  ])("is not kept with %s", (_, change, fault) => {
    const outcome = buildLayout(traced, { ...sketch, ...change })
    expect("faults" in outcome && outcome.faults.join(" ")).toContain(fault)
  })

  test("has no lines where the corners have no area", () => {
    const point = { x: 5, y: 5 }
    expect(traceRulings(page, [point, point, point, point])).toBeUndefined()
  })
})

test("strokes of what is written in a table are no lines of its form", () => {
  const rows = Array.from({ length: 9 }, (_, i) => 40 * i)
  const columns = [0, 300, 600, 1000]
  const traced = {
    size: [1000, 320] as [number, number],
    rulings: {
      horizontal: [...rows.map((at) => ({ at, from: 0, to: 1000 })), { at: 100, from: 310, to: 350 }], vertical: [...columns.map((at) => ({ at, from: 0, to: 320 })), { at: 340, from: 82, to: 118 }, { at: 600, from: 80, to: 120 }],
    },
  }
  const outcome = buildLayout(traced, { name: "ours", title: "Ours", about: "", tables: [{ id: "batting.1", holds: "batting", headerRows: 1, columns: ["batter", "dismissal", "runs"], grid: { columns, rows } }] })
  if (!("layout" in outcome)) throw new Error(outcome.faults.join(" "))
  expect(outcome.layout.rulings.horizontal).toHaveLength(9)
  expect(outcome.layout.rulings.vertical.map(({ at }) => at)).toEqual([0, 300, 600, 1000])
})
