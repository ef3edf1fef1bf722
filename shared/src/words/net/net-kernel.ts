import { add, advance, advanceBy, buildModule, count, get, largerFloat, loop, set, times, vectors, type Code, type ValueType, type WasmFunction } from "./wasm-code.ts"

/**
 * The loops that cost time, as WebAssembly with SIMD (every browser since 2023). Built here byte by byte, one kilobyte: no tool chain, and one machine
 * gives the same answer as another, to the bit. Addresses are in bytes.
 */
export type NetKernel = {
  memory: { readonly buffer: ArrayBuffer; grow: (pages: number) => number }
  /**
   * C += A · B in whole numbers, rows of A and C anywhere, 4 rows by 8 columns at a time. A and B are of 16 bits and taken in pairs, two products in a
   * step where numbers with a point need two steps; C is of 32. `strideA`, `strideC`: bytes from row to row; `rows` a multiple of 4, `depth`, in pairs, of 4.
   * `b` holds `panels` of 8 columns, each `depth` × 8 pairs.
   */
  multiply: (a: number, strideA: number, rows: number, depth: number, b: number, c: number, strideC: number, panels: number) => void
  /** The largest of 8 × `eights` floats, signs aside. */
  findLargest: (from: number, eights: number) => number
  /** 8 × `eights` floats times `scale`, rounded, as numbers of 16 bits. */
  toShorts: (from: number, to: number, eights: number, scale: number) => void
  /** Positions of 8 × `panels` sums of 32 bits become floats in their place: times `factors` plus `bias`, of which each position has the same, and at least `least`. */
  toFloats: (at: number, positions: number, panels: number, factors: number, bias: number, least: number) => void
}

const ints = (count: number): ValueType[] => Array.from({ length: count }, () => "int")

const parameters = { a: 0, strideA: 1, rows: 2, depth: 3, b: 4, c: 5, strideC: 6, panels: 7 }
const row = { a: [8, 9, 10, 11], c: [12, 13, 14, 15], left: 16, next: 17 }
const inner = { b: 18, left: 19 }
const sums = [20, 21, 22, 23, 24, 25, 26, 27]
const weights = [28, 29]
const value = 30
const unroll = 4

/** Rows of A and C of this tile: four addresses each, one stride apart. */
const spread = (locals: readonly number[], stride: number): Code =>
  locals.slice(1).flatMap((local, i) => [...get(locals[i]!), ...get(stride), ...add, ...set(local)])

const step = (k: number): Code => [
  ...weights.flatMap((local, half) => [...get(inner.b), ...vectors.load(32 * k + 16 * half), ...set(local)]),
  ...row.a.flatMap((address, r) => [
    ...get(address), ...vectors.loadToAll(4 * k), ...set(value),
    ...weights.flatMap((weight, half) => [...get(sums[2 * r + half]!), ...get(value), ...get(weight), ...vectors.timesPairs, ...vectors.addSums, ...set(sums[2 * r + half]!)]),
  ]),
]

const depthLoop: Code = loop([
  ...Array.from({ length: unroll }, (_, k) => step(k)).flat(),
  ...row.a.flatMap((address) => advance(address, 4 * unroll)),
  ...advance(inner.b, 32 * unroll),
  ...count(inner.left, unroll),
])

const tile: Code = [
  ...spread(row.a, parameters.strideA), ...spread(row.c, parameters.strideC),
  ...get(row.a[3]!), ...get(parameters.strideA), ...add, ...set(row.next),
  ...get(parameters.b), ...set(inner.b), ...get(parameters.depth), ...set(inner.left),
  ...sums.flatMap((sum, i) => [...get(row.c[i >> 1]!), ...vectors.load(16 * (i & 1)), ...set(sum)]),
  ...depthLoop,
  ...sums.flatMap((sum, i) => [...get(row.c[i >> 1]!), ...get(sum), ...vectors.store(16 * (i & 1))]),
  ...get(row.next), ...set(row.a[0]!),
  ...get(row.c[3]!), ...get(parameters.strideC), ...add, ...set(row.c[0]!),
]

const multiply: WasmFunction = {
  name: "multiply", parameters: ints(8), locals: [[12, "int"], [11, "vector"]],
  code: loop([
    ...get(parameters.a), ...set(row.a[0]!), ...get(parameters.c), ...set(row.c[0]!), ...get(parameters.rows), ...set(row.left),
    ...loop([...tile, ...count(row.left, 4)]),
    ...advanceBy(parameters.b, [...get(parameters.depth), ...times(32)]),
    ...advance(parameters.c, 32),
    ...count(parameters.panels, 1),
  ]),
}

const found = { from: 0, eights: 1, largest: 2 }
const magnitude = (offset: number): Code => [...get(found.from), ...vectors.load(offset), ...vectors.magnitude]
const findLargest: WasmFunction = {
  name: "findLargest", parameters: ints(2), result: "float", locals: [[1, "vector"]],
  code: [
    ...loop([
      ...get(found.largest), ...magnitude(0), ...magnitude(16), ...vectors.largerFloats, ...vectors.largerFloats, ...set(found.largest),
      ...advance(found.from, 32), ...count(found.eights, 1),
    ]),
    ...[0, 1, 2, 3].flatMap((lane) => [...get(found.largest), ...vectors.takeFloat(lane)]), ...largerFloat, ...largerFloat, ...largerFloat,
  ],
}

const moved = { from: 0, to: 1, eights: 2, scale: 3, scales: 4 }
const toShorts: WasmFunction = {
  name: "toShorts", parameters: [...ints(3), "float"], locals: [[1, "vector"]],
  code: [
    ...get(moved.scale), ...vectors.floatToAll, ...set(moved.scales),
    ...loop([
      ...get(moved.to), ...[0, 16].flatMap((offset) => [...get(moved.from), ...vectors.load(offset), ...get(moved.scales), ...vectors.timesFloats, ...vectors.round, ...vectors.toSums]),
      ...vectors.narrowSums, ...vectors.store(0),
      ...advance(moved.from, 32), ...advance(moved.to, 16), ...count(moved.eights, 1),
    ]),
  ],
}

const place = { at: 0, positions: 1, panels: 2, factors: 3, bias: 4, least: 5, factor: 6, addend: 7, left: 8, bounds: 9 }
const toFloats: WasmFunction = {
  name: "toFloats", parameters: [...ints(5), "float"], locals: [[3, "int"], [1, "vector"]],
  code: [
    ...get(place.least), ...vectors.floatToAll, ...set(place.bounds),
    ...loop([
      ...get(place.factors), ...set(place.factor), ...get(place.bias), ...set(place.addend), ...get(place.panels), ...set(place.left),
      ...loop([
        ...[0, 16].flatMap((offset) => [
          ...get(place.at), ...get(place.at), ...vectors.load(offset), ...vectors.toFloats, ...get(place.factor), ...vectors.load(offset), ...vectors.timesFloats,
          ...get(place.addend), ...vectors.load(offset), ...vectors.addFloats, ...get(place.bounds), ...vectors.largerFloats, ...vectors.store(offset),
        ]),
        ...advance(place.at, 32), ...advance(place.factor, 32), ...advance(place.addend, 32), ...count(place.left, 1),
      ]),
      ...count(place.positions, 1),
    ]),
  ],
}

/** The module: give it to `WebAssembly`, its exports are a `NetKernel`. */
export const netKernelBytes: Uint8Array<ArrayBuffer> = buildModule([multiply, findLargest, toShorts, toFloats])
