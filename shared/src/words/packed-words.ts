import type { Box } from "../base/geometry.ts"
import type { Word } from "./ocr-page.ts"
import type { TesseractBlock, TesseractSymbol, TesseractWord } from "./tesseract-words.ts"

/** A piece of the page as it stands in the engine's picture, and where it comes from. */
export type Piece = { packed: Box; source: Box }

/** The engine's words of a packed picture, each where it stands on the page. A word that spans two pieces is cut between them. */
export function fromPackedLines(blocks: readonly TesseractBlock[], pieces: readonly Piece[]): Word[] {
  const words = blocks.flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines.flatMap((line) => line.words)))
  return words.flatMap((word) => cutByPieces(word, pieces))
}

function cutByPieces(word: TesseractWord, pieces: readonly Piece[]): Word[] {
  const symbols = word.symbols ?? [{ text: word.text, confidence: word.confidence, bbox: word.bbox }]
  const parts: { piece: Piece; symbols: TesseractSymbol[] }[] = []
  for (const symbol of symbols) {
    const piece = findPiece(symbol, pieces) ?? parts.at(-1)?.piece
    if (!piece) continue
    const last = parts.at(-1)
    if (last?.piece === piece) last.symbols.push(symbol)
    else parts.push({ piece, symbols: [symbol] })
  }
  return parts.map(({ piece, symbols: own }) => ({
    text: own.map(({ text }) => text).join(""),
    box: toPageBox(own, piece),
    confidence: Math.min(1, Math.max(0, (parts.length === 1 ? word.confidence : Math.min(...own.map(({ confidence }) => confidence))) / 100)),
  })).filter(({ text }) => text.trim() !== "")
}

function findPiece({ bbox }: TesseractSymbol, pieces: readonly Piece[]): Piece | undefined {
  const x = (bbox.x0 + bbox.x1) / 2
  const y = (bbox.y0 + bbox.y1) / 2
  // Half of the gap between pieces belongs to each: the engine's boxes are a little wide.
  return pieces.find(({ packed }) => x >= packed.x - 20 && x < packed.x + packed.width + 20 && y >= packed.y - 20 && y < packed.y + packed.height + 20)
}

function toPageBox(symbols: readonly TesseractSymbol[], { packed, source }: Piece): Box {
  const scale = source.width / packed.width
  const left = Math.max(packed.x, Math.min(...symbols.map(({ bbox }) => bbox.x0)))
  const right = Math.min(packed.x + packed.width, Math.max(...symbols.map(({ bbox }) => bbox.x1)))
  const top = Math.max(packed.y, Math.min(...symbols.map(({ bbox }) => bbox.y0)))
  const bottom = Math.min(packed.y + packed.height, Math.max(...symbols.map(({ bbox }) => bbox.y1)))
  return { x: source.x + (left - packed.x) * scale, y: source.y + (top - packed.y) * scale, width: Math.max(1, (right - left) * scale), height: Math.max(1, (bottom - top) * scale) }
}
