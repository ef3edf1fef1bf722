/** A place in pixels; x runs right, y runs down. */
export type Point = { x: number; y: number }

/** An upright rectangle in pixels; x and y are its top left corner. */
export type Box = { x: number; y: number; width: number; height: number }

/** Four corners: top left, top right, bottom right, bottom left. */
export type Quad = [Point, Point, Point, Point]

/** The smallest box that holds all the given ones; undefined for none. */
export function findUnion(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined
  const left = Math.min(...boxes.map((box) => box.x))
  const top = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x: left, y: top, width: right - left, height: bottom - top }
}
