import type { Point, Quad } from "../src/base/geometry.ts"
import type { Chance } from "./chance.ts"
import type { PhotoCondition } from "./photo-condition.ts"

export type Frame = { width: number; height: number; corners: Quad }

/** Chooses how the camera sees the sheet and where its corners come to lie; the sheet fills 90 % of the frame and lies wholly within. */
export function placeSheet(aspect: number, condition: PhotoCondition, chance: Chance): Frame {
  const landscape = aspect > 1
  const short = condition.shortSide ?? condition.longSide * 0.75
  const [width, height] = landscape ? [condition.longSide, Math.round(short)] : [Math.round(short), condition.longSide]
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const [tiltX, tiltY, turn] = [condition.tilt, condition.tilt, condition.turn].map((most) => radians(chance.between(-most, most))) as [number, number, number]
  // A phone's main camera has a focal length of about 1.1 times the longer side of its picture; the sheet is 1 high, 2.2 away.
  const project = ([x, y]: [number, number]): Point => {
    const [x1, y1] = [x * Math.cos(turn) - y * Math.sin(turn), x * Math.sin(turn) + y * Math.cos(turn)]
    const [y2, z2] = [y1 * Math.cos(tiltX), y1 * Math.sin(tiltX)]
    const [x3, z3] = [x1 * Math.cos(tiltY) + z2 * Math.sin(tiltY), z2 * Math.cos(tiltY) - x1 * Math.sin(tiltY)]
    const depth = 2.2 * Math.max(1, aspect) + z3
    return { x: x3 / depth, y: y2 / depth }
  }
  const raw = ([[-aspect, -1], [aspect, -1], [aspect, 1], [-aspect, 1]] as [number, number][]).map(([x, y]) => project([x / 2, y / 2])) as Quad
  const [left, right] = [Math.min(...raw.map((p) => p.x)), Math.max(...raw.map((p) => p.x))]
  const [top, bottom] = [Math.min(...raw.map((p) => p.y)), Math.max(...raw.map((p) => p.y))]
  const scale = 0.9 * Math.min(width / (right - left), height / (bottom - top))
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2]
  const corners = raw.map((p) => ({ x: width / 2 + (p.x - middleX) * scale, y: height / 2 + (p.y - middleY) * scale })) as Quad
  return { width, height, corners }
}
