import type { Grey } from "../base/raster.ts"
import type { Ruling } from "./page-image.ts"

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
  const { width: along, height: across, data } = page
  const runs: Run[] = []
  const ridge = new Uint8Array(along)
  for (let at = ridgeReach; at < across - ridgeReach; at++) {
    markRidge(data, at * along, along, ridge)
    let from = -1
    let last = -1
    let filled = 0
    for (let i = 0; i <= along; i++) {
      if (i < along && ridge[i]) {
        if (from < 0) {
          from = i
          filled = 0
        }
        filled++
        last = i
      } else if (from >= 0 && (i === along || i - last > longestGap)) {
        const length = last + 1 - from
        if (length >= shortest && filled >= fullEnough * length) runs.push({ at, from, to: last + 1 })
        from = -1
      }
    }
  }
  return runs
}

/** 1 where this line of pixels, or the next one, is darker than both sides: a ruling may drift by a pixel. */
function markRidge(data: Uint8Array, start: number, along: number, ridge: Uint8Array): void {
  const reach = ridgeReach * along
  for (let i = 0, at = start; i < along; i++, at++) {
    const value = Math.min(data[at]!, data[at + along]!)
    ridge[i] = data[at - reach]! - value > ridgeDepth && data[at + reach]! - value > ridgeDepth ? 1 : 0
  }
}

/** Rows become columns, in squares of 32 pixels that fit the cache. */
function transpose({ width, height, data }: Grey): Grey {
  const turned = new Uint8Array(data.length)
  for (let top = 0; top < height; top += 32)
    for (let left = 0; left < width; left += 32)
      for (let y = top; y < Math.min(height, top + 32); y++)
        for (let x = left; x < Math.min(width, left + 32); x++) turned[x * height + y] = data[y * width + x]!
  return { width: height, height: width, data: turned }
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
