import { describe, expect, it } from "vitest"
import type { LayoutTable } from "../layout.ts"
import { layoutLibrary } from "../layout-library.ts"
import { buildFreeLayout } from "./build-free-layout.ts"
import { nameBlocks } from "./name-blocks.ts"
import { nameColumns } from "./name-columns.ts"

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

describe("what stands over the columns", () => {
  const rows = Array.from({ length: 12 }, (_, i) => 100 + 40 * i)
  const batters = { columns: [0, 200, 600, 760, 920, 1000], rows }
  const over = (texts: readonly string[], columns: readonly number[], y: number) => texts.flatMap((text, i) => (text === "" ? [] : [{ text, x: (columns[i]! + columns[i + 1]!) / 2, y }]))
  const headings = over(["Batsman", "Runs as scored", "How out", "Bowler", "Total"], batters.columns, 80)
  const nameAll = (words: readonly { text: string; x: number; y: number }[], ...blocks: { columns: number[]; rows: number[] }[]) => nameBlocks([batters, ...blocks], [...headings, ...words])

  it("a name in the first row, or a title above, is no heading where another word stands at the others' height", () => {
    const [batting] = nameAll([{ text: "over", x: 840, y: 104 }, { text: "No.", x: 840, y: 60 }])
    expect(batting?.columns.map(({ heading }) => heading)).toEqual(["batter", "strokes", "dismissal", "bowler", "total"])
  })

  it("a letter that stands elsewhere than the headings, or beside other marks, is none", () => {
    const [batting] = nameAll([{ text: "m=", x: 100, y: 80 }, { text: "W", x: 840, y: 60 }, { text: "O", x: 400, y: 64 }])
    expect(batting?.columns.map(({ heading }) => heading)).toEqual(["batter", "strokes", "dismissal", "bowler", "total"])
  })

  it("a name in a title over the strokes begins no other table", () => {
    const words = headings.map((word) => (word.text === "Runs as scored" ? { ...word, text: "Name" } : word))
    const [batting, ...others] = nameBlocks([batters], words)
    expect(others).toEqual([])
    expect(nameColumns(batting!.columns, "batting")).toEqual(["batter", expect.anything(), "dismissal", "bowler", "runs"])
  })

  it("figures behind the boxes are no boxes, though not all of their headings are read", () => {
    const figures = ["Wd", "Nb", "", "Over", "Mdns", "Runs", "Wkts", ""]
    const columns = [0, 200, ...Array.from({ length: 20 }, (_, i) => 240 + 40 * i), ...figures.map((_, i) => 1030 + 30 * i)]
    const bowlers = { columns, rows: rows.slice(0, 8).map((y) => y + 600) }
    const words = over(["Bowler", ...Array.from({ length: 20 }, () => ""), ...figures], columns, 680)
    const bowling = nameAll([...words, { text: "wide", x: 420, y: 680 }], bowlers).find(({ kind }) => kind === "bowling")
    expect(bowling?.columns.slice(-8).map(({ heading }) => heading)).toEqual(["wides", "noBalls", undefined, "overs", "maidens", "runs", "wickets", undefined])
    expect(bowling?.columns[6]?.heading).toBeUndefined()
  })

  it("of two tables with the same columns, the one that a stroke parts once more has the other's", () => {
    const lower = { columns: [0, 200, 600, 690, 760, 920, 1000], rows: rows.map((y) => y + 600) }
    expect(nameAll([], lower).map(({ columns }) => columns.length)).toEqual([5, 5])
  })
})
