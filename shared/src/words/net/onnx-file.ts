import { FailureError } from "../../base/failure.ts"

/** One step of a net, as ONNX names it. `attributes` holds whole numbers only: kernels, strides, pads, axes. */
export type OnnxNode = { operator: string; inputs: string[]; outputs: string[]; attributes: Map<string, number[]> }
export type OnnxTensor = { dims: number[]; data: Float32Array }
/** `input`: the name of the picture that goes in. */
export type OnnxGraph = { nodes: OnnxNode[]; tensors: Map<string, OnnxTensor>; input: string; outputs: string[] }

type Field = { number: number; value: number; bytes: Uint8Array }

/** Numbers of protobuf fields in onnx.proto (ONNX 1.x). */
const model = { graph: 7 }
const graph = { node: 1, initializer: 5, input: 11, output: 12 }
const node = { input: 1, output: 2, operator: 4, attribute: 5 }
const attribute = { name: 1, int: 3, tensor: 5, ints: 8 }
const tensor = { dims: 1, type: 2, int64s: 7, name: 8, raw: 9 }
const types = { float: 1, int8: 3, int64: 7 }

/** The steps and weights of an ONNX file of ours. Throws `FailureError` engine_failed where it is none, or holds what our nets do not. */
export function parseOnnx(bytes: Uint8Array): OnnxGraph {
  const fields = listFields(listFields(bytes).find(({ number }) => number === model.graph)?.bytes ?? fail())
  const tensors = new Map<string, OnnxTensor>()
  for (const { number, bytes: own } of fields) if (number === graph.initializer) {
    const { name, ...rest } = parseTensor(own)
    tensors.set(name, rest)
  }
  const nodes: OnnxNode[] = []
  for (const field of fields) {
    if (field.number !== graph.node) continue
    const parts = listFields(field.bytes)
    const texts = (number: number) => parts.filter((part) => part.number === number).map(({ bytes: own }) => toText(own))
    const attributes = new Map<string, number[]>()
    for (const part of parts) if (part.number === node.attribute) readAttribute(part.bytes, attributes, texts(node.output)[0] ?? "", tensors)
    const operator = texts(node.operator)[0] ?? fail()
    if (operator !== "Constant") nodes.push({ operator, inputs: texts(node.input), outputs: texts(node.output), attributes })
  }
  const names = (kind: number) => fields.filter(({ number }) => number === kind).map(({ bytes: own }) => toText(listFields(own).find(({ number }) => number === 1)?.bytes ?? fail()))
  return { nodes, tensors, input: names(graph.input).find((name) => !tensors.has(name)) ?? fail(), outputs: names(graph.output) }
}

/** A tensor in an attribute is the value of a constant: it goes to the weights under the name of the node's output. */
function readAttribute(bytes: Uint8Array, attributes: Map<string, number[]>, output: string, tensors: Map<string, OnnxTensor>): void {
  const fields = listFields(bytes)
  const name = toText(fields.find(({ number }) => number === attribute.name)?.bytes ?? fail())
  const ints = fields.filter(({ number }) => number === attribute.int || number === attribute.ints).flatMap(listInts)
  if (ints.length > 0) attributes.set(name, ints)
  const constant = fields.find(({ number }) => number === attribute.tensor)
  if (constant) tensors.set(output, parseTensor(constant.bytes))
}

function parseTensor(bytes: Uint8Array): OnnxTensor & { name: string } {
  const fields = listFields(bytes)
  const dims = fields.filter(({ number }) => number === tensor.dims).flatMap(listInts)
  const raw = fields.find(({ number }) => number === tensor.raw)?.bytes ?? new Uint8Array(0)
  const name = toText(fields.find(({ number }) => number === tensor.name)?.bytes ?? new Uint8Array(0))
  const type = fields.find(({ number }) => number === tensor.type)?.value
  const count = dims.reduce((product, size) => product * size, 1)
  if (type === types.int64 && raw.length === 0) return { name, dims, data: Float32Array.from(fields.filter(({ number }) => number === tensor.int64s).flatMap(listInts)) }
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength)
  const width = type === types.float ? 4 : type === types.int8 ? 1 : type === types.int64 ? 8 : fail()
  if (raw.length !== count * width) fail()
  const read = (i: number) => (width === 4 ? view.getFloat32(4 * i, true) : width === 1 ? view.getInt8(i) : Number(view.getBigInt64(8 * i, true)))
  return { name, dims, data: Float32Array.from({ length: count }, (_, i) => read(i)) }
}

/** Repeated whole numbers stand one by one or packed into one field. */
function listInts({ value, bytes }: Field): number[] {
  if (bytes.length === 0) return [value]
  const ints: number[] = []
  for (let at = 0; at < bytes.length;) {
    const { value: int, next } = readVarint(bytes, at)
    ints.push(int)
    at = next
  }
  return ints
}

function listFields(bytes: Uint8Array): Field[] {
  const fields: Field[] = []
  for (let at = 0; at < bytes.length;) {
    const key = readVarint(bytes, at)
    const [number, wire] = [key.value >> 3, key.value & 7]
    const none = new Uint8Array(0)
    if (wire === 0) {
      const { value, next } = readVarint(bytes, key.next)
      fields.push({ number, value, bytes: none })
      at = next
    } else if (wire === 2) {
      const { value: length, next } = readVarint(bytes, key.next)
      if (length < 0 || next + length > bytes.length) fail()
      fields.push({ number, value: 0, bytes: bytes.subarray(next, next + length) })
      at = next + length
    } else if (wire === 5 || wire === 1) at = key.next + (wire === 5 ? 4 : 8)
    else fail()
  }
  return fields
}

function readVarint(bytes: Uint8Array, start: number): { value: number; next: number } {
  let value = 0n
  for (let at = start; at < Math.min(bytes.length, start + 10); at++) {
    value |= BigInt(bytes[at]! & 127) << BigInt(7 * (at - start))
    if (bytes[at]! < 128) return { value: Number(BigInt.asIntN(64, value)), next: at + 1 }
  }
  return fail()
}

const toText = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

function fail(): never {
  throw new FailureError("engine_failed")
}
