import { FailureError } from "../../base/failure.ts"
import type { NetKernel } from "./net-kernel.ts"
import type { NetMemory, Plane } from "./net-memory.ts"
import { reservePlane } from "./net-memory.ts"
import type { OnnxNode, OnnxTensor } from "./onnx-file.ts"

/** A run of numbers along a line of the input: where it begins (line and column of the kernel) and the weights for it. */
type Segment = { line: number; column: number; depth: number; at: number }

/** A convolution with its weights in the kernel's memory. Distances are [down, across]; pads [top, left, bottom, right]. */
export type Convolution = {
  inputs: number; outputs: number; kernel: readonly [number, number]; stride: readonly [number, number]
  dilation: readonly [number, number]; pads: readonly [number, number, number, number]; segments: Segment[]; bias: Float32Array
}

/** Whole channels of a plane stand eight by eight, but for the picture itself, which has one. */
const strideOf = (channels: number): number => (channels === 1 ? 1 : 8 * Math.ceil(channels / 8))
const roundUp = (value: number, step: number): number => step * Math.ceil(value / step)

/** Packs the weights for the kernel: for each segment, panels of eight outputs. Throws `FailureError` for what our nets do not have. */
export function buildConvolution(memory: NetMemory, node: OnnxNode, weight: OnnxTensor, bias: OnnxTensor | undefined): Convolution {
  const flat = weight.dims.length === 3
  const [outputs = 0, inputs = 0] = weight.dims
  const pair = (name: string): readonly [number, number] => {
    const [first = 1, second = first] = node.attributes.get(name) ?? [1]
    return flat ? [1, first] : [first, second]
  }
  const kernel: readonly [number, number] = flat ? [1, weight.dims[2]!] : [weight.dims[2]!, weight.dims[3]!]
  const [p0 = 0, p1 = 0, p2 = 0, p3 = 0] = node.attributes.get("pads") ?? []
  if ((node.attributes.get("group")?.[0] ?? 1) !== 1 || outputs === 0) throw new FailureError("engine_failed")
  const dilation = pair("dilations")
  const stride = strideOf(inputs)
  const joined = dilation[1] === 1
  const starts = Array.from({ length: kernel[0] }, (_, line) => (joined ? [[line, 0]] : Array.from({ length: kernel[1] }, (_across, column) => [line, column]))).flat()
  const segments = starts.map(([line, column]): Segment => {
    const taps = joined ? kernel[1] : 1
    const depth = roundUp(taps * stride, 4)
    const at = memory.reserve(depth * roundUp(outputs, 8))
    memory.floats.fill(0, at, at + depth * roundUp(outputs, 8))
    for (let output = 0; output < outputs; output++)
      for (let tap = 0; tap < taps; tap++)
        for (let input = 0; input < inputs; input++) {
          const from = ((output * inputs + input) * kernel[0] + line!) * kernel[1] + column! + tap
          memory.floats[at + ((output >> 3) * depth + tap * stride + input) * 8 + (output & 7)] = weight.data[from]!
        }
    return { line: line!, column: column!, depth, at }
  })
  return {
    inputs, outputs, kernel, stride: pair("strides"), dilation, segments,
    pads: flat ? [0, p0, 0, p1] : [p0, p1, p2, p3], bias: Float32Array.from({ length: roundUp(outputs, 8) }, (_, i) => bias?.data[i] ?? 0),
  }
}

/** One convolution over one plane. */
export function convolve(kernel: NetKernel, memory: NetMemory, conv: Convolution, input: Plane): Plane {
  if (input.channels !== conv.inputs) throw new FailureError("engine_failed")
  const padded = padPlane(memory, input, conv.pads)
  const reach = (axis: 0 | 1): number => conv.dilation[axis] * (conv.kernel[axis] - 1) + 1
  const rows = Math.floor((padded.rows - reach(0)) / conv.stride[0]) + 1
  const columns = Math.floor((padded.columns - reach(1)) / conv.stride[1]) + 1
  if (rows < 1 || columns < 1 || columns % 4 !== 0) throw new FailureError("engine_failed")
  const output = reservePlane(memory, rows, columns, conv.outputs)
  fillBias(memory.floats, output, conv.bias)
  for (let y = 0; y < rows; y++)
    for (const { line, column, depth, at } of conv.segments) {
      const from = padded.at + ((y * conv.stride[0] + line * conv.dilation[0]) * padded.columns + column * conv.dilation[1]) * padded.stride
      kernel.multiply(4 * from, 4 * conv.stride[1] * padded.stride, columns, depth, 4 * at, 4 * (output.at + y * columns * output.stride), 4 * output.stride, output.stride / 8)
    }
  return output
}

/** The plane with a border of zeros. */
function padPlane(memory: NetMemory, plane: Plane, [top, left, bottom, right]: Convolution["pads"]): Plane {
  if (top + left + bottom + right === 0) return plane
  const { stride } = plane
  const [rows, columns] = [plane.rows + top + bottom, plane.columns + left + right]
  const padded: Plane = { ...plane, rows, columns, at: memory.reserve(rows * columns * stride) }
  memory.floats.fill(0, padded.at, padded.at + rows * columns * stride)
  for (let y = 0; y < plane.rows; y++) {
    const from = plane.at + y * plane.columns * stride
    memory.floats.copyWithin(padded.at + ((y + top) * columns + left) * stride, from, from + plane.columns * stride)
  }
  return padded
}

function fillBias(floats: Float32Array, { rows, columns, stride, at }: Plane, bias: Float32Array): void {
  const whole = rows * columns * stride
  floats.set(bias, at)
  for (let filled = stride; filled < whole; filled *= 2) floats.copyWithin(at + filled, at, at + Math.min(filled, whole - filled))
}
