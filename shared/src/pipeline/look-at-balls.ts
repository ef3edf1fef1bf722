import type { CancelSignal } from "../base/cancel.ts"
import type { Box } from "../base/geometry.ts"
import type { Grey } from "../base/raster.ts"
import { usualBallsPerOver } from "../cricket/overs.ts"
import { parseTypedBall } from "../cricket/parse-typed-ball.ts"
import { countStems, listGlyphs, type Glyph } from "../page/count-stems.ts"
import { cutAround } from "../page/cut-around.ts"
import { cutTokens, type InkToken } from "../page/cut-tokens.ts"
import { findInk } from "../page/find-ink.ts"
import { drawShape } from "../page/ink-shape.ts"
import type { BallCell } from "../scorecard/deliveries/list-ball-cells.ts"
import type { Word } from "../words/ocr-page.ts"
import type { ReadPage } from "./read-page.ts"
import type { Tools } from "./tools.ts"
import { voteByShape } from "./vote-by-shape.ts"

/** A dot ball is told by its shape; engines see a dot beside a digit as a full stop, and lone ones not at all. */
const dotConfidence = 0.97
/** So is a one that is one stroke; engines see `il`, `t` or nothing. */
const strokeConfidence = 0.95
/** What the engine makes nothing of is still a ball. */
const unread: Pick<Word, "text" | "confidence"> = { text: "□", confidence: 0.1 }

/** Bye or leg bye: the ink does not tell. */
const openBye = 0.8
/** `nb` with a figure before it that the engine left out. */
const figureLost = 0.5

/** No over sheet has more tokens; a hostile page's others stay as they were read. */
const mostShapes = 1500

/** `Ww` and `lwd` as they are typed: `w`, `1wd`. Undefined for what is no ball. */
function toPlainToken(text: string): string | undefined {
  const plain = text.toLowerCase().replace(/w{2,}$/, "w").replace(/^[li|!](?=wd|nb|lb)/, "1")
  return parseTypedBall(plain).length > 0 ? plain : undefined
}

/** White space around the tokens that the engine is shown, in text heights. */
const space = { between: 2.6, line: 3.2, around: 0.15 }

type Slot = { token: InkToken; x: number; y: number; width: number; height: number; source: Box }

/**
 * Reads the balls of an over sheet token by token: dots and ones by their shape, all others drawn apart from each other for one call of the engine, then as those that look the same were read. The new words
 * stand in the page for those that were read in these cells before.
 */
export async function lookAtBalls(tools: Tools, page: ReadPage, cells: readonly BallCell[], signal: CancelSignal): Promise<ReadPage> {
  if (page.clean === undefined || cells.length === 0) return page
  const { inkOnly } = page.clean
  const rows = cutTokens(findInk(inkOnly), cells, usualBallsPerOver)
  const isOne = (token: InkToken) => !token.isDot && token.pieces === 1 && countStems(cutAround(inkOnly, token.box)) === 1
  const ones = new Set(rows.flat().filter(isOne))
  const slots = placeTokens(rows.map((tokens) => tokens.filter((token) => !ones.has(token))), cells)
  const picture = drawTokens(inkOnly, slots)
  const seen = picture === undefined ? [] : (await tools.recogniseText(picture, "block", signal)).words
  const dots = rows.flat().filter(({ isDot }) => isDot).map(({ box }): Word => ({ text: ".", box, confidence: dotConfidence }))
  const strokes = [...ones].map(({ box }): Word => ({ text: "1", box, confidence: strokeConfidence }))
  const read = slots.map((slot): Word => ({ box: slot.token.box, ...readSlot(inkOnly, slot, seen) })).map((word) => ({ ...word, text: toPlainToken(word.text) ?? word.text }))
  const toShaped = (word: Word) => ({ word, shape: drawShape(inkOnly, word.box) })
  const others = voteByShape(read.slice(0, mostShapes).map(toShaped), strokes.slice(0, mostShapes).map(toShaped), toPlainToken).concat(read.slice(mostShapes))
  const before = page.words.words.filter(({ box }) => !cells.some((cell) => holds(cell.box, box)))
  return { ...page, words: { ...page.words, words: [...before, ...dots, ...strokes, ...others] } }
}

