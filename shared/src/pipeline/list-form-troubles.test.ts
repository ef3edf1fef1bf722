import { expect, test } from "vitest"
import { buildPageMap } from "../page/page-map.ts"
import { hidden, isHidden, isSeen, type RuledPage } from "../page/ruled/ruled-page.ts"
import { listCells } from "../scorebook/form-cells.ts"
import { layoutLibrary } from "../scorebook/layout-library.ts"
import { listFormTroubles } from "./list-form-troubles.ts"

const [width, height] = [2208, 1600]
const layout = layoutLibrary.find(({ name }) => name === "suchyaree")!
const mesh = { size: layout.size, x: { scale: 2, offset: 100, bend: 0 }, y: { scale: 2, offset: 80, bend: 0 } }
const cells = layout.tables.flatMap((table) => listCells(table, mesh))
const none = new Float64Array(0)
const placement = { layout, mesh, score: { f1: 0.8, recall: 0.8, precision: 0.8, onRidge: { horizontal: none, vertical: none } } }

/** A page of which all is in the photo up to `seenTo` pixels from the left, `enlargement` times the size of the photo. */
function createPage(seenTo: number, enlargement: number, runs: RuledPage["runs"]["vertical"] = [], beyond = 0): RuledPage {
  const map = buildPageMap(width, height, ({ x, y }) => ({ x: x / enlargement, y: y / enlargement }))
  const seen = Uint8Array.from({ length: (map.columns - 1) * (map.rows - 1) }, (_, i) => ((i % (map.columns - 1)) * 16 < seenTo ? 1 : beyond))
  const evidence = { along: 0, across: 0, data: new Uint8Array(0) }
  return { width, height, map, straighten: [1, 0, 0, 0, 1, 0, 0, 0, 1], seen, evidence: { horizontal: evidence, vertical: evidence }, runs: { horizontal: [], vertical: runs } }
}

const line = (at: number) => ({ at, from: 100, to: 1400 })
const viewAt = (page: RuledPage, { x, y }: { x: number; y: number }) => (isSeen(page, x, y) ? "seen" : isHidden(page, x, y) ? "hidden" : "outside")
const seenUpTo = (page: RuledPage, isFilled: (column: string) => boolean) => cells.map((cell) => ({ cell, view: viewAt(page, cell.quad[0]), filled: isFilled(cell.column) } as const))
const filled = () => true

const withRows = (page: RuledPage, horizontal: RuledPage["runs"]["horizontal"]): RuledPage => ({ ...page, runs: { ...page.runs, horizontal } })

test.each<[string, RuledPage, (column: string) => boolean, string[]]>([
  ["a good photo", createPage(width, 1.2, [line(300), line(900), line(1800)]), filled, []],
  ["half a page", createPage(1400, 1.2), filled, ["form_cut"]],
  ["a blank form", createPage(width, 1.2), (column) => column === "number", ["form_blank"]],
  ["a forwarded thumbnail", createPage(width, 3), filled, ["low_resolution"]],
  ["a flash on the paper", createPage(1400, 1.2, [], hidden), filled, ["glare"]],
  ["two pages in one photo", createPage(width, 1.2, [line(300), line(900), line(2190), line(2195)]), filled, ["second_page"]],
  ["a page below the form", withRows(createPage(width, 1.2), [line(300), line(1590), line(1595)]), filled, ["second_page"]],
])("%s", (_, page, written, expected) => {
  expect(listFormTroubles({ page, placement }, seenUpTo(page, written), []).map(({ code }) => code)).toEqual(expected)
})

test("names the tables that are cut off", () => {
  const page = createPage(1700, 1.2)
  expect(listFormTroubles({ page, placement }, seenUpTo(page, filled), [])[0]?.message).toContain("(end of over; the top right and the bottom right corners are missing)")
})

test("says which tables could not be laid on their lines, each once", () => {
  const page = createPage(width, 1.2)
  const [trouble] = listFormTroubles({ page, placement }, seenUpTo(page, filled), ["overs", "overs", "tally"])
  expect(trouble).toMatchObject({ code: "form_bent", message: expect.stringContaining("(end of over)") })
})
