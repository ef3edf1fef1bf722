import { createCanvas, loadImage } from "@napi-rs/canvas"
import { beforeAll, expect, test } from "vitest"
import { blurPixels } from "../../testing/blur-pixels.ts"
import { renderSheet } from "../../testing/render-sheet.ts"
import { simulateMatch } from "../../testing/simulate-match.ts"
import type { Quad } from "../base/geometry.ts"
import { findFocus } from "./find-focus.ts"
import { toGrey } from "./grey.ts"
import { judgeFrame } from "./judge-frame.ts"

type Window = { x: number; y: number; width: number; height: number }
type Photo = { image: Awaited<ReturnType<typeof loadImage>>; corners: Quad }

let photo: Photo

beforeAll(async () => {
  const { bytes, corners } = await renderSheet({ match: simulateMatch(5), layout: "ruled-club", condition: "photo-easy", seed: 5 })
  if (!corners) throw new Error("A photo of one page has corners.")
  photo = { image: await loadImage(bytes), corners }
}, 60_000)

/** The camera sees `window` of the photo, on a desk where the photo ends, `light` as bright; the detail is blurred by `blur` pixels. */
function look(window: Partial<Window>, { light = 1, blur = 0, spot = 0 } = {}) {
  const { image } = photo
  const { x = 0, y = 0, width = image.width, height = image.height } = window
  const draw = (part: Window, longSide: number) => {
    const scale = longSide / Math.max(part.width, part.height)
    const canvas = createCanvas(Math.round(part.width * scale), Math.round(part.height * scale))
    const context = canvas.getContext("2d")
    context.fillStyle = "#3c3430"
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.drawImage(image, -part.x * scale, -part.y * scale, image.width * scale, image.height * scale)
    context.fillStyle = `rgba(0, 0, 0, ${1 - light})`
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.fillStyle = "#fff"
    context.beginPath()
    context.arc(canvas.width / 2, canvas.height / 2, spot * canvas.width, 0, 7)
    context.fill()
    return { width: canvas.width, height: canvas.height, data: context.getImageData(0, 0, canvas.width, canvas.height).data }
  }
  const detail = draw({ x: x + width / 2 - 150, y: y + height / 2 - 150, width: 300, height: 300 }, 240)
  blurPixels(detail, blur)
  return judgeFrame(toGrey(draw({ x, y, width, height }, 320)), toGrey(detail))
}

test("a whole sheet in good light is good, its corners where they lie", () => {
  const view = look({})
  expect(view.fault).toBe("good")
  for (const [index, { x, y }] of photo.corners.entries()) {
    expect(view.corners?.[index]?.x).toBeCloseTo(x / photo.image.width, 1)
    expect(view.corners?.[index]?.y).toBeCloseTo(y / photo.image.height, 1)
  }
})

test("dusk is too dark", () => expect(look({}, { light: 0.22 }).fault).toBe("too_dark"))

test("a desk without a sheet is none", () => expect(look({ x: -4000, y: -4000 }).fault).not.toBe("good"))

test("from far away it asks to come closer", () => {
  const { width, height } = photo.image
  expect(look({ x: -width / 2, y: -height / 2, width: 2 * width, height: 2 * height })).toMatchObject({ fault: "too_small", missing: [] })
})

test("a side outside the frame is named by its two corners", () => {
  const { width, height } = photo.image
  expect(look({ y: 0.2 * height })).toMatchObject({ fault: "cut_off", missing: ["top left", "top right"] })
  expect(look({ x: 0.2 * width })).toMatchObject({ fault: "cut_off", missing: ["top left", "bottom left"] })
})

test("a shaking hand is seen in the detail, a white spot as glare", () => {
  expect(look({}, { blur: 4 }).fault).toBe("blurred")
  expect(look({}, { spot: 0.12 }).fault).toBe("glare")
})

test("focus falls with the blur, and a blank part says nothing", () => {
  const bars = (blur: number) => {
    const picture = { width: 240, height: 60, data: new Uint8ClampedArray(4 * 240 * 60).fill(255) }
    for (let at = 0; at < 240 * 60; at++) if (at % 20 < 3) picture.data.fill(20, 4 * at, 4 * at + 3)
    blurPixels(picture, blur)
    return findFocus(toGrey(picture))
  }
  expect(bars(0)).toBeGreaterThan(0.9)
  expect(bars(1.2)).toBeGreaterThan(0.25)
  expect(bars(3.5)).toBeLessThan(0.2)
  expect(findFocus({ width: 240, height: 60, data: new Uint8Array(240 * 60).fill(230) })).toBeUndefined()
})