/** One line for each cell that has more than dots. */
function placeTokens(rows: readonly InkToken[][], cells: readonly BallCell[]): Slot[] {
  const slots: Slot[] = []
  let y = 0
  for (const [at, tokens] of rows.entries()) {
    const height = cells[at]?.height ?? 1
    const letters = tokens.filter(({ isDot }) => !isDot)
    let x = height
    y += letters.length > 0 ? Math.round(height * space.line) : 0
    for (const token of letters) {
      const around = Math.ceil(height * space.around)
      const source = { x: Math.floor(token.box.x) - around, y: Math.floor(token.box.y) - around, width: Math.ceil(token.box.width) + 2 * around, height: Math.ceil(token.box.height) + 2 * around }
      slots.push({ token, x: Math.round(x), y, width: source.width, height: source.height, source })
      x += source.width + height * space.between
    }
  }
  return slots
}

function drawTokens(page: Grey, slots: readonly Slot[]): Grey | undefined {
  if (slots.length === 0) return undefined
  const margin = Math.max(...slots.map((slot) => slot.height))
  const width = Math.max(...slots.map((slot) => slot.x + slot.width)) + margin
  const height = Math.max(...slots.map((slot) => slot.y + slot.height)) + margin
  const picture: Grey = { width, height, data: new Uint8Array(width * height).fill(255) }
  for (const { x, y, source } of slots) {
    for (let row = 0; row < source.height; row += 1) {
      const from = source.y + row
      const left = Math.max(0, source.x)
      const right = Math.min(page.width, source.x + source.width)
      if (from >= 0 && from < page.height && right > left) picture.data.set(page.data.subarray(from * page.width + left, from * page.width + right), (y + row) * width + x + left - source.x)
    }
  }
  return picture
}

function readSlot(page: Grey, slot: Slot, seen: readonly Word[]): Pick<Word, "text" | "confidence"> {
  const own = seen.filter(({ box }) => {
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    return x > slot.x - slot.height / 2 && x < slot.x + slot.width + slot.height / 2 && y > slot.y - slot.height / 3 && y < slot.y + slot.height * 1.33
  }).sort((a, b) => a.box.x - b.box.x)
  if (own.length === 0) return unread
  return weighPieces(own.map(({ text }) => text).join("").slice(0, 12), Math.min(...own.map(({ confidence }) => confidence)), listGlyphs(cutAround(page, slot.token.box)))
}

/** A letter or figure is at most this wide in heights; wider ink is two of them that touch. */
const widestGlyph = 0.72

/**
 * No sum tells byes from leg byes, and engines lose the l of `4lb` and the figure of `2nb`: the pieces of ink are counted. Where letters touch the doubt stays.
 */
function weighPieces(text: string, confidence: number, glyphs: readonly Glyph[]): Pick<Word, "text" | "confidence"> {
  const pieces = glyphs.length
  if (/^[1lI|]b$/.test(text)) return { text: pieces > 2 ? "1lb" : text, confidence: Math.min(confidence, openBye) }
  if (/^\d[1lI|i!]b$/.test(text)) return { text: `${text.slice(0, 1)}lb`, confidence }
  if (/^(?:wd|nb|lb|b)$/.test(text) && pieces === text.length + 1) return glyphs[0]?.isStroke ? { text: `1${text}`, confidence } : { text, confidence: Math.min(confidence, figureLost) }
  if (!/^\db$/.test(text)) return { text, confidence }
  const touch = glyphs.some(({ width, height, stems }, at) => width > widestGlyph * height || (at > 0 && stems > 1))
  return pieces === 3 ? { text: text.replace("b", "lb"), confidence } : { text, confidence: pieces === 2 && !touch ? confidence : Math.min(confidence, openBye) }
}

function holds(cell: Box, word: Box): boolean {
  const [x, y] = [word.x + word.width / 2, word.y + word.height / 2]
  return x >= cell.x && x <= cell.x + cell.width && y >= cell.y && y <= cell.y + cell.height
}
