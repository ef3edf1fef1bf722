import type { Quad } from "../../base/geometry.ts"
import { chooseCell } from "./choose-cell.ts"
import { fillQuad } from "./fill-quad.ts"
import type { InkPiece, PieceBox, PiecePart } from "./ink-piece.ts"
import { measurePiece } from "./ink-piece.ts"
import type { InkPieces } from "./ink-pieces.ts"

/**
 * A cell on the flat page; `part` where it is the upper or lower half of a split one (the other half stands next to it in the list). `dots`: small marks
 * count in it, however pale.
 */
export type InkCell = { quad: Quad; part?: "upper" | "lower"; dots?: boolean }

/** A piece that lies in one cell by this share is that cell's, whatever else is near. */
const sure = 0.8
/** A cell that holds less than this share of a piece has no claim to it. */
const leastClaim = 0.1
/** … unless it is as large in the cell as a figure, in cells: in a chain of many rows each has little of all. */
const ownHeight = 0.42
const ownWidth = 0.15
/** Less of a piece than this in any cell, and it is writing beside the table that reaches in; a last digit over the ruling has more. */
const reachesIn = 0.2
/** A piece that reaches this far into each of two cells, in cells, is writing of both that touches: it is cut. */
const deep = 0.42
/** … into the upper half of a split one: its marks stand in two lines. */
const deepInUpper = 0.3
/** … into narrow cells side by side: what it has in each is as wide, against its height, as a figure. */
const figureWidth = 0.6
const figureHeight = 0.4
const narrow = 3.5
/** The halves of one cell are not parted where both are filled so far: a cross over a ball box is one mark. */
const filled = 0.7
const filledAcross = 0.5
/** A cell this many times as wide as high is a strip: the strokes that close it go through both halves. */
const stripWidth = 4

/**
 * For each pixel of the page, 1 + the number of the cell whose writing it is, 0 where it is nobody's. Strokes go to cells whole, even
 * where they reach over a border: crops would cut them. A piece on a border goes where its neighbours on the line of writing are.
 */
export function assignInk(pieces: InkPieces, cells: readonly InkCell[], width: number, height: number): Int16Array {
  const cellOf = new Int16Array(width * height)
  cells.forEach(({ quad }, i) => fillQuad(cellOf, width, height, quad, i + 1))
  const owner = new Int16Array(width * height)
  const written: PieceBox[][] = cells.map(() => [])
  const open: InkPiece[] = []
  for (let i = 0; i + 1 < pieces.starts.length; i++) {
    const piece = measurePiece(pieces.pixels.subarray(pieces.starts[i], pieces.starts[i + 1]), cellOf, width)
    const [first] = piece.parts
    if (!first || (piece.held < reachesIn * piece.pixels.length && !isFigure(first, cells))) continue
    if (first.count <= sure * piece.held || isCut(listClaims(piece, cells), cells)) open.push(piece)
    else give(piece, first.cell, owner, written)
  }
  for (const piece of open) {
    const claims = listClaims(piece, cells)
    if (isCut(claims, cells)) cut(piece, claims, cellOf, owner, written)
    else give(piece, chooseCell(piece, claims, cells, written), owner, written)
  }
  return owner
}

function listClaims({ parts, held }: InkPiece, cells: readonly InkCell[]): PiecePart[] {
  return parts.filter((part, i) => i === 0 || part.count > leastClaim * held || isFigure(part, cells))
}

function isFigure(part: PiecePart, cells: readonly InkCell[]): boolean {
  const { width, height } = sizeOf(cells[part.cell - 1]!.quad)
  return heightOf(part) >= ownHeight * height && widthOf(part) >= ownWidth * width
}

function give(piece: InkPiece, cell: number, owner: Int16Array, written: PieceBox[][]): void {
  for (const at of piece.pixels) owner[at] = cell
  written[cell - 1]!.push(piece)
}

/** Each claimant gets what lies in it; slivers in other cells are nobody's. */
function cut({ pixels }: InkPiece, claims: readonly PiecePart[], cellOf: Int16Array, owner: Int16Array, written: PieceBox[][]): void {
  for (const at of pixels) owner[at] = claims.some(({ cell }) => cell === cellOf[at]) ? cellOf[at]! : 0
  for (const claim of claims) written[claim.cell - 1]!.push(claim)
}

function isCut(claims: readonly PiecePart[], cells: readonly InkCell[]): boolean {
  return claims.some((a, i) => claims.slice(i + 1).some((b) => isDeepInBoth(a, b, cells)))
}

function isDeepInBoth(a: PiecePart, b: PiecePart, cells: readonly InkCell[]): boolean {
  const [first, second] = [sizeOf(cells[a.cell - 1]!.quad), sizeOf(cells[b.cell - 1]!.quad)]
  const besides = Math.abs(first.x - second.x) / first.width > Math.abs(first.y - second.y) / first.height
  if (besides) return isDeepBeside(a, first) && isDeepBeside(b, second)
  const isDeep = (part: PiecePart, size: Size) =>
    heightOf(part) / size.height >= (cells[part.cell - 1]!.part === "upper" ? deepInUpper : deep)
  if (!isDeep(a, first) || !isDeep(b, second)) return false
  if (!isHalves(a.cell, b.cell, cells)) return true
  const isFilled = (part: PiecePart, size: Size) => heightOf(part) > filled * size.height && widthOf(part) > filledAcross * size.width
  return first.width < stripWidth * first.height && !(isFilled(a, first) && isFilled(b, second))
}

function isDeepBeside(part: PiecePart, { width, height }: Size): boolean {
  if (widthOf(part) >= deep * width) return true
  return width < narrow * height && heightOf(part) >= figureHeight * height && widthOf(part) >= figureWidth * heightOf(part)
}

const widthOf = (part: PiecePart): number => part.right - part.left + 1
const heightOf = (part: PiecePart): number => part.bottom - part.top + 1

function isHalves(a: number, b: number, cells: readonly InkCell[]): boolean {
  return Math.abs(a - b) === 1 && cells[Math.min(a, b) - 1]!.part === "upper" && cells[Math.max(a, b) - 1]!.part === "lower"
}

type Size = { x: number; y: number; width: number; height: number }

function sizeOf([a, b, c, d]: Quad): Size {
  return { x: (a.x + b.x + c.x + d.x) / 4, y: (a.y + b.y + c.y + d.y) / 4, width: (b.x - a.x + c.x - d.x) / 2, height: (d.y - a.y + c.y - b.y) / 2 }
}
