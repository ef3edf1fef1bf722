import { describe, expect, test } from "vitest"
import { createCanvas, loadImage } from "@napi-rs/canvas"
import { layoutSheet, renderSheet } from "./render-sheet.ts"
import { heldOutFonts, measureText, tuningFonts } from "./sheet-fonts.ts"
import { type LayoutName, sheetLayouts } from "./sheet-layouts.ts"
import { simulateMatch } from "./simulate-match.ts"

const layouts = Object.keys(sheetLayouts) as LayoutName[]
const match = simulateMatch(21, { overs: 20, rarity: 10 })

describe.each(layouts)("layout %s", (layout) => {
  test.each([1, 2, 3, 4, 5, 6])("seed %i: everything stands on its page and the truth is printed", (seed) => {
    const { pages, truth } = layoutSheet({ match, layout, seed })
    const texts = pages.flatMap((page) => page.marks.flatMap((mark) => (mark.kind === "text" ? [mark.text] : [])))
    const print = ` ${texts.join(" ").replace(/[*†]|\((c|wk)\)/g, "").replace(/\s+/g, " ")} `
    for (const page of pages) {
      for (const mark of page.marks) {
        if (mark.kind !== "text") continue
        expect(mark.x).toBeGreaterThanOrEqual(0)
        expect(mark.x + measureText(mark.text, mark.font, mark.bold, mark.size)).toBeLessThanOrEqual(page.width + 1)
        expect(mark.y).toBeLessThanOrEqual(page.height)
      }
    }
    for (const card of truth.innings) {
      // A pen writes letter by letter; the page holds no words to compare.
      if (layout === "handwritten") continue
      for (const row of card.batting) expect(print).toContain(row.name)
      for (const row of card.bowling) expect(print).toContain(row.name)
      for (const figure of [card.total.runs, card.extras.total, ...card.batting.map((row) => row.runs), ...card.bowling.map((row) => row.runs)])
        if (figure !== null && figure !== undefined) expect(print).toMatch(new RegExp(`(^|[^0-9])${figure}([^0-9]|$)`))
    }
  })
})

test("the same request gives the same bytes, as text layer and as photo", async () => {
  for (const condition of ["text-layer", "photo-hard"] as const) {
    const [one, two] = [await renderSheet({ match, layout: "columns", condition, seed: 3 }), await renderSheet({ match, layout: "columns", condition, seed: 3 })]
    expect(one.bytes.equals(two.bytes)).toBe(true)
  }
})

test("every print face draws ink and no two alike", () => {
  const widths = [...tuningFonts, ...heldOutFonts].map((font) => measureText("Batter 1234567890 c & b †", font, false, 12).toFixed(3))
  expect(new Set(widths).size).toBe(widths.length)
})

test("a photo shows the sheet's corners where it says they are", async () => {
  const { bytes, corners } = await renderSheet({ match, layout: "web-table", condition: "photo-easy", seed: 9, style: { theme: { paper: "#ffffff", ink: "#000000", quiet: "#333333", line: "#000000", band: "#ffffff" } } })
  const picture = await loadImage(bytes)
  const canvas = createCanvas(picture.width, picture.height)
  canvas.getContext("2d").drawImage(picture, 0, 0)
  const middle = { x: picture.width / 2, y: picture.height / 2 }
  for (const corner of corners ?? []) {
    const greyAt = (share: number) => canvas.getContext("2d").getImageData(Math.round(corner.x + (middle.x - corner.x) * share), Math.round(corner.y + (middle.y - corner.y) * share), 1, 1).data[0] ?? 0
    // Twelve pixels in is paper, twelve pixels out is desk.
    expect(greyAt(0.03)).toBeGreaterThan(greyAt(-0.03) + 40)
  }
  expect(corners).toHaveLength(4)
})
