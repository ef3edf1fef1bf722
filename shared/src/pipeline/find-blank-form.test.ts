import { expect, test } from "vitest"
import { createChance } from "../../testing/chance.ts"
import { renderForm } from "../../testing/render-form.ts"
import { cleanPage } from "../page/clean-page.ts"
import { layoutLibrary } from "../scorebook/layout-library.ts"
import { findBlankForm } from "./read-form-page.ts"

const layout = layoutLibrary.find(({ name }) => name === "hcl-2018")!
const pose = { width: 1000, height: 1400, scale: 0.82, left: 100, top: 70, tilt: -0.01, perspective: 0.03, curl: 4, noise: 3 }
const options = { signal: new AbortController().signal, onProgress: () => undefined, knownForm: "hcl-2018" }

test("a form that nobody has filled in is said to be blank, one with a few rows filled is not", () => {
  const { image, place } = renderForm(layout, pose, createChance(11))
  const { handwriting, rulings } = cleanPage({ pixels: image, origin: "photo" }, options.signal, () => 0)
  expect([handwriting < 0.5, rulings.length >= 60]).toEqual([true, true])
  expect(findBlankForm(image, 0, options)?.troubles.map(({ code }) => code)).toContain("form_blank")
  for (const v of [128, 158, 188])
    for (const u of [120, 240, 360, 440]) {
      const { x, y } = place(u, v)
      for (let row = -7; row < 7; row++)
        for (let column = -3; column < 3; column++) image.data.fill(30, 4 * (Math.round(y + row) * image.width + Math.round(x + column)), 4 * (Math.round(y + row) * image.width + Math.round(x + column)) + 3)
    }
  expect(findBlankForm(image, 0, options)).toBeUndefined()
})
