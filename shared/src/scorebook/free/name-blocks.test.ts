import { describe, expect, it } from "vitest"
import type { LayoutTable } from "../layout.ts"
import { layoutLibrary } from "../layout-library.ts"
import { buildFreeLayout } from "./build-free-layout.ts"
import { nameBlocks } from "./name-blocks.ts"

/** Pixels of a unit. */
const scale = 2

const toBlock = ({ columns, rows }: LayoutTable) => ({
  columns: [...new Set(columns.flatMap(({ x }) => x.map((place) => place * scale)))].sort((a, b) => a - b), rows: rows.slice(1).map((y) => y * scale),
})

/** A printed form of the library as one that nobody knows: its tables' lines and its printed words alone, without those that are `unread`. */
function readAsUnknown(name: string, unread: readonly string[] = [], misread: Readonly<Record<string, string>> = {}) {
  const known = layoutLibrary.find((layout) => layout.name === name)!
  const blocks = known.tables.filter(({ holds }) => holds === "batting" || holds === "bowling").map(toBlock)
  const words = known.words.filter(({ text }) => !unread.includes(text)).map(({ text, at: [x, y] }) => ({ text: misread[text] ?? text, x: x * scale, y: y * scale }))
  return { known, layout: buildFreeLayout(known, scale, { tables: nameBlocks(blocks, words), labelled: [] }) }
}

describe("a form that no library has is named by its headings", () => {
  it.each(["hcl-2017", "hcl-2018"])("%s: both innings with their bowlers", (name) => {
    const { known, layout } = readAsUnknown(name)
    for (const id of ["batting.1", "batting.2", "bowling.1", "bowling.2"]) {
      const [table, truth] = [layout.tables.find((one) => one.id === id), known.tables.find((one) => one.id === id)!]
      for (const { holds, x } of truth.columns.filter((column) => !["number", "age"].includes(column.holds))) expect([id, table?.columns.find((column) => column.holds === holds)?.x]).toEqual([id, x])
    }
  })

  it.each(["suchyaree", "pex", "ncca", "overs-left"])("%s: batters with how they were out, bowlers with their overs", (name) => {
    const { known, layout } = readAsUnknown(name)
    const [batting, bowling] = ["batting", "bowling"].map((id) => layout.tables.find((table) => table.id === id))
    for (const holds of ["batter", "strokes", "dismissal", "bowler", "runs"]) expect([holds, batting?.columns.find((column) => column.holds === holds)?.x]).toEqual([holds, known.tables.find(({ id }) => id === "batting")!.columns.find((column) => column.holds === holds)!.x])
    expect(bowling?.columns.map(({ holds }) => holds)).toEqual(expect.arrayContaining(["bowler", "over.1", "over.8"]))
  })

  it("headings that the engine could not read are known by their place", () => {
    const { layout } = readAsUnknown("overs-left", ["HOW OUT", "TOTAL"], { "RUNS AS SCORED": "RUNS" })
    expect(layout.tables.find(({ id }) => id === "batting")?.columns.map(({ holds }) => holds)).toEqual(expect.arrayContaining(["batter", "strokes", "dismissal", "bowler", "runs"]))
  })
})

it.each([["Invoice", "Amount", "Total"], ["Name", "In", "Total"], ["Name", "Runs", "Total"]])("a list of other things has no table: %s, %s, %s", (...headings) => {
  const block = { columns: [0, 200, 700, 900, 1000, 1100], rows: Array.from({ length: 12 }, (_, i) => 100 + 40 * i) }
  expect(nameBlocks([block], headings.map((text, i) => ({ text, x: [100, 450, 1050][i]!, y: 80 })))).toEqual([])
})
