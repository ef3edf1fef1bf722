/** A connected piece of ink: its box, and how much of it lies in each cell, most first. `cell` counts from 1. */
export type InkPiece = PieceBox & { pixels: Int32Array; parts: PiecePart[]; held: number }
export type PieceBox = { left: number; right: number; top: number; bottom: number }
/** What of a piece lies in one cell. */
export type PiecePart = PieceBox & { cell: number; count: number }

/** `cellOf` holds 1 + the number of the cell at each pixel, 0 for none. */
export function measurePiece(pixels: Int32Array, cellOf: Int16Array, width: number): InkPiece {
  const parts = new Map<number, PiecePart>()
  const box = emptyBox()
  let held = 0
  for (const at of pixels) {
    const x = at % width
    const y = (at - x) / width
    growBox(box, x, y)
    const cell = cellOf[at]!
    if (cell === 0) continue
    held++
    let part = parts.get(cell)
    if (!part) parts.set(cell, part = { ...emptyBox(), cell, count: 0 })
    part.count++
    growBox(part, x, y)
  }
  return { ...box, pixels, parts: [...parts.values()].sort((a, b) => b.count - a.count), held }
}

function emptyBox(): PieceBox {
  return { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }
}

function growBox(box: PieceBox, x: number, y: number): void {
  if (x < box.left) box.left = x
  if (x > box.right) box.right = x
  if (y < box.top) box.top = y
  if (y > box.bottom) box.bottom = y
}
