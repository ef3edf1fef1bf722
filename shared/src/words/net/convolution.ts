import { FailureError } from "../../base/failure.ts"
import type { NetKernel } from "./net-kernel.ts"
import type { NetMemory, Plane } from "./net-memory.ts"
import { reservePlane } from "./net-memory.ts"
import type { OnnxNode, OnnxTensor } from "./onnx-file.ts"
import { toShorts } from "./to-shorts.ts"

/** A run of numbers along a line of the input: where it begins (line and column of the kernel) and the weights for it. */
type Segment = { line: number; column: number; depth: number; at: number }

/** Weights as they are kept: whole numbers of eight bits, and for each output what one of them is worth. */
export type ByteWeights = OnnxTensor & { scales: Float32Array }

/**
 * A convolution with its weights in the kernel's memory. Distances are [down, across]; pads [top, left, bottom, right]. `scales`: what one of an output's weights is worth; `bias`: where they lie;
 * `largest`: of the input in whole numbers, so that no sum leaves 32 bits. `isRelu`: what is below nothing becomes nothing.
 */
export type Convolution = {
  inputs: number; outputs: number; kernel: readonly [number, number]; stride: readonly [number, number]; dilation: readonly [number, number]
  pads: readonly [number, number, number, number]; segments: Segment[]; scales: Float32Array; bias: number; largest: number; isRelu: boolean
}

/** Whole channels of a plane stand eight by eight, but for the picture itself, which has one. */
const strideOf = (channels: number): number => (channels === 1 ? 1 : 8 * Math.ceil(channels / 8))
const roundUp = (value: number, step: number): number => step * Math.ceil(value / step)
const mostShort = 32_767
const mostSum = 2 ** 31 - 1

/** Packs the weights for the kernel: for each segment, panels of eight outputs, two inputs at a time. Throws `FailureError` for what our nets do not have. */
export function buildConvolution(memory: NetMemory, node: OnnxNode, weight: ByteWeights, bias: OnnxTensor | undefined, isRelu: boolean): Convolution {
  const flat = weight.dims.length === 3
  const [outputs = 0, inputs = 0] = weight.dims
  const pair = (name: string): readonly [number, number] => {
    const [first = 1, second = first] = node.attributes.get(name) ?? [1]
    return flat ? [1, first] : [first, second]
  }
  const kernel: readonly [number, number] = flat ? [1, weight.dims[2]!] : [weight.dims[2]!, weight.dims[3]!]
  const [p0 = 0, p1 = 0, p2 = 0, p3 = 0] = node.attributes.get("pads") ?? []
  if ((node.attributes.get("group")?.[0] ?? 1) !== 1 || outputs === 0 || weight.scales.length !== outputs) throw new FailureError("engine_failed")
  const dilation = pair("dilations")
  const stride = strideOf(inputs)
  const joined = dilation[1] === 1
  const starts = Array.from({ length: kernel[0] }, (_, line) => (joined ? [[line, 0]] : Array.from({ length: kernel[1] }, (_across, column) => [line, column]))).flat()
  const segments = starts.map(([line, column]): Segment => {
    const taps = joined ? kernel[1] : 1
    const depth = roundUp(taps * stride, 8) / 2
    const at = memory.reserve(depth * roundUp(outputs, 8))
    memory.floats.fill(0, at, at + depth * roundUp(outputs, 8))
    for (let output = 0; output < outputs; output++)
      for (let tap = 0; tap < taps; tap++)
        for (let input = 0; input < inputs; input++) {
          const from = ((output * inputs + input) * kernel[0] + line!) * kernel[1] + column! + tap
          const place = tap * stride + input
          memory.shorts[2 * (at + ((output >> 3) * depth + (place >> 1)) * 8 + (output & 7)) + (place & 1)] = weight.data[from]!
        }
    return { line: line!, column: column!, depth, at }
  })
  return {
    inputs, outputs, kernel, stride: pair("strides"), dilation, segments, isRelu, largest: Math.min(mostShort, Math.floor(mostSum / Math.max(1, findHeaviest(weight, outputs)))),
    pads: flat ? [0, p0, 0, p1] : [p0, p1, p2, p3], scales: weight.scales, bias: keepBias(memory, outputs, bias),
  }
}

/** The largest sum of an output's weights, all signs the same. */
function findHeaviest({ data }: OnnxTensor, outputs: number): number {
  const each = data.length / outputs
  return Math.max(...Array.from({ length: outputs }, (_, output) => data.subarray(output * each, (output + 1) * each).reduce((sum, value) => sum + Math.abs(value), 0)))
}

function keepBias(memory: NetMemory, outputs: number, bias: OnnxTensor | undefined): number {
  const at = memory.reserve(roundUp(outputs, 8))
  memory.floats.fill(0, at, at + roundUp(outputs, 8))
  if (bias) memory.floats.set(bias.data.subarray(0, outputs), at)
  return at
}

/** One convolution over one plane. */
export function convolve(kernel: NetKernel, memory: NetMemory, conv: Convolution, input: Plane): Plane {
  if (input.channels !== conv.inputs) throw new FailureError("engine_failed")
  const { plane: shorts, worth } = toShorts(kernel, memory, input, conv.pads, conv.largest)
  const reach = (axis: 0 | 1): number => conv.dilation[axis] * (conv.kernel[axis] - 1) + 1
  const rows = Math.floor((shorts.rows - reach(0)) / conv.stride[0]) + 1
  const columns = Math.floor((shorts.columns - reach(1)) / conv.stride[1]) + 1
  if (rows < 1 || columns < 1 || columns % 4 !== 0) throw new FailureError("engine_failed")
  const output = reservePlane(memory, rows, columns, conv.outputs)
  memory.sums.fill(0, output.at, output.at + rows * columns * output.stride)
  for (let y = 0; y < rows; y++)
    for (const { line, column, depth, at } of conv.segments) {
      const from = 2 * shorts.at + ((y * conv.stride[0] + line * conv.dilation[0]) * shorts.columns + column * conv.dilation[1]) * shorts.stride
      kernel.multiply(2 * from, 2 * conv.stride[1] * shorts.stride, columns, depth, 4 * at, 4 * (output.at + y * columns * output.stride), 4 * output.stride, output.stride / 8)
    }
  toFloats(kernel, memory, output, conv, worth)
  return output
}

/** Sums become what they are worth, in their place. */
function toFloats(kernel: NetKernel, memory: NetMemory, { at, rows, columns, stride }: Plane, { scales, bias, isRelu }: Convolution, worth: number): void {
  const factors = memory.reserve(stride)
  memory.floats.fill(0, factors, factors + stride)
  memory.floats.set(scales.map((scale) => scale * worth), factors)
  kernel.toFloats(4 * at, rows * columns, stride / 8, 4 * factors, 4 * bias, isRelu ? 0 : -Infinity)
}
