import type { Grey } from "../../base/raster.ts"
import { findComponents } from "../components.ts"
import { findRidges } from "./ridge.ts"
import type { LineEvidence, LineRun } from "./ruled-page.ts"

/** Ridges are averaged over so many pixels along the line: odd, longer than a letter's bar. */
const averaged = 37
/** A run's average depth is at least this. */
const shallowest = 12
/** Gaps of up to twice this many pixels are joined. */
const joined = 4
const shortestRun = 60

/** How deep thin horizontal lines are round each pixel of a flat, evenly lit page. */
export function findLineEvidence(page: Grey): LineEvidence {
  const ridges = findRidges(page, "horizontal")
  const { width, height } = page
  const data = new Uint8Array(width * height)
  const half = averaged >> 1
  for (let y = 0; y < height; y++) {
    const row = y * width
    let sum = 0
    for (let x = 0; x < Math.min(half, width); x++) sum += ridges.data[row + x]!
    for (let x = 0; x < width; x++) {
      if (x + half < width) sum += ridges.data[row + x + half]!
      data[row + x] = sum / averaged
      if (x >= half) sum -= ridges.data[row + x - half]!
    }
  }
  return { along: width, across: height, data }
}

/** Lines of at least 60 px along the evidence's rows. */
export function findLineRuns(evidence: LineEvidence): LineRun[] {
  const mask = widen(findCrests(evidence), evidence.along, evidence.across)
  const runs: LineRun[] = []
  for (const { x, y, width, height } of findComponents({ width: evidence.along, height: evidence.across, data: mask }, shortestRun))
    if (width >= shortestRun && height < 0.15 * width + 8) runs.push({ at: y + (height - 1) / 2, from: x, to: x + width })
  return runs.sort((a, b) => a.at - b.at)
}

/** 1 where the evidence is deep and a maximum across. */
function findCrests({ along, across, data }: LineEvidence): Uint8Array {
  const crests = new Uint8Array(data.length)
  for (let at = along; at < along * (across - 1); at++) {
    const depth = data[at]!
    if (depth > shallowest && depth >= data[at - along]! && depth >= data[at + along]!) crests[at] = 1
  }
  return crests
}

/** Each mark grows by `joined` along and by one across, so that a run may drift. */
function widen(crests: Uint8Array, along: number, across: number): Uint8Array {
  const wide = new Uint8Array(crests.length)
  for (let row = 1; row < across - 1; row++) {
    const start = row * along
    for (let i = 0; i < along; i++) {
      if (crests[start + i] === 0) continue
      const from = start + Math.max(0, i - joined)
      const to = start + Math.min(along, i + joined + 1)
      for (let at = from; at < to; at++) wide[at] = wide[at - along] = wide[at + along] = 1
    }
  }
  return wide
}
