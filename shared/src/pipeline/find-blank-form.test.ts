import { expect, test } from "vitest"
import { createChance } from "../../testing/chance.ts"
import { renderForm } from "../../testing/render-form.ts"
import { cleanPage } from "../page/clean-page.ts"
import { layoutLibrary } from "../scorebook/layout-library.ts"
import { findBlankForm } from "./read-form-page.ts"

const layout = layoutLibrary.find(({ name }) => name === "hcl-2018")!
const pose = { width: 1000, height: 1400, scale: 0.82, left: 100, top: 70, tilt: -0.01, perspective: 0.03, curl: 4, noise: 3 }
const options = { signal: new AbortController().signal, onProgress: () => undefined, knownForm: "hcl-2018" }

const { image, place } = renderForm(layout, pose, createChance(11))
/** Two pages are flattened: on a machine with other work that takes a while. */
const patience = 120_000

test("a form that nobody has filled in passes for no handwriting, and is said to be blank", { timeout: patience }, () => {
  const { handwriting, rulings } = cleanPage({ pixels: image, origin: "photo" }, options.signal)
  expect([handwriting < 0.5, rulings.length >= 60]).toEqual([true, true])
  expect(findBlankForm(image, 0, options)?.troubles.map(({ code }) => code)).toContain("form_blank")
})

test("one with a few rows filled is not blank", { timeout: patience }, () => {
  const filled = { ...image, data: image.data.slice() }
  for (const v of [128, 158, 188])
    for (const u of [120, 240, 360, 440]) {
      const { x, y } = place(u, v)
      for (let row = -7; row < 7; row++) {
        const start = 4 * (Math.round(y + row) * image.width + Math.round(x - 3))
        filled.data.fill(30, start, start + 4 * 6)
      }
    }
  expect(findBlankForm(filled, 0, options)).toBeUndefined()
})

test("a form that was taught on this device is looked for as those of the library are", { timeout: patience }, () => {
  const taught = { ...layout, name: "taught-ours" }
  expect(findBlankForm(image, 0, { ...options, knownForm: taught.name, layouts: [taught] })?.layout).toBe(taught.name)
})
