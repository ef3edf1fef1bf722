import { expect, test } from "vitest"
import type { Grey } from "../base/raster.ts"
import { fitBalls } from "./fit-balls.ts"

function draw(width: number, strokes: readonly (readonly [number, number])[], tall: number): Grey {
  const data = new Uint8Array(width * 48).fill(255)
  for (const [x, y] of strokes) for (let dy = 0; dy < tall; dy++) data.fill(0, (y + dy) * width + x, (y + dy) * width + x + 2)
  return { width, height: 48, data }
}

/** The middle of the leftmost stroke. */
function findFirst({ width, data }: Grey): { x: number; y: number } {
  const dark = [...data.keys()].filter((at) => data[at]! < 128).map((at) => ({ x: at % width, y: Math.floor(at / width) }))
  const left = Math.min(...dark.map(({ x }) => x))
  const ys = dark.filter(({ x }) => x <= left + 1).map(({ y }) => y)
  return { x: left + 1, y: (Math.min(...ys) + Math.max(...ys) + 1) / 2 }
}

test.each([["large marks as they are", 16], ["small ones enlarged in both pictures", 7]])("both pictures lie where their marks stand in the cell: %s", (_, tall) => {
  const strokes = draw(52, [[12, 12], [26, 12], [40, 12]], tall)
  const plain = draw(56, [[17, 14], [31, 14], [45, 14]], tall)
  const { image, placed, again } = fitBalls(strokes, plain, { left: -5, top: -2, scale: 1 })
  if (!placed || !again) throw new Error("no second look")
  for (const [look, { left, top, scale }] of [[image, placed], [again.image, again.placed]] as const) {
    const { x, y } = findFirst(look)
    expect(Math.abs(left + scale * x - 13)).toBeLessThan(1.5)
    expect(Math.abs(top + scale * y - (12 + tall / 2))).toBeLessThan(1.5)
  }
  expect([image.height % 16, again.image.height % 16]).toEqual([0, 0])
  expect(again.image.height > 48).toBe(tall < 10)
})
