import type { Quad } from "../base/geometry.ts"
import type { LineRun, RuledPage } from "../page/ruled/ruled-page.ts"
import type { Axis, Layout, LayoutRuling } from "./layout.ts"

/** The printed lines of a form in layout units, traced from a photo of it, and the form's size. */
export type TracedForm = Pick<Layout, "size" | "rulings">

/** Width of every layout, in units. */
const unitWidth = 1000
/** Runs this near across, with a gap of at most so much along, are one line, units. */
const nearAcross = 2.2
const largestGap = 12
/** A line reaches at least two lines of the other kind this near to its length, units: runs in lines of text reach none. */
const touch = 4
const fewestCrossings = 2
/** The lines' ends are drawn to a crossing this near, units. */
const snap = 6

/**
 * A form's lines from a flattened photo, on which they run along the axes. `corners`: of its ruled area on the flat page (top left, top
 * right, bottom right, bottom left). Undefined for corners without an area.
 */
export function traceRulings(page: Pick<RuledPage, "runs">, [a, b, c, d]: Quad): TracedForm | undefined {
  const [left, right, top, bottom] = [(a.x + d.x) / 2, (b.x + c.x) / 2, (a.y + b.y) / 2, (c.y + d.y) / 2]
  if (!(right > left && bottom > top)) return undefined
  const scale = unitWidth / (right - left)
  const height = (bottom - top) * scale
  const joined = { horizontal: joinRuns(page.runs.horizontal, top, left, scale), vertical: joinRuns(page.runs.vertical, left, top, scale) }
  const inside = (axis: Axis, limit: number) =>
    keepCrossed(joined[axis], joined[axis === "horizontal" ? "vertical" : "horizontal"]).filter(({ at }) => at > -touch && at < limit + touch)
  return { size: [unitWidth, height], rulings: { horizontal: inside("horizontal", height), vertical: inside("vertical", unitWidth) } }
}

/** Runs in units, those of one line joined. `across` and `along`: where the form begins on the page, pixels. */
function joinRuns(runs: readonly LineRun[], across: number, along: number, scale: number): LayoutRuling[] {
  const lines = runs.map(({ at, from, to }): LayoutRuling => ({ at: (at - across) * scale, from: (from - along) * scale, to: (to - along) * scale }))
  lines.sort((a, b) => a.from - b.from)
  const joined: LayoutRuling[] = []
  for (const line of lines) {
    const before = joined.find(({ at, to }) => Math.abs(at - line.at) < nearAcross && line.from < to + largestGap)
    if (!before) {
      joined.push({ ...line })
      continue
    }
    const share = (line.to - line.from) / (before.to - before.from + line.to - line.from)
    before.at += share * (line.at - before.at)
    before.to = Math.max(before.to, line.to)
  }
  return joined.sort((a, b) => a.at - b.at)
}

/** Lines that meet at least two of the other kind, their ends drawn to the outermost of these where those are near. */
function keepCrossed(lines: readonly LayoutRuling[], others: readonly LayoutRuling[]): LayoutRuling[] {
  return lines.flatMap((line) => {
    const met = others.filter(({ at, from, to }) => at > line.from - touch && at < line.to + touch && line.at > from - touch && line.at < to + touch).map(({ at }) => at)
    if (met.length < fewestCrossings) return []
    const [first, last] = [Math.min(...met), Math.max(...met)]
    return [{ at: line.at, from: Math.abs(first - line.from) < snap ? first : line.from, to: Math.abs(last - line.to) < snap ? last : line.to }]
  })
}
