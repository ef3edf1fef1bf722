import type { Box } from "../base/geometry.ts"
import { weighCharacter } from "./character-widths.ts"
import type { Word } from "./ocr-page.ts"

/** One run of text as pdf.js gives it; `transform` is in PDF units, x right, y up. */
export type TextRun = { str: string; transform: number[]; width: number; height: number; bold: boolean }

/** Runs nearer than this share of the letter height belong to one word: PDF writers cut words where they kern. */
const kerningGap = 0.1
/** Kerning pulls a point under a 7 by up to a quarter of the height. */
const kerningOverlap = 0.3

/**
 * Words of a PDF text layer, boxes in pixels of the page as drawn with `viewport` (pdf.js' six numbers). A run of several words
 * is cut at its spaces by usual letter widths, so a box may be off by a few per cent of the run's length; a run that is one word is exact.
 */
export function fromTextLayer(runs: readonly TextRun[], viewport: readonly number[]): Word[] {
  const words: Word[] = []
  let openRight: Word | undefined
  for (const run of runs) {
    const pieces = cutAtSpaces(run).map((piece) => ({ ...piece, word: placeWord(run, piece, viewport) }))
    for (const { text, start, word } of pieces) {
      if (openRight && start === 0 && touches(openRight.box, word.box)) {
        openRight.text += text
        openRight.box = { ...openRight.box, width: word.box.x + word.box.width - openRight.box.x }
      } else words.push((openRight = word))
    }
    if (pieces.length === 0 || /\s$/.test(run.str)) openRight = undefined
  }
  return words
}

type Piece = { text: string; start: number; end: number }

/** `start` and `end` are shares of the run's length, 0 to 1. */
function cutAtSpaces(run: TextRun): Piece[] {
  // Control characters and halves of a surrogate pair show nothing, and a database refuses them.
  const characters = [...run.str].filter((character) => /\s|[^\p{Cc}\p{Cs}]/u.test(character))
  const total = characters.reduce((sum, character) => sum + weighCharacter(character), 0)
  const pieces: Piece[] = []
  let at = 0
  let open: Piece | undefined
  for (const character of characters) {
    const next = at + weighCharacter(character) / total
    if (/\s/.test(character)) open = undefined
    else if (open) Object.assign(open, { text: open.text + character, end: next })
    else pieces.push((open = { text: character, start: at, end: next }))
    at = next
  }
  return pieces
}

function placeWord(run: TextRun, piece: Piece, viewport: readonly number[]): Word {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = run.transform
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = viewport
  const toPage = (x: number, y: number) => ({ x: va * x + vc * y + ve, y: vb * x + vd * y + vf })
  const along = Math.hypot(a, b) || 1
  const up = Math.hypot(c, d) || along
  const point = (share: number, rise: number) =>
    toPage(e + (a / along) * run.width * share + (c / up) * rise * up, f + (b / along) * run.width * share + (d / up) * rise * up)
  // From a fifth below the base line to the height of capitals: what a letter's box usually covers.
  const corners = [point(piece.start, -0.2), point(piece.end, -0.2), point(piece.start, 0.75), point(piece.end, 0.75)]
  return { text: piece.text, box: boxAround(corners), confidence: 1, ...(run.bold ? { bold: true } : {}) }
}

function boxAround(points: { x: number; y: number }[]): Box {
  const left = Math.min(...points.map((point) => point.x))
  const top = Math.min(...points.map((point) => point.y))
  return { x: left, y: top, width: Math.max(...points.map((point) => point.x)) - left, height: Math.max(...points.map((point) => point.y)) - top }
}

function touches(left: Box, right: Box): boolean {
  const gap = right.x - (left.x + left.width)
  return Math.abs(left.y - right.y) < 0.1 * left.height && Math.abs(left.height - right.height) < 0.1 * left.height && gap < kerningGap * left.height && gap > -kerningOverlap * left.height
}
