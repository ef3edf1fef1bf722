import type { Box } from "../base/geometry.ts"
import type { Component } from "./components.ts"

/** Ink that stands together on one line: a few words, or the figure in a cell. `baseline` is a y, `capital` the height of its capitals, in pixels. */
export type TextSegment = { box: Box; baseline: number; capital: number; letters: Component[] }

/** Letters further apart than this many heights are in different segments; columns are. */
const widestGap = 1.1
/** Joined letters overlap in height by at least this share of the lower one, and differ in height by at most this factor. */
const leastOverlap = 0.35
const mostUnlike = 2.5
const markGap = 0.8

/** Groups letters into segments, from top to bottom and left to right within a line. Linear but for sorting: letters meet in bands of their height. */
export function findTextSegments(letters: readonly Component[]): TextSegment[] {
  const sorted = [...letters].sort((a, b) => a.x - b.x)
  const group = sorted.map((_, index) => index)
  const findRoot = (of: number): number => {
    let root = of
    while (group[root] !== root) root = group[root] = group[group[root]!]!
    return root
  }
  const bands = buildBands(sorted)
  sorted.forEach((letter, index) => {
    for (const other of bands.near(letter)) {
      if (other <= index || !isJoined(letter, sorted[other]!)) continue
      group[findRoot(other)] = findRoot(index)
    }
  })
  const members = new Map<number, Component[]>()
  sorted.forEach((letter, index) => {
    const root = findRoot(index)
    const list = members.get(root)
    if (list) list.push(letter)
    else members.set(root, [letter])
  })
  return dropMarks([...members.values()].flatMap(splitLines).map(toSegment).map(dropLeader)).sort((a, b) => a.baseline - b.baseline || a.box.x - b.box.x)
}

/** Two lines of letters whose middles stand this far apart, in heights of a letter, are two, each of so many letters at least. */
const linesApart = 0.8
const fewestOfLine = 3

/** A tail that touches a letter of the line below makes one of two lines: they are told apart by the middles of their letters; the joined letters go with the upper. */
function splitLines(letters: Component[]): Component[][] {
  const heights = letters.map(({ height }) => height).sort((a, b) => a - b)
  const usual = heights[heights.length >> 1] ?? 0
  const middles = letters.filter(({ height }) => height > 0.5 * usual && height < 1.7 * usual).map(({ y, height }) => y + height / 2).sort((a, b) => a - b)
  const cut = middles.findIndex((middle, at) => at >= fewestOfLine && at <= middles.length - fewestOfLine && middle - middles[at - 1]! > linesApart * usual)
  if (cut < 0) return [letters]
  const below = (middles[cut - 1]! + middles[cut]!) / 2
  const isLower = ({ y, height }: Component) => (height < 1.7 * usual ? y + height / 2 > below : y > below)
  return [letters.filter((letter) => !isLower(letter)), letters.filter(isLower)]
}

/** Specks that stand alone are no text, but a dash in a cell is. Of what is usual only words have a say: an almanack has more dots in its leaders than letters. */
function dropMarks(segments: TextSegment[]): TextSegment[] {
  const words = segments.filter(({ letters, box }) => letters.length > 2 && box.width > box.height)
  const sizes = (words.length > 0 ? words : segments).flatMap(({ capital, letters }) => letters.map(() => capital)).sort((a, b) => a - b)
  const usual = sizes[sizes.length >> 1] ?? 0
  return segments.filter(({ box, capital }) => capital >= 0.5 * usual || (box.width >= 1.5 * box.height && box.width >= 0.25 * usual))
}

function isJoined(left: Component, right: Component): boolean {
  const height = Math.max(left.height, right.height)
  const lower = Math.min(left.height, right.height)
  const gap = right.x - left.x - left.width
  const overlap = Math.min(left.y + left.height, right.y + right.height) - Math.max(left.y, right.y)
  // Full stops, hyphens and accents belong to the letter beside them, however small.
  if (height > mostUnlike * lower) return gap < markGap * height && overlap >= -0.2 * height
  return gap < widestGap * Math.min(height, 1.5 * lower) && overlap >= leastOverlap * lower
}

const bandHeight = 24

/** Indices by horizontal bands, in order of x, so that a letter meets only those beside it. */
function buildBands(sorted: readonly Component[]) {
  const bands = new Map<number, number[]>()
  sorted.forEach(({ y, height }, index) => {
    for (let band = Math.floor(y / bandHeight); band <= Math.floor((y + height) / bandHeight); band++) {
      const list = bands.get(band)
      if (list) list.push(index)
      else bands.set(band, [index])
    }
  })
  return {
    *near(letter: Component) {
      const reach = letter.x + letter.width + widestGap * mostUnlike * letter.height
      for (let band = Math.floor(letter.y / bandHeight); band <= Math.floor((letter.y + letter.height) / bandHeight); band++) {
        const list = bands.get(band) ?? []
        for (let at = findFirst(list, sorted, letter.x); at < list.length; at++) {
          if (sorted[list[at]!]!.x > reach) break
          yield list[at]!
        }
      }
    },
  }
}

function findFirst(list: readonly number[], sorted: readonly Component[], x: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[list[middle]!]!.x < x) low = middle + 1
    else high = middle
  }
  return low
}

/** The last dot of a leader stands near the figure that it leads to, and `. 17` reads like `217`: no text begins with a full stop. Of the height of the capitals. */
const leader = { size: 0.35, gap: 0.18, foot: 0.2 }

function dropLeader(segment: TextSegment): TextSegment {
  const { letters, baseline, capital } = segment
  const [first, ...rest] = [...letters].sort((a, b) => a.x - b.x)
  const next = rest[0]
  if (first === undefined || next === undefined) return segment
  const isDot = Math.max(first.width, first.height) <= leader.size * capital && Math.abs(first.y + first.height - baseline) <= leader.foot * capital
  return isDot && next.x - first.x - first.width >= leader.gap * capital ? dropLeader(toSegment(rest)) : segment
}

function toSegment(letters: Component[]): TextSegment {
  const left = Math.min(...letters.map(({ x }) => x))
  const top = Math.min(...letters.map(({ y }) => y))
  const right = Math.max(...letters.map(({ x, width }) => x + width))
  const bottom = Math.max(...letters.map(({ y, height }) => y + height))
  const heights = letters.map(({ height }) => height).sort((a, b) => a - b)
  const capital = heights[Math.floor(heights.length * 0.8)] ?? bottom - top
  const feet = letters.filter(({ height }) => height > 0.5 * capital).map(({ y, height }) => y + height).sort((a, b) => a - b)
  return { box: { x: left, y: top, width: right - left, height: bottom - top }, baseline: feet[feet.length >> 1] ?? bottom, capital, letters }
}
