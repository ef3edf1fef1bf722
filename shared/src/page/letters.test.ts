import { expect, test } from "vitest"
import type { Component } from "./components.ts"
import { findTextHeight } from "./letters.ts"

const letters = Array.from({ length: 30 }, (_, at): Component => ({ x: 20 * at, y: 0, width: 14, height: at % 3 === 0 ? 16 : 23, area: 150 }))
const dots = Array.from({ length: 400 }, (_, at): Component => ({ x: 12 * at, y: 18, width: 5, height: 5, area: 21 }))

test("the dots of leaders do not make the text small, however many", () => {
  expect(findTextHeight(letters)).toBe(23)
  expect(findTextHeight([...letters, ...dots])).toBe(23)
})

test("dots alone are no text", () => {
  expect(findTextHeight(dots)).toBeUndefined()
})
