import { expect, test } from "vitest"
import { humbleBoxes } from "./humble-boxes.ts"

test("a box's marks count less in a book than they claim alone, other nets' as they are", async () => {
  const calibration = { box: [3, 2, 0.85], number: [3, 1, 1] }
  const tools = humbleBoxes({ recogniseCells: async () => ({ model: { classes: ["."], calibration }, cells: [] }) })
  const ask = async (net: "balls" | "marks") => (await tools.recogniseCells(net, [], new AbortController().signal))?.model.calibration
  const humbled = await ask("balls")
  expect(humbled?.["number"]).toEqual(calibration.number)
  expect(humbled?.["box"]?.map((figure) => Math.round(1000 * figure) / 1000)).toEqual([2.55, 1.7, 1])
  expect(await ask("marks")).toEqual(calibration)
  expect(await humbleBoxes({ recogniseCells: async () => undefined }).recogniseCells("balls", [], new AbortController().signal)).toBeUndefined()
})
