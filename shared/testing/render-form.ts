import type { Point } from "../src/base/geometry.ts"
import type { Rgba } from "../src/base/raster.ts"
import type { Layout } from "../src/scorebook/layout.ts"
import { axes } from "../src/scorebook/layout.ts"
import type { Chance } from "./chance.ts"

/** How a form was photographed: `place` maps layout units to pixels of the photo. */
export type FormPhoto = { image: Rgba; place: (u: number, v: number) => Point }

export type FormPose = {
  width: number; height: number; scale: number; left: number; top: number; tilt: number; perspective: number; curl: number;
  noise: number
}

/** A photo of an empty form: its rulings drawn dark on paper with a shadow, turned, seen aslant, curled at one side, with noise. */
export function renderForm(layout: Layout, pose: FormPose, chance: Chance): FormPhoto {
  const [formWidth, formHeight] = layout.size
  const place = (u: number, v: number): Point => {
    const x = u * pose.scale
    const y = v * pose.scale - pose.curl * Math.sin((Math.PI * u) / formWidth)
    const far = 1 + (pose.perspective * v) / formHeight
    return {
      x: pose.left + (x * Math.cos(pose.tilt) - y * Math.sin(pose.tilt)) / far,
      y: pose.top + (x * Math.sin(pose.tilt) + y * Math.cos(pose.tilt)) / far,
    }
  }
  const { width, height } = pose
  const light = new Float32Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) light[y * width + x] = (x + y < 0.7 * width ? 225 : 170) + pose.noise * chance.normal()
  for (const axis of axes)
    for (const ruling of layout.rulings[axis])
      for (let at = ruling.from; at <= ruling.to; at += 0.3) {
        const { x, y } = axis === "horizontal" ? place(at, ruling.at) : place(ruling.at, at)
        darken(light, width, height, x, y)
      }
  const data = new Uint8ClampedArray(4 * width * height).fill(255)
  for (let i = 0; i < light.length; i++) data[4 * i] = data[4 * i + 1] = data[4 * i + 2] = light[i]!
  return { image: { width, height, data }, place }
}

/** One point of a soft line, shared by the four pixels round it. Points overlap: the darkest counts. */
function darken(light: Float32Array, width: number, height: number, x: number, y: number): void {
  for (const column of [Math.floor(x), Math.floor(x) + 1])
    for (const row of [Math.floor(y), Math.floor(y) + 1]) {
      if (column < 0 || row < 0 || column >= width || row >= height) continue
      const near = (1 - Math.abs(column - x)) * (1 - Math.abs(row - y))
      light[row * width + column] = Math.min(light[row * width + column]!, 225 - 140 * near)
    }
}
