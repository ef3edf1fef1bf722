import type { Quad } from "../../base/geometry.ts"
import type { InkPiece, PieceBox, PiecePart } from "./ink-piece.ts"

/** What neighbours on the same line of writing count against the share of the piece that lies in the cell. */
const lineWeight = 1
/** Neighbours further than this, in cell heights, say nothing. */
const nearest = 1.2
/** Last digits run over the right-hand ruling more often than first ones over the left: what the cell to the left gets on top. */
const leftBonus = 0.12

/** The cell that a piece on a border belongs to: the one with most of it, and with writing that goes on beside it at the same height. */
export function chooseCell(
  piece: InkPiece, claims: readonly PiecePart[], cells: readonly { quad: Quad }[], written: readonly (readonly PieceBox[])[],
): number {
  const leftmost = Math.min(...claims.map(({ left }) => left))
  const spread = claims.some(({ left }) => left > leftmost + 1)
  let best = { cell: claims[0]!.cell, score: -Infinity }
  for (const claim of claims) {
    const { quad } = cells[claim.cell - 1]!
    const height = quad[3].y - quad[0].y
    const line = Math.max(0, ...written[claim.cell - 1]!.map((other) => alignment(piece, other, height)))
    const score = claim.count / piece.held + lineWeight * line + (spread && claim.left === leftmost ? leftBonus : 0)
    if (score > best.score) best = { cell: claim.cell, score }
  }
  return best.cell
}

/** 1 where two pieces stand close beside each other at the same height, 0 where one stands above the other or far away. */
function alignment(a: PieceBox, b: PieceBox, height: number): number {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) + 1
  const abreast = Math.max(0, shared) / (Math.min(a.bottom - a.top, b.bottom - b.top) + 1)
  const overlap = Math.min(a.right, b.right) - Math.max(a.left, b.left) + 1
  const stacked = Math.max(0, overlap) / (Math.min(a.right - a.left, b.right - b.left) + 1)
  const closeness = 1 - Math.max(0, -overlap) / (nearest * height)
  return closeness <= 0 ? 0 : abreast * (1 - stacked) * closeness
}
