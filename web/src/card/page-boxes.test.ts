import { expect, test } from "vitest"
import { findBoxAt, outlineBoxes, type PageBox } from "./page-boxes.ts"

const box = (pointer: string, at: PageBox["box"], tone: PageBox["tone"] = "plain"): PageBox => ({ pointer, box: at, tone })
const boxes = [box("/row", [0, 0, 100, 20]), box("/cell", [10, 5, 10, 10], "doubt"), box("/far", [200, 0, 10, 10])]

test("a tap means the smallest box around it, and beside all boxes nothing", () => {
  expect(findBoxAt(boxes, { x: 12, y: 8 })?.pointer).toBe("/cell")
  expect(findBoxAt(boxes, { x: 50, y: 8 })?.pointer).toBe("/row")
  expect(findBoxAt(boxes, { x: 150, y: 8 })).toBeUndefined()
})

test("boxes of a tone are one path, doubts on top", () => {
  expect(outlineBoxes(boxes)).toEqual([{ tone: "plain", path: "M0 0h100v20h-100zM200 0h10v10h-10z" }, { tone: "doubt", path: "M10 5h10v10h-10z" }])
})
