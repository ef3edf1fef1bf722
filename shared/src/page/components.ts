import type { InkMask } from "./binarise.ts"

/** One connected piece of ink (8 neighbours): its box and how many of its pixels are ink. */
export type Component = { x: number; y: number; width: number; height: number; area: number }

/** All pieces of ink of at least `smallestArea` pixels, by runs of pixels and union-find: linear in the page's size. */
export function findComponents(mask: InkMask, smallestArea = 3): Component[] {
  const runs = findRuns(mask)
  const parent = new Int32Array(runs.count)
  for (let i = 0; i < runs.count; i++) parent[i] = i
  joinRows(mask.height, runs, parent)
  return collect(runs, parent).filter((component) => component.area >= smallestArea)
}

type Runs = { count: number; start: Int32Array; end: Int32Array; row: Int32Array; firstOfRow: Int32Array }

function findRuns({ width, height, data }: InkMask): Runs {
  let capacity = 1024
  let start = new Int32Array(capacity)
  let end = new Int32Array(capacity)
  let row = new Int32Array(capacity)
  const firstOfRow = new Int32Array(height + 1)
  let count = 0
  for (let y = 0; y < height; y++) {
    firstOfRow[y] = count
    const base = y * width
    for (let x = 0; x < width; x++) {
      if (data[base + x] === 0) continue
      const from = x
      while (x < width && data[base + x] !== 0) x++
      if (count === capacity) {
        capacity *= 2
        start = grow(start, capacity)
        end = grow(end, capacity)
        row = grow(row, capacity)
      }
      start[count] = from
      end[count] = x
      row[count++] = y
    }
  }
  firstOfRow[height] = count
  return { count, start, end, row, firstOfRow }
}

function grow(array: Int32Array, capacity: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(capacity)
  larger.set(array)
  return larger
}

function joinRows(height: number, runs: Runs, parent: Int32Array): void {
  for (let y = 1; y < height; y++) {
    let above = runs.firstOfRow[y - 1]!
    const aboveEnd = runs.firstOfRow[y]!
    for (let here = aboveEnd; here < runs.firstOfRow[y + 1]!; here++) {
      while (above < aboveEnd && runs.end[above]! < runs.start[here]!) above++
      for (let other = above; other < aboveEnd && runs.start[other]! <= runs.end[here]!; other++) {
        const a = findRoot(parent, here)
        const b = findRoot(parent, other)
        if (a !== b) parent[Math.max(a, b)] = Math.min(a, b)
      }
    }
  }
}

function findRoot(parent: Int32Array, of: number): number {
  let root = of
  while (parent[root] !== root) root = parent[root] = parent[parent[root]!]!
  return root
}

function collect(runs: Runs, parent: Int32Array): Component[] {
  const found = new Map<number, Component>()
  for (let i = 0; i < runs.count; i++) {
    const root = findRoot(parent, i)
    const start = runs.start[i]!
    const end = runs.end[i]!
    const y = runs.row[i]!
    const component = found.get(root)
    if (!component) {
      found.set(root, { x: start, y, width: end - start, height: 1, area: end - start })
      continue
    }
    const left = Math.min(component.x, start)
    component.width = Math.max(component.x + component.width, end) - left
    component.x = left
    component.height = y + 1 - component.y
    component.area += end - start
  }
  return [...found.values()]
}
