import type { RuledPage } from "./ruled-page.ts"

/** Where a page parts into two sheets: side by side (`axis` "x") or one above the other ("y"), at shares of its width or height. */
export type Parting = { axis: "x" | "y"; from: number; to: number }

/** The page in so many slices. A gap is so many that hardly a line crosses, this share of what crosses the fullest; a form's own tables stand nearer, or lines join them. */
const slices = 50
const fewestSlices = 3
const hardly = 0.15
/** On both sides of it so many slices are ruled, with this share of the fullest or more. */
const fewestRuled = 12
const ruled = 0.3

/** The gap between two ruled sheets in one photo; undefined where there is one sheet. O(lines · slices). */
export function findParting({ runs, width, height }: Pick<RuledPage, "runs" | "width" | "height">): Parting | undefined {
  return findGap("x", countCrossing(runs.horizontal, width)) ?? findGap("y", countCrossing(runs.vertical, height))
}

function countCrossing(lines: RuledPage["runs"]["horizontal"], length: number): number[] {
  const counts = new Array<number>(slices).fill(0)
  for (const { from, to } of lines) for (let at = Math.max(0, Math.ceil((from / length) * slices)); at < Math.min(slices, Math.floor((to / length) * slices)); at++) counts[at]! += 1
  return counts
}

function findGap(axis: Parting["axis"], counts: readonly number[]): Parting | undefined {
  const fullest = Math.max(...counts)
  const countRuled = (some: readonly number[]) => some.filter((count) => count >= ruled * fullest).length
  for (let from = fewestRuled, to = from; from < slices - fewestRuled; from = to + 1) {
    to = from
    while (to < slices && counts[to]! <= hardly * fullest) to++
    if (to - from >= fewestSlices && countRuled(counts.slice(0, from)) >= fewestRuled && countRuled(counts.slice(to)) >= fewestRuled) return { axis, from: from / slices, to: to / slices }
  }
  return undefined
}
