import { z } from "zod"
import { isSameJson } from "../base/same-json.ts"
import type { Correction } from "./correction.ts"
import { findUndone, inOrder } from "./order-corrections.ts"

/** Where a correction says where the sheet lies in a photo: x and y by turns of its corners, from the top left one clockwise, in pixels of the opened picture; null: it is to be found. */
export const cornersPointer = "/source/pages/0/corners"

const setCorners = z.array(z.number()).length(8).nullable()

type Corners = readonly number[] | null

/** The corners that people last set; undefined where the sheet is to be found. */
export const findSetCorners = (corrections: readonly Correction[]): readonly number[] | undefined => follow(corrections).corners ?? undefined

/** What people said of the values of a reading with these corners, in the order of replay: the rows of a reading with others are not its rows. */
export const listCorrectionsOf = (corrections: readonly Correction[], corners: readonly number[] | undefined): Correction[] =>
  follow(corrections).said.filter((one) => isSameJson(one.corners, corners ?? null)).map(({ correction }) => correction)

/** Goes through all corrections; each of a value speaks of the reading with the corners that were set when it was made, one about another correction of that one's. */
function follow(corrections: readonly Correction[]): { corners: Corners; said: { correction: Correction; corners: Corners }[] } {
  const ordered = inOrder(corrections)
  const undone = findUndone(ordered)
  const cornersOf = new Map<string, Corners>()
  let corners: Corners = null
  const said = ordered.flatMap((correction) => {
    const { id, kind, pointer, target, after } = correction
    if (pointer !== cornersPointer) {
      const own = target !== null && cornersOf.has(target) ? cornersOf.get(target)! : corners
      cornersOf.set(id, own)
      return [{ correction, corners: own }]
    }
    const set = setCorners.safeParse(after)
    if (set.success && (kind === "correct" || kind === "overrule") && !undone.has(id)) corners = set.data
    return []
  })
  return { corners, said }
}
