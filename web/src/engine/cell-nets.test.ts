import { afterEach, expect, it, vi } from "vitest"
import { createNetRuntime } from "@cricksy/shared/words/net/net-runtime.ts"
import { createChance } from "@cricksy/shared/testing/chance.ts"
import { drawOnnx } from "@cricksy/shared/testing/draw-onnx.ts"
import { openCellNets, openPrintNets } from "./cell-nets.ts"

const model = { classes: ["a", "b"], calibration: { box: [1, 0, 1] } }
const models = { version: "test", balls: model, marks: model, figures: model, words: model }
const net = drawOnnx([{ operator: "Conv", input: "x", output: "y", weight: [3, 1, 5, 5], strides: [4, 4], pads: [2, 2, 2, 2] }], ["y"], createChance(3).next)
const picture = Float32Array.from({ length: 48 * 32 }, createChance(4).next)

const whole = { "/nets/models.json": JSON.stringify(models), "/nets/balls.onnx": Uint8Array.from(net), "/nets/marks.onnx": Uint8Array.from(net), "/nets/figures.onnx": Uint8Array.from(net), "/nets/words.onnx": Uint8Array.from(net) }

const serve = (files: Record<string, BodyInit | undefined>) => vi.stubGlobal("fetch", async (address: string) => {
  const file = files[address]
  return file === undefined ? new Response("", { status: 404 }) : new Response(file)
})
afterEach(() => { vi.unstubAllGlobals() })

it("runs the nets that it fetches, like every other door to them", async () => {
  serve(whole)
  const opened = await openCellNets("/nets")
  expect(opened?.models.marks).toEqual(model)
  const direct = createNetRuntime(models, async () => net, async (module) => (await WebAssembly.instantiate(module)).instance.exports)
  expect(await opened?.run("marks", picture, 32)).toEqual(await direct.run("marks", picture, 32))
})

it.each([
  ["no file", {}], ["half of them", { ...whole, "/nets/words.onnx": undefined }], ["a portal's page", { ...whole, "/nets/models.json": "<html>Sign in</html>" }], ["another description", { ...whole, "/nets/models.json": "{}" }],
])("is not there where there is %s", async (_what, files) => {
  serve(files)
  expect(await openCellNets("/nets")).toBeUndefined()
})

it("opens the readers of print from their own pack, or does without", async () => {
  const files = { "/pack/nets/print.json": JSON.stringify({ version: "test", print: model, "small-print": model }), "/pack/nets/print.onnx": Uint8Array.from(net), "/pack/nets/small-print.onnx": Uint8Array.from(net) }
  serve(files)
  const opened = await openPrintNets("/pack/nets")
  expect(opened?.models.print).toEqual(model)
  expect((await opened?.run("print", picture, 32))?.rows).toBe(12)
  expect((await opened?.run("small-print", picture, 32))?.rows).toBe(12)
  expect(await openPrintNets("/elsewhere")).toBeUndefined()
  serve({ ...files, "/pack/nets/small-print.onnx": undefined })
  expect(await openPrintNets("/pack/nets")).toBeUndefined()
})
