import type { NetKernel } from "./net-kernel.ts"

/** What flows through a net: position by position, `stride` numbers each, of which the first `channels` mean something; `at`: index of its first number. */
export type Plane = { rows: number; columns: number; channels: number; stride: number; at: number }

/** The kernel's memory, given out in numbers of four bytes. `floats`, `sums` (32 bits) and `shorts` (16) show the same bytes; they are other views after each `reserve`. */
export type NetMemory = { floats: Float32Array; sums: Int32Array; shorts: Int16Array; reserve: (count: number) => number; keep: () => void; release: () => void }

const pageFloats = 16_384
/** Read beyond the end of a plane, never used: rows are read four numbers at a time. */
const slack = 64

/** Numbers are given out one after another; `keep` makes what was given out permanent, `release` takes back all that was given out since. */
export function createNetMemory({ memory }: NetKernel): NetMemory {
  let kept = 0
  let top = 0
  const net: NetMemory = {
    ...viewAll(memory.buffer),
    reserve: (count) => {
      const at = top
      top += 4 * Math.ceil(count / 4)
      const missing = top + slack - net.floats.length
      if (missing > 0) {
        memory.grow(Math.ceil(missing / pageFloats) + 16)
        Object.assign(net, viewAll(memory.buffer))
      }
      return at
    },
    keep: () => { kept = top },
    release: () => { top = kept },
  }
  return net
}

const viewAll = (buffer: ArrayBuffer) => ({ floats: new Float32Array(buffer), sums: new Int32Array(buffer), shorts: new Int16Array(buffer) })

/** Room for a plane; channels are rounded up to the kernel's eight columns. */
export function reservePlane(memory: NetMemory, rows: number, columns: number, channels: number): Plane {
  const stride = 8 * Math.ceil(channels / 8)
  return { rows, columns, channels, stride, at: memory.reserve(rows * columns * stride) }
}

/** A plane's numbers without the padding of its channels. */
export function takePlane({ floats }: NetMemory, { rows, columns, channels, stride, at }: Plane): Float32Array {
  if (stride === channels) return floats.slice(at, at + rows * columns * channels)
  const taken = new Float32Array(rows * columns * channels)
  for (let i = 0; i < rows * columns; i++) taken.set(floats.subarray(at + i * stride, at + i * stride + channels), i * channels)
  return taken
}
