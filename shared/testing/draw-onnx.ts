/** One step of a made-up net; weights are drawn from `chance`, as bytes with scales like those that we ship. */
export type OnnxStep =
  | { operator: "Conv"; input: string; output: string; weight: number[]; strides?: number[]; pads?: number[]; dilations?: number[] }
  | { operator: "Relu" | "Squeeze" | "Transpose" | "Add" | "Concat"; inputs: string[]; output: string; axes?: number[]; perm?: number[]; axis?: number }

type Bytes = number[]

const varint = (value: number): Bytes => (value < 128 ? [value] : [(value & 127) | 128, ...varint(Math.floor(value / 128))])
const ascii = (text: string): Bytes => Array.from(text, (letter) => letter.charCodeAt(0))
const whole = (number: number, value: number): Bytes => [...varint(number << 3), ...varint(value)]
const part = (number: number, content: Bytes): Bytes => [...varint((number << 3) | 2), ...varint(content.length), ...content]
const floats = (values: readonly number[]): Bytes => [...new Uint8Array(Float32Array.from(values).buffer)]

const ints = (name: string, values: readonly number[]): Bytes => part(5, [...part(1, ascii(name)), ...values.flatMap((value) => whole(8, value)), ...whole(20, 7)])
const int = (name: string, value: number): Bytes => part(5, [...part(1, ascii(name)), ...whole(3, value), ...whole(20, 2)])
const tensor = (name: string, type: number, dims: readonly number[], raw: Bytes): Bytes => part(5, [...dims.flatMap((size) => whole(1, size)), ...whole(2, type), ...part(8, ascii(name)), ...part(9, raw)])
const node = (operator: string, inputs: readonly string[], output: string, attributes: Bytes): Bytes =>
  part(1, [...inputs.flatMap((name) => part(1, ascii(name))), ...part(2, ascii(output)), ...part(4, ascii(operator)), ...attributes])
const picture = (number: number, name: string, dims: readonly (number | string)[]): Bytes => part(number, [...part(1, ascii(name)), ...part(2, part(1, [
  ...whole(1, 1), ...part(2, dims.flatMap((size) => part(1, typeof size === "number" ? whole(1, size) : part(2, ascii(size))))),
]))])

/** An ONNX file (operator set 13) of a net on pictures of one channel, `x`, with the outputs named. */
export function drawOnnx(steps: readonly OnnxStep[], outputs: readonly string[], chance: () => number): Uint8Array {
  const graph = steps.flatMap((step): Bytes => {
    if (step.operator !== "Conv") return node(step.operator, step.inputs, step.output, [
      ...(step.perm ? ints("perm", step.perm) : []), ...(step.axis === undefined ? [] : int("axis", step.axis)),
    ]).concat(step.axes ? tensor(step.inputs[1] ?? "", 7, [step.axes.length], step.axes.flatMap((axis) => [axis, 0, 0, 0, 0, 0, 0, 0])) : [])
    const { output, weight } = step
    const [channels = 1] = weight
    const count = weight.reduce((product, size) => product * size, 1)
    const scale = 2 / Math.sqrt(count / channels) / 127
    return [
      ...tensor(`${output}_q`, 3, weight, Array.from({ length: count }, () => Math.floor(255 * chance()) & 255)),
      ...tensor(`${output}_s`, 1, [channels], floats(Array.from({ length: channels }, () => scale * (0.5 + chance())))),
      ...tensor(`${output}_z`, 3, [channels], Array<number>(channels).fill(0)),
      ...tensor(`${output}_b`, 1, [channels], floats(Array.from({ length: channels }, () => chance() - 0.5))),
      ...node("DequantizeLinear", [`${output}_q`, `${output}_s`, `${output}_z`], `${output}_w`, int("axis", 0)),
      ...node("Conv", [step.input, `${output}_w`, `${output}_b`], output, [
        ...ints("kernel_shape", weight.slice(2)), ...(step.strides ? ints("strides", step.strides) : []),
        ...(step.pads ? ints("pads", step.pads) : []), ...(step.dilations ? ints("dilations", step.dilations) : []),
      ]),
    ]
  })
  const named = [...picture(11, "x", ["n", 1, 48, "w"]), ...outputs.flatMap((name) => picture(12, name, ["n", "a", "b", ...(name.startsWith("line") ? [] : ["c"])]))]
  return Uint8Array.from([...whole(1, 7), ...part(7, [...graph, ...part(2, ascii("net")), ...named]), ...part(8, [...part(1, []), ...whole(2, 13)])])
}
