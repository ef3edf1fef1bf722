import { expect, test } from "vitest"
import type { Grey } from "../../base/raster.ts"
import { findBlownOut, isBlownOut } from "./blown-out.ts"

const [width, height] = [400, 300]

/** Paper of grey 200, with a white patch (x 100 to 220, y 100 to 200) and a printed line over all of it every `rows` pixels. */
function draw(rows: number, paper = 200): Grey {
  const data = Uint8Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)]
    if (y % rows === 0) return 90
    return x >= 100 && x < 220 && y >= 100 && y < 200 ? 255 : paper
  })
  return { width, height, data }
}

test("a patch in which nothing can be seen is blown out; paper around it is not", () => {
  const blown = findBlownOut(draw(1000))
  expect(blown && [isBlownOut(blown, 160, 150), isBlownOut(blown, 60, 150), isBlownOut(blown, 160, 240), isBlownOut(blown, -5, 900)]).toEqual([true, false, false, false])
})

test("bright paper on which the rulings can be seen is not, nor is a screen white all over", () => {
  const ruled = findBlownOut(draw(16))
  expect(ruled === undefined || !isBlownOut(ruled, 160, 150)).toBe(true)
  expect(findBlownOut(draw(1000, 255))).toBeUndefined()
})
