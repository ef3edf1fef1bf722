import { expect, test } from "vitest"
import { isSameJson } from "./same-json.ts"

test.each([
  [{ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true], [[1, 2], [2, 1], false], [{ a: 1 }, { a: 1, b: 1 }, false], [{ a: null }, { b: null }, false],
  [[], {}, false], [null, {}, false], [null, null, true], ["1", 1, false], [[], [], true],
])("%j and %j: %s", (one, other, same) => {
  expect(isSameJson(one, other)).toBe(same)
})
