import type { CancelSignal } from "../base/cancel.ts"
import type { Box } from "../base/geometry.ts"
import type { Grey } from "../base/raster.ts"
import { addsUp, extraKinds, parseExtras } from "../cricket/parse-extras.ts"
import { listGlyphs } from "../page/count-stems.ts"
import { cutAround, widenBox } from "../page/cut-around.ts"
import { cropGrey, pasteGrey } from "../page/cut-paste.ts"
import { resizeGrey } from "../page/resize.ts"
import type { CardLine } from "../scorecard/card-line.ts"
import { chooseLook, settleLabels, type LabelShape } from "../scorecard/choose-look.ts"
import type { Phrase } from "../scorecard/list-phrases.ts"
import { joinWords, type Word } from "../words/ocr-page.ts"
import type { ReadPage } from "./read-page.ts"
import type { Tools } from "./tools.ts"

/** A phrase is drawn again at these heights of its words, in pixels: engines part glued labels at one and not at another. */
const heights = [26, 30, 34]
const margin = 30
const mostAcross = 2400
/** A tall stroke that was taken for a word of the line must not make the picture as tall as pages. */
const mostDown = 400
/** Falls whose figures are all this sure are not looked at again; nor, at any sureness, extras whose parts are their total: of 79 on easy photos and screens two were wrong, byes for leg byes, which no sum tells. */
const sureEnough = 0.8

type Slot = { line: CardLine; top: number; scale: number; cut: Grey; left: number; above: number }

/** Reads doubtful extras and falls of wickets again, all of a page in one call, and tells byes from leg byes by the ink. Gives the page with the words that are better. */
export async function lookAtPhrases(tools: Pick<Tools, "recogniseText">, page: ReadPage, phrases: readonly Phrase[], signal: CancelSignal): Promise<ReadPage> {
  if (page.clean === undefined || phrases.length === 0) return page
  const { inkOnly } = page.clean
  const slots = placeLines(inkOnly, phrases.filter(isDoubtful).map(({ line }) => line))
  const seen = slots.length === 0 ? [] : (await tools.recogniseText(drawSlots(slots), "block", signal)).words
  let words = page.words.words
  for (const { line, kind } of phrases) {
    const looks = [line.words, ...slots.filter((slot) => slot.line === line).map((slot) => takeWords(slot, seen))]
    const chosen = chooseLook(looks, kind)
    const settled = kind === "extras" ? settleLabels(chosen, (...label) => findLabelShape(inkOnly, ...label)) : chosen
    const before = new Set(line.words)
    words = [...words.filter((word) => !before.has(word)), ...settled]
  }
  return { ...page, words: { ...page.words, words } }
}

function isDoubtful({ line: { words }, kind }: Phrase): boolean {
  const isUnsure = words.some(({ text, confidence }) => confidence < sureEnough && /\d/.test(text))
  if (kind === "falls") return isUnsure
  const extras = parseExtras(joinWords(words))
  if (extras === undefined || !addsUp(extras)) return true
  const provesNothing = extraKinds.every((kind) => extras[kind] === null) || (extras.byes === null) !== (extras.legByes === null)
  return isUnsure && provesNothing
}

function placeLines(page: Grey, lines: readonly CardLine[]): Slot[] {
  let top = margin
  return lines.flatMap((line) => {
    const around = widenBox(line.box, page)
    const cut = cropGrey(page, around)
    return heights.map((height): Slot => {
      const scale = Math.min(height / line.height, mostAcross / cut.width, mostDown / cut.height)
      const slot = { line, top, scale, cut, left: around.x, above: around.y }
      top += Math.ceil(cut.height * scale) + margin
      return slot
    })
  })
}

function drawSlots(slots: readonly Slot[]): Grey {
  const drawn = slots.map(({ cut, scale }) => resizeGrey(cut, scale))
  const width = Math.max(...drawn.map((one) => one.width)) + 2 * margin
  const height = Math.max(...drawn.map((one, at) => one.height + (slots[at]?.top ?? 0))) + margin
  const picture: Grey = { width, height, data: new Uint8Array(width * height).fill(255) }
  for (const [at, one] of drawn.entries()) pasteGrey(picture, one, margin, slots[at]?.top ?? 0)
  return picture
}

/** The words of a slot with their boxes on the page. */
function takeWords({ top, scale, cut, left, above }: Slot, seen: readonly Word[]): Word[] {
  const toPage = ({ x, y, width, height }: Box): Box => ({ x: left + (x - margin) / scale, y: above + (y - top) / scale, width: width / scale, height: height / scale })
  return seen.filter(({ box }) => box.y + box.height / 2 >= top && box.y + box.height / 2 < top + cut.height * scale)
    .sort((a, b) => a.box.x - b.box.x).map((word) => ({ ...word, box: toPage(word.box) }))
}

/** Letters and figures; points, commas and dashes are too low to count. */
const tall = /[\p{L}\p{N}()[\]|!/&]/u

/** Compares the pieces of ink of a word with its letters: a stroke stands before the b, or there is none. Undefined where letters touch or are broken. */
function findLabelShape(page: Grey, word: Word, letter: number, opens: boolean): LabelShape {
  const letters = [...word.text]
  const before = letters[letter - 1] ?? ""
  // A whole capital is not seen where there is none.
  if (before === "L") return "lb"
  const glyphs = listGlyphs(cutAround(page, word.box))
  const count = letters.filter((symbol) => tall.test(symbol)).length
  const at = letters.slice(0, letter).filter((symbol) => tall.test(symbol)).length
  if (opens || /[l1I|!]/.test(before)) return glyphs.length === count && glyphs[at - 1]?.isStroke ? "lb" : undefined
  const first = glyphs[at]
  if (first === undefined || (glyphs.length !== count && glyphs.length !== count + 1)) return undefined
  if (glyphs.length > count) return first.stems === 1 && first.isBare ? "lb" : undefined
  return first.isStroke || first.stems > 1 ? "lb" : "b"
}
