import { expect, test } from "vitest"
import { buildPageMap } from "../page-map.ts"
import { mapPoint } from "../homography.ts"
import { toPhoto } from "./flat-map.ts"
import type { RuledPage } from "./ruled-page.ts"
import { turnRuledPage } from "./turn-ruled-page.ts"

const width = 64
const height = 32
const page: RuledPage = {
  width, height, map: buildPageMap(width, height, ({ x, y }) => ({ x: x + 5, y: y + 7 })), straighten: [1, 0, -5, 0, 1, -7, 0, 0, 1],
  seen: Uint8Array.of(1, 1, 0, 1, 1, 1, 1, 1),
  evidence: {
    horizontal: { along: width, across: height, data: Uint8Array.from({ length: width * height }, (_, i) => i % 251) },
    vertical: { along: height, across: width, data: Uint8Array.from({ length: width * height }, (_, i) => (i * 7) % 253) },
  },
  runs: { horizontal: [{ at: 3, from: 10, to: 60 }, { at: 20, from: 0, to: 64 }], vertical: [{ at: 8, from: 2, to: 31 }] },
}

test("four quarter turns lead back", () => {
  expect([1, 2, 3, 4].reduce((turned) => turnRuledPage(turned), page)).toEqual({ ...page, straighten: expect.anything() })
})

test("after a turn each place shows the same spot of the photo, on the flat and on the straight page", () => {
  const turned = turnRuledPage(page)
  expect(toPhoto(turned.map, height - 9, 40)).toEqual(toPhoto(page.map, 40, 9))
  expect(mapPoint(turned.straighten, { x: 45, y: 16 })).toEqual({ x: height - 9, y: 40 })
})
