import type { Grey } from "../../base/raster.ts"
import type { Ruling } from "../page-image.ts"
import { transpose } from "../ruled/transpose.ts"

/** A ruling is darker than what lies this far to either side: shadows, bars and thick strokes are not. Pixels at reading size. */
const ridgeReach = 4
const ridgeDepth = 10
/** Specks and crossings may interrupt a ruling, but must leave it this full. */
const fullEnough = 0.92
const thickest = 5

type Run = { at: number; from: number; to: number }

/**
 * Printed lines along one axis on an upright, evenly lit page. `textHeight` (of capitals, pixels) says what is too short to be one
 * and how wide an interruption may be: the feet of a line of small text are a row of dashes themselves.
 */
export function findRulings(page: Grey, axis: Ruling["axis"], textHeight: number): Ruling[] {
  const shortest = axis === "horizontal" ? Math.max(70, 5 * textHeight) : Math.max(50, 2.5 * textHeight)
  const longestGap = Math.min(3, Math.max(1, Math.floor(textHeight / 6)))
  // Walking down columns misses the cache at every step: turning the page first is three times quicker.
  return joinRuns(findRuns(axis === "horizontal" ? page : transpose(page), shortest, longestGap), axis)
}

function findRuns(page: Grey, shortest: number, longestGap: number): Run[] {
  const { width: along, height: across } = page
  const runs: Run[] = []
  const ridge = new Int32Array(along)
  for (let at = ridgeReach; at < across - ridgeReach; at++) {
    const count = listRidge(page, at, ridge)
    for (let first = 0, next = 1; first < count; first = next++) {
      while (next < count && ridge[next]! - ridge[next - 1]! <= longestGap + 1) next++
      const [from, to] = [ridge[first]!, ridge[next - 1]! + 1]
      if (to - from >= shortest && next - first >= fullEnough * (to - from)) runs.push({ at, from, to })
    }
  }
  return runs
}

/** Where this line of pixels, or the next one, is darker than both sides (a ruling may drift by a pixel); how many such places there are. Most of a page is too light for any. */
function listRidge({ width: along, data }: Grey, line: number, ridge: Int32Array): number {
  const reach = ridgeReach * along
  let count = 0
  for (let i = 0, at = line * along; i < along; i++, at++) {
    const value = Math.min(data[at]!, data[at + along]!)
    if (value < 255 - ridgeDepth && data[at - reach]! - value > ridgeDepth && data[at + reach]! - value > ridgeDepth) ridge[count++] = i
  }
  return count
}

/** Runs on neighbouring lines of pixels that overlap are one ruling; a ruling that drifts over more lines than it may be thick goes on as the next one. */
function joinRuns(runs: Run[], axis: Ruling["axis"]): Ruling[] {
  type Open = Run & { first: number; last: number }
  const done: Open[] = []
  let open: Open[] = []
  for (const run of runs) {
    const stillOpen: Open[] = []
    for (const ruling of open) (run.at - ruling.last > 1 || run.at - ruling.first >= thickest ? done : stillOpen).push(ruling)
    open = stillOpen
    const match = open.find((ruling) => Math.min(run.to, ruling.to) - Math.max(run.from, ruling.from) > 0.5 * Math.min(run.to - run.from, ruling.to - ruling.from))
    if (!match) {
      open.push({ ...run, first: run.at, last: run.at })
      continue
    }
    match.last = run.at
    match.from = Math.min(match.from, run.from)
    match.to = Math.max(match.to, run.to)
  }
  return [...done, ...open].map(({ from, to, first, last }) => ({ axis, at: (first + last) / 2 + 0.5, from, to, thickness: last - first + 1 }))
}
