import type { InkMask } from "../binarise.ts"
import type { PrintedLine } from "./printed-line.ts"

/** The line's ink is looked for this far from where the line should be, pixels. */
const drift = 4
/** Strokes are followed this far from the line. */
const reach = 11
/** Length along the line over which its ink's place and fullness are judged. */
const windowLength = 41
const fullEnough = 0.45
/** A stroke sticks out of a line by more than this many pixels. */
const sticksOut = 2

/**
 * The ink without the printed lines; returns also the lines' usual thickness in pixels. Where ink runs on at both sides a stroke
 * crosses and stays; where it sticks out at one side only the line's own thickness goes; elsewhere all of it.
 */
export function erasePrintedLines(mask: InkMask, lines: readonly PrintedLine[]): { mask: InkMask; thickness: number } {
  const erased = { ...mask, data: mask.data.slice() }
  const thicknesses = lines.map((line) => eraseLine(mask, erased.data, line)).filter((thickness) => thickness > 0).sort((a, b) => a - b)
  return { mask: erased, thickness: thicknesses[thicknesses.length >> 1] ?? 3 }
}

function eraseLine(mask: InkMask, target: Uint8Array, line: PrintedLine): number {
  const { data, width, height } = mask
  const [stepAlong, stepAcross, across, along] = line.axis === "horizontal" ? [1, width, height, width] : [width, 1, width, height]
  const first = Math.max(0, -line.from)
  const count = Math.min(line.centres.length, along - line.from) - first
  const margin = drift + reach + 1
  const centres = line.centres.subarray(first, first + Math.max(0, count))
  if (count < windowLength || !centres.every((centre) => centre > margin && centre < across - margin - 1)) return 0
  const starts = Int32Array.from(centres, (centre, i) => (line.from + first + i) * stepAlong + Math.round(centre) * stepAcross)
  const { offset, full } = findInkRow(data, starts, stepAcross)
  const up = new Uint8Array(count)
  const down = new Uint8Array(count)
  const ups: number[] = []
  const downs: number[] = []
  for (let i = 0; i < count; i++) {
    const centre = starts[i]! + offset[i]! * stepAcross
    if (full[i] === 0 || data[centre] === 0) continue
    while (up[i]! < reach && data[centre - (up[i]! + 1) * stepAcross]) up[i]!++
    while (down[i]! < reach && data[centre + (down[i]! + 1) * stepAcross]) down[i]!++
    ups.push(up[i]!)
    downs.push(down[i]!)
  }
  if (ups.length < 8) return 0
  const [usualUp, usualDown] = [findPercentile(ups, 0.4), findPercentile(downs, 0.4)]
  for (let i = 0; i < count; i++) {
    if (full[i] === 0) continue
    const centre = starts[i]! + offset[i]! * stepAcross
    if (data[centre] === 0) {
      // The line is a pixel off here: only a lone pixel beside its centre is its own.
      for (const side of [-stepAcross, stepAcross]) if (data[centre + side] && !data[centre + 2 * side]) target[centre + side] = 0
      continue
    }
    const above = up[i]! > usualUp + sticksOut
    const below = down[i]! > usualDown + sticksOut
    if (above && below) continue
    const from = above ? usualUp : up[i]!
    const to = below ? usualDown : down[i]!
    for (let d = -from; d <= to; d++) target[centre + d * stepAcross] = 0
  }
  return usualUp + usualDown + 1
}

/** For each place along the line: the offset with most ink over the window round it, and whether that is enough for a line. */
function findInkRow(data: Uint8Array, starts: Int32Array, stepAcross: number): { offset: Int8Array; full: Uint8Array } {
  const offset = new Int8Array(starts.length)
  const best = new Float32Array(starts.length).fill(-1)
  const half = windowLength >> 1
  for (let d = -drift; d <= drift; d++) {
    let sum = 0
    for (let i = 0; i < Math.min(half, starts.length); i++) sum += data[starts[i]! + d * stepAcross]!
    for (let i = 0; i < starts.length; i++) {
      if (i + half < starts.length) sum += data[starts[i + half]! + d * stepAcross]!
      const share = sum / (Math.min(starts.length - 1, i + half) - Math.max(0, i - half) + 1)
      if (share > best[i]!) {
        best[i] = share
        offset[i] = d
      }
      if (i >= half) sum -= data[starts[i - half]! + d * stepAcross]!
    }
  }
  return { offset, full: Uint8Array.from(best, (share) => (share > fullEnough ? 1 : 0)) }
}

function findPercentile(values: number[], share: number): number {
  values.sort((a, b) => a - b)
  return values[Math.floor(share * (values.length - 1))]!
}
