import type { LineRun, RuledPage } from "../../page/ruled/ruled-page.ts"
import type { Axis } from "../layout.ts"
import { findBoxLines } from "./box-lines.ts"
import { measureAcross, measureDown, type LineCounts } from "./line-counts.ts"
import { joinRuns } from "./row-chains.ts"

/**
 * Many small cells at one distance: `rungs` are the lines that part them (of axis "horizontal" it stands upright), `sides` the lines that run along it,
 * between two of which its cells lie. Pixels of the flat page, ascending.
 */
export type Ladder = { axis: Axis; sides: number[]; rungs: number[] }

/** An innings of twenty overs has twenty cells; so many, as a strip may be cut off by the photo's edge. Of pages of lists no more than so many ladders. */
const fewestCells = 15
const mostLadders = 6
/** Sides are so long at least, and so far apart, pixels; a board's figures need no more. */
const shortest = 180
const apart = { least: 14, most: 170 }
/** A side is seen in so much of its length, looked at in pieces of so many pixels, as lines lean. */
const solid = { share: 0.7, piece: 100, drift: 3 }
/** A rung is seen between two sides in so much of their distance; beside them, where writing hides some, in so much of it in the mean of all. */
const rung = { share: 0.75, beside: 0.7, drift: 2 }
const mostSides = 12
const nearest = 6

/** The ladders that a page's lines make, the largest first, no two in one place. */
export function findLadders({ runs }: Pick<RuledPage, "runs">, counts: LineCounts): Ladder[] {
  const found = (["horizontal", "vertical"] as const).flatMap((axis) => {
    const look = lookAlong(counts, axis)
    const sides = listSides(runs[axis === "horizontal" ? "vertical" : "horizontal"], look)
    return sides.slice(1).flatMap((side, i): Ladder[] => {
      const before = sides[i]!
      const [from, to] = [Math.max(side.from, before.from), Math.min(side.to, before.to)]
      if (side.at - before.at > apart.most || to - from < shortest) return []
      const seen = (at: number, drift: number) => look.rung(at, before.at, side.at, drift)
      const rungs = leaveOutHalves(findBoxLines(listPeaks(from, to, (at) => seen(at, 0))), (at) => seen(at, rung.drift))
      return rungs.length > fewestCells ? [dropStrokes(grow({ axis, sides: [before.at, side.at], rungs }, sides.map(({ at }) => at), look), look)] : []
    })
  })
  const kept: Ladder[] = []
  for (const ladder of found.sort((a, b) => sizeOf(b) - sizeOf(a))) if (kept.length < mostLadders && kept.every((other) => !isSamePlace(ladder, other))) kept.push(ladder)
  return kept
}

/** A part of a flat page, pixels. */
export type Extent = { left: number; right: number; top: number; bottom: number }

/** Where a ladder lies on the page. */
export function placeLadder({ axis, sides, rungs }: Ladder): Extent {
  const [across, down] = axis === "horizontal" ? [sides, rungs] : [rungs, sides]
  return { left: across[0]!, right: across.at(-1)!, top: down[0]!, bottom: down.at(-1)! }
}

/** The share of the first that lies in the second. */
export function shareWithin(a: Extent, b: Extent): number {
  const [width, height] = [Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)]
  return (Math.max(0, width) * Math.max(0, height)) / ((a.right - a.left) * (a.bottom - a.top))
}

const sizeOf = ({ sides, rungs }: Ladder): number => (sides.at(-1)! - sides[0]!) * (rungs.at(-1)! - rungs[0]!)

const samePlace = 0.1
const isSamePlace = (a: Ladder, b: Ladder): boolean => Math.max(shareWithin(placeLadder(a), placeLadder(b)), shareWithin(placeLadder(b), placeLadder(a))) > samePlace

type Look = { rung: (at: number, from: number, to: number, drift: number) => number; side: (at: number, from: number, to: number, drift: number) => number }

function lookAlong(counts: LineCounts, axis: Axis): Look {
  const [across, down]: [Look["rung"], Look["rung"]] = [(...where) => measureAcross(counts, ...where), (...where) => measureDown(counts, ...where)]
  return axis === "horizontal" ? { rung: across, side: down } : { rung: down, side: across }
}

function listSides(runs: readonly LineRun[], look: Look): LineRun[] {
  const isSolid = ({ at, from, to }: LineRun) => {
    const count = Math.ceil((to - from) / solid.piece)
    const seen = Array.from({ length: count }, (_, i) => look.side(at, from + (i * (to - from)) / count, from + ((i + 1) * (to - from)) / count, solid.drift))
    return seen.reduce((sum, share) => sum + share, 0) >= solid.share * count
  }
  const sides: LineRun[] = []
  for (const run of joinRuns(runs).filter((one) => one.to - one.from >= shortest && isSolid(one))) {
    const before = sides.at(-1)
    if (!before || run.at - before.at >= apart.least) sides.push(run)
    // Of two lines nearer than any cell is wide the longer is the ladder's, the other another table's.
    else if (run.to - run.from > before.to - before.from) sides[sides.length - 1] = run
  }
  return sides
}

/** The middles of the places where a line is seen. */
function listPeaks(from: number, to: number, measure: (at: number) => number): number[] {
  const peaks: number[] = []
  for (let at = Math.round(from) - nearest; at <= to + nearest; at++) {
    if (measure(at) < rung.share) continue
    const first = at
    while (at < to + nearest && measure(at + 1) >= rung.share) at++
    peaks.push((first + at) / 2)
  }
  return peaks
}

/** Strokes of a hand in the middle of many cells make twice as many of them: every other rung is then seen so much less. */
const halvesLess = 0.2

function leaveOutHalves(rungs: number[], seen: (at: number) => number): number[] {
  const [even, odd] = [0, 1].map((parity) => rungs.filter((_, i) => i % 2 === parity))
  const mean = (own: readonly number[]) => own.reduce((sum, at) => sum + seen(at), 0) / Math.max(1, own.length)
  const more = mean(even!) - mean(odd!)
  return more > halvesLess ? even! : more < -halvesLess ? odd! : rungs
}

/** A side between two others goes through so many of the cells, in so much of each; stems of figures below each other do not, and stop where nothing is written. */
const throughCells = { cells: 0.8, share: 0.85, drift: 4 }

function dropStrokes({ axis, sides, rungs }: Ladder, look: Look): Ladder {
  const cells = rungs.slice(1).map((to, i) => [rungs[i]!, to] as const)
  const isRuled = (at: number) => cells.filter(([from, to]) => look.side(at, from, to, throughCells.drift) >= throughCells.share).length >= throughCells.cells * cells.length
  return { axis, sides: sides.filter((at, i) => i === 0 || i === sides.length - 1 || isRuled(at)), rungs }
}

/** The ladder with what stands beside it between further sides, as long as its rungs run on. */
function grow({ axis, sides, rungs }: Ladder, all: readonly number[], look: Look): Ladder {
  const own = [...sides]
  const goesOn = (from: number, to: number) => to - from <= apart.most && own.length < mostSides && rungs.reduce((sum, at) => sum + look.rung(at, from, to, rung.drift), 0) >= rung.beside * rungs.length
  for (const at of all.filter((other) => other > sides[1]!)) {
    if (!goesOn(own.at(-1)!, at)) break
    own.push(at)
  }
  for (const at of all.filter((other) => other < sides[0]!).reverse()) {
    if (!goesOn(at, own[0]!)) break
    own.unshift(at)
  }
  return { axis, sides: own, rungs }
}
