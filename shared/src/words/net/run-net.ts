import { FailureError } from "../../base/failure.ts"
import type { CellScores } from "../cell-scores.ts"
import { buildConvolution, convolve, type ByteWeights, type Convolution } from "./convolution.ts"
import type { NetKernel } from "./net-kernel.ts"
import { createNetMemory, reservePlane, takePlane, type NetMemory, type Plane } from "./net-memory.ts"
import { parseOnnx, type OnnxGraph, type OnnxNode } from "./onnx-file.ts"

/** Runs a net on one image: `width` numbers a row, ink 0 to 1, `width` and the number of rows multiples of 16; 48 rows but for marks, which may have more, and for print, which has 32. Throws `FailureError` engine_failed. */
export type RunNet = (image: Float32Array, width: number) => CellScores

const sizeStep = 16

/**
 * A net of ours from its ONNX file: plain convolutions of weights in bytes, ReLU behind them, sums and joins; anything else is refused. The kernel serves this net alone:
 * its weights and planes live in the kernel's memory.
 */
export function loadNet(kernel: NetKernel, file: Uint8Array): RunNet {
  const graph = parseOnnx(file)
  const weights = takeWeights(graph)
  const relus = joinRelus(graph)
  const memory = createNetMemory(kernel)
  const convolutions = new Map<OnnxNode, Convolution>()
  for (const node of graph.nodes) {
    const [, weight = "", bias = ""] = node.inputs
    if (node.operator === "Conv") convolutions.set(node, buildConvolution(memory, node, weights.get(weight) ?? fail(), graph.tensors.get(bias), relus.has(node)))
  }
  memory.keep()
  const [scores = fail(), features] = graph.outputs
  return (image, width) => {
    const height = image.length / width
    if (height % sizeStep !== 0) fail()
    const at = memory.reserve(image.length)
    memory.floats.set(image, at)
    const planes = new Map<string, Plane>([[graph.input, { rows: height, columns: width, channels: 1, stride: 1, at }]])
    for (const node of graph.nodes) {
      const conv = convolutions.get(node)
      const [first = fail(), ...others] = (conv ? node.inputs.slice(0, 1) : node.inputs.filter((name) => !graph.tensors.has(name))).map((name) => planes.get(name) ?? fail())
      planes.set(node.outputs[0] ?? fail(), conv ? convolve(kernel, memory, conv, first) : combine(memory, node.operator, first, others))
    }
    const scored = planes.get(scores) ?? fail()
    const felt = features === undefined ? undefined : planes.get(features) ?? fail()
    const answer: CellScores = {
      rows: scored.rows, columns: scored.columns, width: scored.channels, scores: takePlane(memory, scored),
      featureWidth: felt?.channels ?? 0, features: felt ? takePlane(memory, felt) : new Float32Array(0),
    }
    memory.release()
    return answer
  }
}

/** The weights, out of the steps: bytes around 0 with one scale for each output. */
function takeWeights(graph: OnnxGraph): Map<string, ByteWeights> {
  const weights = new Map<string, ByteWeights>()
  for (const { operator, inputs, outputs } of graph.nodes) {
    if (operator !== "DequantizeLinear") continue
    const [bytes = fail(), scales = fail(), zeros] = inputs.map((name) => graph.tensors.get(name))
    if (zeros?.data.some((zero) => zero !== 0) || bytes.data.some((value) => value < -128 || value > 127)) fail()
    weights.set(outputs[0] ?? fail(), { ...bytes, scales: scales.data })
  }
  graph.nodes = graph.nodes.filter(({ operator }) => operator !== "DequantizeLinear")
  return weights
}

/** A ReLU stands behind a convolution, which does it with its own last step: gives these, and takes the ReLUs out. */
function joinRelus(graph: OnnxGraph): Set<OnnxNode> {
  const joined = new Set<OnnxNode>()
  for (const { inputs: [input = ""], outputs } of graph.nodes.filter(({ operator }) => operator === "Relu")) {
    const before = graph.nodes.find((node) => node.operator === "Conv" && node.outputs[0] === input) ?? fail()
    if (graph.outputs.includes(input) || graph.nodes.filter(({ inputs }) => inputs.includes(input)).length > 1) fail()
    before.outputs = outputs
    joined.add(before)
  }
  graph.nodes = graph.nodes.filter(({ operator }) => operator !== "Relu")
  return joined
}

/** The steps without weights. Squeeze and Transpose change nothing: a position's numbers stand together here from the start. */
function combine(memory: NetMemory, operator: string, first: Plane, others: readonly Plane[]): Plane {
  if (operator === "Squeeze" || operator === "Transpose" || operator === "Identity") return first
  const [second] = others
  if (operator === "Concat" && second && others.length === 1) return join(memory, first, second)
  const whole = reservePlane(memory, first.rows, first.columns, first.channels)
  const count = whole.rows * whole.columns * whole.stride
  const { floats } = memory
  if (operator === "Add" && second?.channels === first.channels && second.rows === first.rows && second.columns === first.columns) {
    for (let i = 0; i < count; i++) floats[whole.at + i] = floats[first.at + i]! + floats[second.at + i]!
  } else fail()
  return whole
}

function join(memory: NetMemory, first: Plane, second: Plane): Plane {
  if (first.rows !== second.rows || first.columns !== second.columns) fail()
  const joined = reservePlane(memory, first.rows, first.columns, first.channels + second.channels)
  const { floats } = memory
  floats.fill(0, joined.at, joined.at + joined.rows * joined.columns * joined.stride)
  for (let i = 0; i < joined.rows * joined.columns; i++) {
    const to = joined.at + i * joined.stride
    floats.copyWithin(to, first.at + i * first.stride, first.at + i * first.stride + first.channels)
    floats.copyWithin(to + first.channels, second.at + i * second.stride, second.at + i * second.stride + second.channels)
  }
  return joined
}

function fail(): never {
  throw new FailureError("engine_failed")
}
