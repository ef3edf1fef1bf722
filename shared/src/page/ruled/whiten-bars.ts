import type { Grey } from "../../base/raster.ts"

/** A row of a cell belongs to a bar where it is darker than this share of the paper in the mean: words leave white at a cell's sides, bars do not. */
const darkShare = 0.6
/** So many rows below each other are a bar, fewer a line or the letters of a word that fills its cell; and as many pixels beside each other. */
const fewestRows = 18
/** A bar is part of what is looked at; where more than this share is dark it lies in shadow. */
const mostRows = 0.6
/** Letters at a bar's edges are lighter in the mean: so many rows more are its. */
const edge = 2
/** Print on a bar is pale from so much of the way to paper on. */
const paleShare = 0.75
/** So many of a place's pixels are no darker than its paper. */
const paperShare = 0.1

/**
 * Turns pale print on dark bars to dark print on white, in place. `lit`: part of an evenly lit page; `grey`: the same as it was photographed (a bar as
 * high as letters are is taken for paper where a page is lit). `lines`: where lines go down through the bars, pixels; each cell between two has a ground of its own.
 */
export function whitenBars(lit: Grey, grey: Grey, lines: readonly number[]): void {
  const { width, height } = grey
  const paper = grey.data.toSorted().at(-1 - Math.floor(paperShare * grey.data.length)) ?? 255
  for (const [i, right] of lines.slice(1).entries()) {
    const [from, to] = [Math.max(0, lines[i]!), Math.min(width, right)]
    if (to - from < fewestRows) continue
    const isDark = Array.from({ length: height }, (_, y) => grey.data.subarray(y * width + from, y * width + to).reduce((sum, value) => sum + value, 0) < darkShare * paper * (to - from))
    for (let top = 0; top < height; top++) {
      if (!isDark[top]) continue
      let bottom = top
      while (bottom < height && isDark[bottom]) bottom++
      if (bottom - top >= fewestRows && bottom - top < mostRows * height) whiten(lit, grey, paper, from, to, Math.max(0, top - edge), Math.min(height, bottom + edge))
      top = bottom
    }
  }
}

function whiten(lit: Grey, { width, data }: Grey, paper: number, from: number, to: number, top: number, bottom: number): void {
  const dark = findMedian(Array.from({ length: bottom - top }, (_, i) => findMedian([...data.subarray((top + i) * width + from, (top + i) * width + to)])))
  // Half of it as pale as paper: stripes, no bar.
  if (dark >= paper) return
  for (let y = top; y < bottom; y++)
    for (let at = y * width + from; at < y * width + to; at++) lit.data[at] = 255 - 255 * Math.min(1, Math.max(0, (data[at]! - dark) / (paleShare * (paper - dark))))
}

const findMedian = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!
