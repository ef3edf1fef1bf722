/**
 * A table's own shifts: `x` of its columns' lines, `y` of its rows', in pixels off the smooth mesh. Straight between the places they
 * were measured at, only within the table.
 */
export type TableFit = { x: LineShifts; y: LineShifts }

/** `shift[s][i]`: how far line `at[i]` lies off at `along[s]`, pixels. `at` and `along` in units, ascending. */
export type LineShifts = { at: readonly number[]; along: readonly number[]; shift: readonly (readonly number[])[] }

/** The shift of a place, in pixels; undefined outside the table. */
export function shiftInTable({ x, y }: TableFit, u: number, v: number): { x: number; y: number } | undefined {
  if (!isWithin(x.at, u) || !isWithin(y.at, v)) return undefined
  return { x: shiftOf(x, u, v), y: shiftOf(y, v, u) }
}

function isWithin(at: readonly number[], place: number): boolean {
  return place >= at[0]! && place <= at.at(-1)!
}

function shiftOf({ at, along, shift }: LineShifts, across: number, place: number): number {
  const line = findInterval(at, across)
  const segment = findInterval(along, place)
  const shiftAt = (index: number) => mix(shift[index]![line.index]!, shift[index]![Math.min(at.length - 1, line.index + 1)]!, line.share)
  return mix(shiftAt(segment.index), shiftAt(Math.min(along.length - 1, segment.index + 1)), segment.share)
}

/** Between which two of ascending places another lies; beyond the ends they go on. */
function findInterval(places: readonly number[], place: number): { index: number; share: number } {
  const next = places.findIndex((other) => other >= place)
  if (next === 0) return { index: 0, share: 0 }
  if (next === -1) return { index: places.length - 1, share: 0 }
  return { index: next - 1, share: (place - places[next - 1]!) / (places[next]! - places[next - 1]!) }
}

function mix(a: number, b: number, share: number): number {
  return a + share * (b - a)
}
