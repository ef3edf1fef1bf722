/** WebAssembly's instructions as bytes (core specification 2.0, chapter 5): as many as the nets' loops need. */
export type Code = readonly number[]

export function unsigned(value: number): Code {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)]
}

function signed(value: number): Code {
  return value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, ...signed(value >> 7)]
}

export const get = (local: number): Code => [0x20, ...unsigned(local)]
export const set = (local: number): Code => [0x21, ...unsigned(local)]
const constant = (value: number): Code => [0x41, ...signed(value)]
export const add: Code = [0x6a]
const subtract: Code = [0x6b]
export const times = (value: number): Code => [...constant(value), 0x6c]
export const largerFloat: Code = [0x97]
export const loop = (body: Code): Code => [0x03, 0x40, ...body, 0x0b]
const again: Code = [0x0d, 0]

/** Counts a local down and goes round the loop again unless it is 0. */
export const count = (local: number, by: number): Code => [...get(local), ...constant(by), ...subtract, 0x22, ...unsigned(local), ...again]
export const advance = (local: number, by: number): Code => [...get(local), ...constant(by), ...add, ...set(local)]
export const advanceBy = (local: number, by: Code): Code => [...get(local), ...by, ...add, ...set(local)]

const memoryAt = (offset: number): Code => [2, ...unsigned(offset)]
const vector = (operation: number): Code => [0xfd, ...unsigned(operation)]

/** Instructions on vectors of 128 bits: `pairs` of 16-bit numbers, `sums` of 32 bits, `floats`. */
export const vectors = {
  load: (offset: number): Code => [...vector(0), ...memoryAt(offset)],
  loadToAll: (offset: number): Code => [...vector(9), ...memoryAt(offset)],
  store: (offset: number): Code => [...vector(11), ...memoryAt(offset)],
  floatToAll: vector(19),
  takeFloat: (lane: number): Code => [...vector(31), lane],
  round: vector(106),
  narrowSums: vector(133),
  addSums: vector(174),
  /** Four pairs times four pairs, each pair's two products added up. */
  timesPairs: vector(186),
  magnitude: vector(224),
  addFloats: vector(228),
  timesFloats: vector(230),
  largerFloats: vector(235),
  toSums: vector(248),
  toFloats: vector(250),
}

export const types = { int: 0x7f, float: 0x7d, vector: 0x7b } as const
export type ValueType = keyof typeof types

/** One function: its parameters and result, `locals` of each kind after them, and its code. */
export type WasmFunction = { name: string; parameters: readonly ValueType[]; result?: ValueType; locals: readonly (readonly [number, ValueType])[]; code: Code }

const section = (id: number, content: Code): Code => [id, ...unsigned(content.length), ...content]
const list = (parts: readonly Code[]): Code => [...unsigned(parts.length), ...parts.flat()]
const nameOf = (text: string): Code => [text.length, ...Array.from(text, (letter) => letter.charCodeAt(0))]

/** A module with a memory of its own, exported as `memory`, and these functions under their names. */
export function buildModule(functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const bodies = functions.map(({ locals, code }) => [...list(locals.map(([number, type]) => [...unsigned(number), types[type]])), ...code, 0x0b])
  return Uint8Array.from([
    0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
    ...section(1, list(functions.map(({ parameters, result }) => [0x60, ...list(parameters.map((type) => [types[type]])), ...list(result === undefined ? [] : [[types[result]]])]))),
    ...section(3, list(functions.map((_, index) => unsigned(index)))),
    ...section(5, [1, 0, 1]),
    ...section(7, list([[...nameOf("memory"), 2, 0], ...functions.map(({ name }, index) => [...nameOf(name), 0, ...unsigned(index)])])),
    ...section(10, list(bodies.map((body) => [...unsigned(body.length), ...body]))),
  ])
}
