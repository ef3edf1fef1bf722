import { expect, test } from "vitest"
import type { FrameView } from "@cricksy/shared/page/judge-frame.ts"
import { disarm, startWatching, watchFrame, type Watching } from "./auto-shutter.ts"

const at = (shift: number): FrameView => ({ fault: "good", missing: [], corners: [{ x: 0.1 + shift, y: 0.1 }, { x: 0.8 + shift, y: 0.1 }, { x: 0.8 + shift, y: 0.9 }, { x: 0.1 + shift, y: 0.9 }] })
const none: FrameView = { fault: "no_sheet", missing: [] }

/** Shows frames 200 ms apart and gives the numbers of those at which the shutter goes. */
function show(views: readonly FrameView[], start: Watching = startWatching()): number[] {
  let watching = start
  return views.flatMap((view, index) => {
    const seen = watchFrame(watching, view, 200 * index)
    watching = seen.watching
    return seen.shoot ? [index] : []
  })
}

const times = (count: number, view: FrameView): FrameView[] => Array.from({ length: count }, () => view)

test("goes once when the outline has been steady for a second, however long it stays", () => {
  expect(show(times(5, at(0)))).toEqual([])
  expect(show(times(40, at(0)))).toEqual([5])
})

test("goes again for the next sheet only: a single misjudged frame or a shift is not one", () => {
  expect(show([...times(10, at(0)), none, ...times(10, at(0))])).toEqual([5])
  expect(show([...times(10, at(0)), ...times(10, at(0.2))])).toEqual([5])
  expect(show([...times(10, at(0)), ...times(4, none), ...times(10, at(0))])).toEqual([5, 19])
})

test("a moving camera, a fault in between and a slow drift start the second anew", () => {
  const drifting = Array.from({ length: 20 }, (_, index) => at(0.03 * (index % 2)))
  expect(show(drifting)).toEqual([])
  expect(show([...times(4, at(0)), { ...at(0), fault: "blurred" }, ...times(4, at(0))])).toEqual([])
  expect(watchFrame(watchFrame(startWatching(), at(0), 0).watching, at(0.1), 200).advice).toBe("moving")
})

test("a picture taken by hand counts", () => expect(show(times(20, at(0)), disarm(startWatching()))).toEqual([]))
