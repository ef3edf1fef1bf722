import { describe, expect, test } from "vitest"
import { holdsPrint, listCells, listFormCells, traceGrid } from "./form-cells.ts"
import { layoutLibrary } from "./layout-library.ts"

const mesh = (size: readonly [number, number]) => ({ size, x: { scale: 2, offset: 10, bend: 0 }, y: { scale: 2, offset: 20, bend: 0 } })

describe.each(layoutLibrary.map((layout) => [layout.name, layout] as const))("%s", (_, layout) => {
  test("has a batting table, and rows and columns in order", () => {
    expect(layout.tables.some(({ holds }) => holds === "batting")).toBe(true)
    for (const table of layout.tables) {
      expect(table.rows).toEqual(table.rows.toSorted((a, b) => a - b))
      expect(table.rowHolds?.length ?? table.rows.length - 1 - table.headerRows).toBe(table.rows.length - 1 - table.headerRows)
      for (const { x: [left, right] } of table.columns) expect(right).toBeGreaterThan(left)
    }
  })

  test("gives each cell once, with its place", () => {
    for (const table of layout.tables) {
      const cells = listCells(table, mesh(layout.size))
      expect(new Set(cells.map(({ row, column, part }) => `${row} ${column} ${part}`)).size).toBe(cells.length)
      for (const { quad } of cells) expect(quad[2].y).toBeGreaterThan(quad[0].y)
    }
  })

  test("has crossings where its rulings meet", () => {
    const { lines, crossings } = traceGrid(layout, mesh(layout.size))
    expect(lines).toHaveLength(layout.rulings.horizontal.length + layout.rulings.vertical.length)
    expect(crossings.length).toBeGreaterThan(50)
  })
})

test("print among the writing of a cell is known: \"1 for\" before a fall's score, but no row's number at a name's edge", () => {
  const cells = layoutLibrary.flatMap((layout) => layout.tables.flatMap((table) => listCells(table, mesh(layout.size)).map((cell) => ({ layout, cell }))))
  const withPrint = cells.filter(({ layout, cell }) => holdsPrint(layout, cell))
  expect(withPrint.filter(({ layout, cell }) => layout.name === "overs-left" && cell.rowHolds === "score")).toHaveLength(10)
  expect(withPrint.filter(({ cell }) => ["batter", "bowler", "runs", "wickets"].includes(cell.column) && cell.holds !== "overs")).toEqual([])
})

test("a row whose last boxes are given to remarks has none there", () => {
  const boxesOf = (name: string) => {
    const layout = layoutLibrary.find((one) => one.name === name)!
    return listFormCells(layout, mesh(layout.size)).filter(({ holds, column, part }) => holds === "bowling" && column.startsWith("over.") && part === "upper").map(({ row, column }) => `${row} ${column}`)
  }
  const pex = boxesOf("pex")
  expect([pex.includes("3 over.20"), pex.includes("4 over.12"), pex.includes("4 over.13"), pex.includes("4 over.20")]).toEqual([true, true, false, false])
  expect(boxesOf("overs-left")).toHaveLength(160)
})
