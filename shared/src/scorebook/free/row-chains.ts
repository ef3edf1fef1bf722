import type { LineRun, RuledPage } from "../../page/ruled/ruled-page.ts"

/** Lines at one distance below each other, as a table's rows have them: where each lies and between which places they run, pixels of the flat page. */
export type RowChain = { left: number; right: number; rows: number[] }

/** Runs this near across, with a gap of at most so much along, are one line, pixels: writing breaks a line. */
const nearAcross = 5
const largestGap = 90
/** A row's line is at least so long; rows are at least and at most so high, pixels. */
const shortest = 200
const pitches = { least: 16, most: 130 }
/** A row may be so much higher or lower than the mean of those above it. */
const slack = 0.1
/** A line of the chain runs under at least so much of its first two. */
const leastOverlap = 0.6
const fewestLines = 5
const mostChains = 24
/** A page hatched all over must not ask for more: work grows with the cube of the lines. Forms have some hundreds; the longest count. */
const mostLines = 800
/** A chain of about the same pitch with so many of another's lines tells nothing new. */
const samePitch = 0.15
const told = 0.6

/** Chains of a page's lines across, the longest first; one line may stand in several, at other distances from its neighbours. */
export function findRowChains({ runs }: Pick<RuledPage, "runs">): RowChain[] {
  const lines = joinRuns(runs.horizontal).filter(({ from, to }) => to - from >= shortest).sort((a, b) => b.to - b.from - a.to + a.from).slice(0, mostLines).sort((a, b) => a.at - b.at)
  const all = lines.flatMap((first, i) => lines.slice(i + 1).flatMap((second): Found[] => {
    const pitch = second.at - first.at
    if (pitch < pitches.least || pitch > pitches.most || overlap(first, second) < leastOverlap * Math.max(first.to - first.from, second.to - second.from)) return []
    const span = { from: Math.max(first.from, second.from), to: Math.min(first.to, second.to) }
    const chain = extend([first, second], span, lines)
    const real = chain.filter((line) => line !== undefined)
    return real.length < fewestLines ? [] : [{ chain, real, pitch, score: real.reduce((sum, line) => sum + overlap(line, span), 0) }]
  }))
  const kept: Found[] = []
  for (const found of all.sort((a, b) => b.score - a.score)) {
    const isTold = kept.some(({ real, pitch }) => Math.abs(pitch - found.pitch) < samePitch * pitch && found.real.filter((line) => real.includes(line)).length >= told * found.real.length)
    if (!isTold && kept.length < mostChains) kept.push(found)
  }
  return kept.map(({ chain }) => toChain(chain))
}

/** Pieces of one line as one, from the page's top or left on. */
export function joinRuns(runs: readonly LineRun[]): LineRun[] {
  const joined: LineRun[] = []
  for (const run of [...runs].sort((a, b) => a.from - b.from)) {
    const before = joined.findLast(({ at, to }) => Math.abs(at - run.at) < nearAcross && run.from < to + largestGap)
    if (!before) joined.push({ ...run })
    else {
      const share = (run.to - run.from) / (before.to - before.from + run.to - run.from)
      before.at += share * (run.at - before.at)
      before.to = Math.max(before.to, run.to)
    }
  }
  return joined.sort((a, b) => a.at - b.at)
}

const overlap = (a: { from: number; to: number }, b: { from: number; to: number }): number => Math.min(a.to, b.to) - Math.max(a.from, b.from)

/** A chain's lines from top to bottom; undefined where one was not seen. */
type Lines = (LineRun | undefined)[]

type Found = { chain: Lines; real: LineRun[]; pitch: number; score: number }

function extend(start: readonly LineRun[], span: { from: number; to: number }, lines: readonly LineRun[]): Lines {
  const chain: Lines = [...start]
  let [last, count] = [start[1]!.at, 1]
  let pitch = last - start[0]!.at
  for (;;) {
    const fits = (steps: number) => lines.filter((line) => Math.abs(line.at - last - steps * pitch) <= Math.max(2, slack * pitch) && overlap(line, span) >= leastOverlap * (span.to - span.from))
    const steps = fits(1).length > 0 ? 1 : fits(2).length > 0 ? 2 : 0
    if (steps === 0) return chain
    const next = fits(steps).reduce((a, b) => (overlap(b, span) > overlap(a, span) ? b : a))
    if (steps === 2) chain.push(undefined)
    chain.push(next)
    pitch = (pitch * count + (next.at - last)) / (count + steps)
    count += steps
    last = next.at
  }
}

function toChain(chain: Lines): RowChain {
  const real = chain.filter((line) => line !== undefined)
  const middle = (places: number[]) => places.sort((a, b) => a - b)[places.length >> 1]!
  return {
    left: middle(real.map(({ from }) => from)), right: middle(real.map(({ to }) => to)),
    rows: chain.map((line, i) => line?.at ?? (chain[i - 1]!.at + chain[i + 1]!.at) / 2),
  }
}
