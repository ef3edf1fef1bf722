import { afterEach, expect, it, vi } from "vitest"
import { createNetRuntime } from "@cricksy/shared/words/net/net-runtime.ts"
import { createChance } from "@cricksy/shared/testing/chance.ts"
import { drawOnnx } from "@cricksy/shared/testing/draw-onnx.ts"
import { openCellNets } from "./cell-nets.ts"

const model = { classes: ["a", "b"], calibration: { box: [1, 0, 1] } }
const models = { version: "test", marks: model, figures: model, words: model }
const net = drawOnnx([{ operator: "Conv", input: "x", output: "y", weight: [3, 1, 5, 5], strides: [4, 4], pads: [2, 2, 2, 2] }], ["y"], createChance(3).next)
const picture = Float32Array.from({ length: 48 * 32 }, createChance(4).next)

const serve = (files: Record<string, BodyInit>) => vi.stubGlobal("fetch", async (address: string) => {
  const file = files[address]
  return file === undefined ? new Response("", { status: 404 }) : new Response(file)
})
afterEach(() => { vi.unstubAllGlobals() })

it("runs the nets that it fetches, like every other door to them", async () => {
  serve({ "/nets/models.json": JSON.stringify(models), "/nets/marks.onnx": Uint8Array.from(net) })
  const opened = await openCellNets("/nets")
  expect(opened?.models.marks).toEqual(model)
  const direct = createNetRuntime(models, async () => net, async (module) => (await WebAssembly.instantiate(module)).instance.exports)
  expect(await opened?.run("marks", picture, 32)).toEqual(await direct.run("marks", picture, 32))
})

it("is not there where its files are not, and fails where one of them is missing", async () => {
  serve({})
  expect(await openCellNets("/nets")).toBeUndefined()
  serve({ "/nets/models.json": JSON.stringify(models) })
  await expect((await openCellNets("/nets"))?.run("marks", picture, 32)).rejects.toMatchObject({ code: "engine_failed" })
})
