import { groupBy } from "../base/group-by.ts"
import type { Correction } from "./correction.ts"

type PageBox = [x: number, y: number, width: number, height: number]
type PlacedReadings = Readonly<Record<string, { page?: number | undefined; box?: PageBox | undefined }>>
/** The box of a correction's place on the page of a reading, as that one straightened it; undefined where it has none. */
type ToBox = (place: NonNullable<Correction["place"]>) => PageBox | undefined

/** Two boxes are of one value where they share so much of the smaller one: neighbours in a column share a few rows of pixels at most. */
const enough = 0.5

/**
 * Corrections as they apply to another reading of the same file, whose rows may be others: each at the pointer of the value that stands where the person saw
 * theirs. One made on a value without a place, and one whose pointer no value with a place bears here, stays as it is. `lost`: at its pointer another value stands,
 * and its own was not read; laid over that one it would be wrong and look certain.
 */
export function followPlaces(corrections: readonly Correction[], readings: PlacedReadings, toBox: ToBox): { found: Correction[]; lost: Correction[] } {
  const lost: Correction[] = []
  // Seldom asked for, and a list of sheets comes by here for each.
  let byKind: Map<string, string[]> | undefined
  const listKind = (pointer: string) => (byKind ??= groupBy(Object.keys(readings), kindOf)).get(kindOf(pointer)) ?? []
  const found = corrections.flatMap((correction) => {
    const pointer = followPlace(correction, readings, toBox, listKind)
    if (pointer === undefined) lost.push(correction)
    return pointer === undefined ? [] : [pointer === correction.pointer ? correction : { ...correction, pointer }]
  })
  return { found, lost }
}

function followPlace({ pointer, place }: Correction, readings: PlacedReadings, toBox: ToBox, listKind: (pointer: string) => readonly string[]): string | undefined {
  if (place === undefined) return pointer
  const [page, box] = [place.page, toBox(place)]
  if (isAt(readings[pointer], page, box)) return pointer
  const there = listKind(pointer).filter((other) => isAt(readings[other], page, box))
  if (there.length === 1) return there[0]
  return readings[pointer]?.box === undefined && there.length === 0 ? pointer : undefined
}

/** A pointer without its rows: `/innings/0/batting/3/runs` and `/innings/1/batting/4/runs` are of one kind. */
const kindOf = (pointer: string): string => pointer.replaceAll(/\/\d+/g, "/0")

function isAt(reading: PlacedReadings[string] | undefined, page: number, box: PageBox | undefined): boolean {
  if (reading?.box === undefined || box === undefined || (reading.page ?? 0) !== page) return false
  const [x, y, width, height] = reading.box
  const [atX, atY, wide, high] = box
  const shared = overlap(x, width, atX, wide) * overlap(y, height, atY, high)
  return shared > 0 && shared >= enough * Math.min(width * height, wide * high)
}

const overlap = (a: number, length: number, b: number, other: number): number => Math.max(0, Math.min(a + length, b + other) - Math.max(a, b))
