import { env, InferenceSession, Tensor } from "onnxruntime-web"
import { describe, expect, it } from "vitest"
import { createNetRuntime } from "@cricksy/shared/words/net/net-runtime.ts"
import { createChance } from "@cricksy/shared/testing/chance.ts"
import { drawOnnx, type OnnxStep } from "@cricksy/shared/testing/draw-onnx.ts"

env.wasm.numThreads = 1

/** The shapes of our two designs, smaller: a map at stride 4, and a line at stride 2. */
const map: OnnxStep[] = [
  { operator: "Conv", input: "x", output: "a", weight: [5, 1, 5, 5], strides: [2, 2], pads: [2, 2, 2, 2] }, { operator: "Relu", inputs: ["a"], output: "ar" },
  { operator: "Conv", input: "ar", output: "b", weight: [12, 5, 3, 3], strides: [2, 2], pads: [1, 1, 1, 1] }, { operator: "Relu", inputs: ["b"], output: "br" },
  { operator: "Conv", input: "br", output: "c", weight: [12, 12, 3, 3], pads: [4, 4, 4, 4], dilations: [4, 4] }, { operator: "Add", inputs: ["br", "c"], output: "d" },
  { operator: "Concat", inputs: ["br", "d"], output: "e", axis: 1 }, { operator: "Conv", input: "e", output: "f", weight: [9, 24, 3, 3], pads: [1, 1, 1, 1] },
  { operator: "Conv", input: "f", output: "y", weight: [7, 9, 1, 1] },
]
const line: OnnxStep[] = [
  { operator: "Conv", input: "x", output: "a", weight: [4, 1, 5, 5], strides: [2, 2], pads: [2, 2, 2, 2] }, { operator: "Relu", inputs: ["a"], output: "ar" },
  { operator: "Conv", input: "ar", output: "b", weight: [8, 4, 3, 3], strides: [2, 1], pads: [1, 1, 1, 1] },
  { operator: "Conv", input: "b", output: "c", weight: [8, 8, 12, 3], pads: [0, 1, 0, 1] }, { operator: "Squeeze", inputs: ["c", "axes"], output: "s", axes: [2] },
  { operator: "Conv", input: "s", output: "t", weight: [8, 8, 3], pads: [2, 2], dilations: [2] }, { operator: "Add", inputs: ["s", "t"], output: "u" },
  { operator: "Conv", input: "u", output: "v", weight: [6, 8, 1] }, { operator: "Transpose", inputs: ["v"], output: "line", perm: [0, 2, 1] },
]

const pictureOf = (width: number, chance: () => number): Float32Array => Float32Array.from({ length: 48 * width }, () => Math.max(0, 2 * chance() - 1))
const instantiate = async (module: Uint8Array<ArrayBuffer>) => (await WebAssembly.instantiate(module)).instance.exports
const models = { version: "test", marks: { classes: ["a", "b"], calibration: {} }, figures: { classes: ["a", "b"], calibration: {} }, words: { classes: ["a", "b"], calibration: {} } }

async function runBoth(steps: OnnxStep[], outputs: string[], width: number, weights = createChance(7).next) {
  const file = drawOnnx(steps, outputs, weights)
  const picture = pictureOf(width, createChance(width).next)
  const own = await createNetRuntime(models, async () => file, instantiate).run("marks", picture, width)
  const session = await InferenceSession.create(file, { executionProviders: ["wasm"] })
  const answer = await session.run({ x: new Tensor("float32", picture, [1, 1, 48, width]) })
  return { own, theirs: outputs.map((name) => answer[name]) }
}

/** Position by position, as our runtime gives them, from channel by channel. */
function toPositions(tensor: Tensor | undefined): number[] {
  const data = tensor?.data instanceof Float32Array ? tensor.data : new Float32Array(0)
  if (tensor?.dims.length !== 4) return [...data]
  const [, channels = 0, rows = 0, columns = 0] = tensor.dims
  return Array.from({ length: data.length }, (_, i) => data[(i % channels) * rows * columns + Math.floor(i / channels)] ?? NaN)
}

