import { throwIfCancelled, type CancelSignal } from "../base/cancel.ts"
import type { Box } from "../base/geometry.ts"
import type { Grey, Rgba } from "../base/raster.ts"
import { toGrey } from "../page/grey.ts"
import { drawMapped } from "../page/page-map.ts"
import { divideByPaper } from "../page/ruled/paper.ts"
import { findRidges } from "../page/ruled/ridge.ts"
import type { RuledPage } from "../page/ruled/ruled-page.ts"
import { turnRuledPage } from "../page/ruled/turn-ruled-page.ts"
import { buildFreeLayout } from "../scorebook/free/build-free-layout.ts"
import { findBlocks } from "../scorebook/free/find-blocks.ts"
import { listHeadingPlaces, nameBlocks, type PrintedWord } from "../scorebook/free/name-blocks.ts"
import { settleForm } from "../scorebook/place-form.ts"
import { traceRulings } from "../scorebook/trace-rulings.ts"
import type { FoundForm } from "./find-form.ts"
import type { Tools } from "./tools.ts"

/**
 * A form that no layout fits, as far as its lines and its headings go: the tables that its lines make, their columns named by the print over
 * them. Upright first, else upside down. Undefined where no table of batters is named.
 */
export async function findFreeForm(tools: Pick<Tools, "recogniseText">, image: Rgba, flat: RuledPage, signal: CancelSignal): Promise<FoundForm | undefined> {
  for (const page of [flat, turnRuledPage(turnRuledPage(flat))]) {
    throwIfCancelled(signal)
    const lit = divideByPaper(toGrey(drawMapped(image, page.map)))
    throwIfCancelled(signal)
    const blocks = findBlocks(page, { horizontal: findRidges(lit, "horizontal"), vertical: findRidges(lit, "vertical") })
    const places = listHeadingPlaces(blocks)
    const tables = places.length === 0 ? [] : nameBlocks(blocks, await readPrint(tools, lit, places, signal))
    if (!tables.some(({ kind }) => kind === "batting")) continue
    const { width, height } = page
    const form = traceRulings(page, [{ x: 0, y: 0 }, { x: width, y: 0 }, { x: width, y: height }, { x: 0, y: height }])
    const layout = form && buildFreeLayout(form, width / 1000, tables)
    const axis = { scale: width / 1000, offset: 0, bend: 0 }
    return layout && { page, placement: settleForm(page, layout, { size: layout.size, x: axis, y: axis }) }
  }
  return undefined
}

/** Printed white on a dark bar: rows of a place darker than this in the mean. */
const darkBar = 125

/** What the engine sees in some places of the page, all in one call. `lines`: places of lines down, which it would take for letters. */
async function readPrint(tools: Pick<Tools, "recogniseText">, page: Grey, places: readonly (Box & { lines: readonly number[] })[], signal: CancelSignal): Promise<PrintedWord[]> {
  const picture: Grey = { width: page.width, height: page.height, data: new Uint8Array(page.data.length).fill(255) }
  for (const { x, y, width, height, lines } of places) {
    const [left, right] = [Math.max(0, Math.round(x)), Math.min(page.width, Math.round(x + width))]
    for (let row = Math.max(0, Math.round(y)); row < Math.min(page.height, Math.round(y + height)); row++) {
      const own = page.data.slice(row * page.width + left, row * page.width + right)
      const mean = own.reduce((sum, value) => sum + value, 0) / own.length
      if (mean < darkBar) own.forEach((value, i) => (own[i] = 255 - value))
      for (const line of lines) own.fill(255, Math.max(0, Math.round(line) - left - lineReach), Math.max(0, Math.round(line) - left + lineReach + 1))
      picture.data.set(own, row * page.width + left)
    }
  }
  const { words } = await tools.recogniseText(picture, "page", signal)
  return words.map(({ text, box }) => ({ text, x: box.x + box.width / 2, y: box.y + box.height / 2 }))
}
const lineReach = 4
