import * as pdf from "pdf-lib"
import { create } from "qrcode"
import { expect, it } from "vitest"
import { drawOwnMatch, parseOwnCode, toCodeModules, toSheetId, writeOwnCode } from "./own-drawing.ts"
import { createOwnForm, ownPage, ownSizes } from "./own-form.ts"
import { columnEdges, ownLayouts, rowEdges } from "./own-layout.ts"
import { writeOwnPdf } from "./write-own-pdf.ts"

const toModules = (code: string) => toCodeModules(create(code, { errorCorrectionLevel: "Q" }).modules)

it("is a PDF of two A4 pages, whatever the names hold", async () => {
  const names = ["Zoë Ångström", "عمر", "𝕏".repeat(500), "</script>", "", "a\nb\tc", "राज"]
  const pages = drawOwnMatch("t20", { battingTeam: "Łódź & Co \u0000", fieldingTeam: names.join(" "), battingSquad: names, fieldingSquad: Array.from({ length: 300 }, () => "x".repeat(300)) }, "K7Q2ZD", toModules)
  const document = await pdf.PDFDocument.load(await writeOwnPdf(pdf, "Scoresheet", pages))
  expect(document.getPages().map((page) => [Math.round(page.getWidth()), Math.round(page.getHeight())])).toEqual([[842, 595], [842, 595]])
})

it.each(ownSizes)("%s: tables lie on the paper beside each other, none over another, the code is whole", (size) => {
  const boxes = createOwnForm(size).tables.map((table) => [columnEdges(table)[0]!, rowEdges(table)[0]!, columnEdges(table).at(-1)!, rowEdges(table).at(-1)!] as const)
  for (const [left, top, right, bottom] of boxes) expect([left >= ownPage.left - 0.01, top >= ownPage.top - 0.01, right <= ownPage.right + 0.01, bottom <= ownPage.bottom + 0.01]).toEqual([true, true, true, true])
  const overlaps = boxes.flatMap(([left, top, right, bottom], at) => boxes.slice(at + 1).filter((other) => left < other[2] - 0.01 && other[0] < right - 0.01 && top < other[3] - 0.01 && other[1] < bottom - 0.01))
  expect(overlaps).toEqual([])
  expect(toModules(writeOwnCode(size, "K7Q2ZDXY1"))).toHaveLength(21)
  expect(parseOwnCode(writeOwnCode(size, "k7q2zd1"))).toEqual({ layout: `cricksy-${size}`, id: "K7Q2ZD1" })
})

it("its layouts hold what the reader looks for", () => {
  for (const layout of ownLayouts) {
    const columns = (id: string) => layout.tables.find((table) => table.id === id)?.columns.map(({ holds }) => holds) ?? []
    expect(columns("batting")).toEqual(expect.arrayContaining(["batter", "strokes", "dismissal", "bowler", "balls", "runs"]))
    expect(columns("bowling")).toEqual(expect.arrayContaining(["bowler", "over.1", "over.4", "overs", "maidens", "runs", "wickets", "wides", "noBalls"]))
    const overs = layout.tables.filter(({ holds }) => holds === "overs").flatMap(({ rowHolds = [] }) => rowHolds)
    expect(overs).toEqual(Array.from({ length: layout.name === "cricksy-t20" ? 20 : 50 }, (_, at) => `over.${at + 1}`))
  }
})

it("codes of others and odd ids are none of ours", () => {
  expect(["https://example.org", "CS:T20:", "CS:T21:ABC", "CS:50:abc", `CS:50:${"A".repeat(20)}`].map(parseOwnCode)).toEqual(Array(5).fill(undefined))
  expect(toSheetId(Uint8Array.from([0, 31, 255, 7, 8, 9, 10]))).toMatch(/^[A-HJKMNP-Z2-9]{6}$/)
})