function expectAlike(own: Float32Array, theirs: number[]): void {
  expect(own.length).toBe(theirs.length)
  const largest = Math.max(...theirs.map(Math.abs))
  expect(largest).toBeGreaterThan(0.1)
  // Ours works in whole numbers of 16 bits.
  expect(Math.max(...theirs.map((value, i) => Math.abs(value - (own[i] ?? NaN)))) / largest).toBeLessThan(1e-4)
}

describe("our runtime gives what onnxruntime gives", () => {
  it.each([32, 64, 176])("for a map, its picture %i pixels wide", async (width) => {
    const { own, theirs } = await runBoth(map, ["y", "f"], width)
    expect([own.rows, own.columns, own.width, own.featureWidth]).toEqual([12, width / 4, 7, 9])
    expectAlike(own.scores, toPositions(theirs[0]))
    expectAlike(own.features, toPositions(theirs[1]))
  })

  it.each([32, 208])("for a line, its picture %i pixels wide", async (width) => {
    const { own, theirs } = await runBoth(line, ["line"], width)
    expect([own.rows, own.columns, own.width, own.featureWidth]).toEqual([1, width / 2, 6, 0])
    expectAlike(own.scores, toPositions(theirs[0]))
  })

  it("where so many weights are as large as may be that sums of whole numbers would leave their bits", async () => {
    const heavy: OnnxStep[] = [{ operator: "Conv", input: "x", output: "a", weight: [8, 1, 1, 1] }, { operator: "Conv", input: "a", output: "y", weight: [8, 8, 12, 9] }]
    const { own, theirs } = await runBoth(heavy, ["y"], 64, () => 0.498)
    expectAlike(own.scores, toPositions(theirs[0]))
  })

  it("twice in a row, whatever was between", async () => {
    const runtime = createNetRuntime(models, async () => drawOnnx(map, ["y"], createChance(7).next), instantiate)
    const first = await runtime.run("marks", pictureOf(64, createChance(1).next), 64)
    await runtime.run("marks", pictureOf(640, createChance(2).next), 640)
    expect((await runtime.run("marks", pictureOf(64, createChance(1).next), 64)).scores).toEqual(first.scores)
  })
})

describe("what is no net of ours is a failure", () => {
  const refuse = (file: Uint8Array, width = 64) => expect(createNetRuntime(models, async () => file, instantiate).run("marks", pictureOf(width, createChance(1).next), width)).rejects.toMatchObject({ code: "engine_failed" })
  const whole = drawOnnx(map, ["y"], createChance(7).next)

  it.each([
    ["nothing", new Uint8Array(0)], ["a page of a captive portal", new TextEncoder().encode("<html>Sign in</html>")], ["half a file", whole.subarray(0, whole.length / 2)],
    ["a ReLU that is not the last step of a convolution", drawOnnx([...map, { operator: "Relu", inputs: ["d"], output: "z" }], ["y"], createChance(7).next)],
    ["a step that we do not have", drawOnnx([{ operator: "Conv", input: "x", output: "a", weight: [4, 1, 1, 1] }, { operator: "Add", inputs: ["a", "x"], output: "y" }], ["y"], createChance(1).next)],
  ])("%s", async (_name, file) => { await refuse(file) })

  it("a width that the net does not take", async () => { await refuse(whole, 36) })

  it("and is tried again", async () => {
    const files = [new Uint8Array(0), whole]
    const runtime = createNetRuntime(models, async () => files.shift() ?? whole, instantiate)
    await expect(runtime.run("marks", pictureOf(64, createChance(1).next), 64)).rejects.toMatchObject({ code: "engine_failed" })
    expect((await runtime.run("marks", pictureOf(64, createChance(1).next), 64)).rows).toBe(12)
  })
})
