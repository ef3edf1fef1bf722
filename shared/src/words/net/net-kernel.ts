/**
 * The one loop that costs time, as WebAssembly with SIMD (every browser since 2023): C += A · B, rows of A and C anywhere, 4 rows by
 * 8 columns at a time. Built here byte by byte (WebAssembly core specification 2.0, chapter 5), one kilobyte: no tool chain, and one machine
 * gives the same answer as another, to the bit.
 */
export type NetKernel = {
  memory: { readonly buffer: ArrayBuffer; grow: (pages: number) => number }
  /**
   * `a`, `b`, `c`: byte addresses; `strideA`, `strideC`: bytes from row to row; `rows` a multiple of 4, `depth` of 4. `b` holds `panels`
   * of 8 columns, each `depth` × 8 numbers.
   */
  multiply: (a: number, strideA: number, rows: number, depth: number, b: number, c: number, strideC: number, panels: number) => void
}

type Code = readonly number[]

function unsigned(value: number): Code {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)]
}

function signed(value: number): Code {
  return value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, ...signed(value >> 7)]
}

const get = (local: number): Code => [0x20, ...unsigned(local)]
const set = (local: number): Code => [0x21, ...unsigned(local)]
const constant = (value: number): Code => [0x41, ...signed(value)]
const add: Code = [0x6a]
const subtract: Code = [0x6b]
const times: Code = [0x6c]
const loop = (body: Code): Code => [0x03, 0x40, ...body, 0x0b]
const again: Code = [0x0d, 0]
const memoryAt = (align: number, offset: number): Code => [align, ...unsigned(offset)]
const load = (offset: number): Code => [0xfd, 0x00, ...memoryAt(2, offset)]
const loadSplat = (offset: number): Code => [0xfd, 0x09, ...memoryAt(2, offset)]
const store = (offset: number): Code => [0xfd, 0x0b, ...memoryAt(2, offset)]
const addVector: Code = [0xfd, 0xe4, 0x01]
const timesVector: Code = [0xfd, 0xe6, 0x01]

const parameters = { a: 0, strideA: 1, rows: 2, depth: 3, b: 4, c: 5, strideC: 6, panels: 7 }
const row = { a: [8, 9, 10, 11], c: [12, 13, 14, 15], left: 16, next: 17 }
const inner = { b: 18, left: 19 }
const sums = [20, 21, 22, 23, 24, 25, 26, 27]
const weights = [28, 29]
const value = 30
const unroll = 4

const count = (local: number, by: number): Code => [...get(local), ...constant(by), ...subtract, 0x22, ...unsigned(local), ...again]
const advance = (local: number, by: Code): Code => [...get(local), ...by, ...add, ...set(local)]

/** Rows of A and C of this tile: four addresses each, one stride apart. */
const spread = (locals: readonly number[], stride: number): Code =>
  locals.slice(1).flatMap((local, i) => [...get(locals[i]!), ...get(stride), ...add, ...set(local)])

const step = (k: number): Code => [
  ...weights.flatMap((local, half) => [...get(inner.b), ...load(32 * k + 16 * half), ...set(local)]),
  ...row.a.flatMap((address, r) => [
    ...get(address), ...loadSplat(4 * k), ...set(value),
    ...weights.flatMap((weight, half) => [...get(sums[2 * r + half]!), ...get(value), ...get(weight), ...timesVector, ...addVector, ...set(sums[2 * r + half]!)]),
  ]),
]

const depthLoop: Code = loop([
  ...Array.from({ length: unroll }, (_, k) => step(k)).flat(),
  ...row.a.flatMap((address) => advance(address, constant(4 * unroll))),
  ...advance(inner.b, constant(32 * unroll)),
  ...count(inner.left, unroll),
])

const tile: Code = [
  ...spread(row.a, parameters.strideA), ...spread(row.c, parameters.strideC),
  ...get(row.a[3]!), ...get(parameters.strideA), ...add, ...set(row.next),
  ...get(parameters.b), ...set(inner.b), ...get(parameters.depth), ...set(inner.left),
  ...sums.flatMap((sum, i) => [...get(row.c[i >> 1]!), ...load(16 * (i & 1)), ...set(sum)]),
  ...depthLoop,
  ...sums.flatMap((sum, i) => [...get(row.c[i >> 1]!), ...get(sum), ...store(16 * (i & 1))]),
  ...get(row.next), ...set(row.a[0]!),
  ...get(row.c[3]!), ...get(parameters.strideC), ...add, ...set(row.c[0]!),
]

const body: Code = [
  // Twelve more addresses and counters, eleven vectors.
  2, 12, 0x7f, 11, 0x7b,
  ...loop([
    ...get(parameters.a), ...set(row.a[0]!), ...get(parameters.c), ...set(row.c[0]!), ...get(parameters.rows), ...set(row.left),
    ...loop([...tile, ...count(row.left, 4)]),
    ...advance(parameters.b, [...get(parameters.depth), ...constant(32), ...times]),
    ...advance(parameters.c, constant(32)),
    ...count(parameters.panels, 1),
  ]),
  0x0b,
]

const section = (id: number, content: Code): Code => [id, ...unsigned(content.length), ...content]
const name = (text: string): Code => [text.length, ...Array.from(text, (letter) => letter.charCodeAt(0))]

/** The module: give it to `WebAssembly`, its exports are a `NetKernel`. */
export const netKernelBytes: Uint8Array<ArrayBuffer> = Uint8Array.from([
  0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
  ...section(1, [1, 0x60, 8, ...Array<number>(8).fill(0x7f), 0]),
  ...section(3, [1, 0]),
  ...section(5, [1, 0, 1]),
  ...section(7, [2, ...name("memory"), 2, 0, ...name("multiply"), 0, 0]),
  ...section(10, [1, ...unsigned(body.length), ...body]),
])
