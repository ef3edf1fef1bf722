import { expect, it } from "vitest"
import { findDate } from "./parse-date.ts"
import { parsePlayerName } from "./player-name.ts"

it.each([
  ["* T. Oduya †", { name: "T. Oduya", captain: true, keeper: true }],
  ["T. Oduya (c)", { name: "T. Oduya", captain: true }],
  ["T. Oduya (wk)", { name: "T. Oduya", keeper: true }],
  ["T. Oduya (c & wk)", { name: "T. Oduya", captain: true, keeper: true }],
  ["3. T. Oduya", { name: "T. Oduya" }],
  ["T. Oduya*", { name: "T. Oduya", notOut: true }],
  ["O'Brien", { name: "O'Brien" }],
  ["---", { name: "" }],
])("%s", (text, expected) => {
  expect(parsePlayerName(text)).toEqual({ captain: false, keeper: false, notOut: false, ...expected })
})

it.each([
  ["Sat 14 June 2026 at 2pm", "2026-06-14"], ["14th June, 2026", "2026-06-14"], ["June 14, 2026", "2026-06-14"], ["14/06/2026", "2026-06-14"],
  ["06/14/2026", "2026-06-14"], ["14.6.26", "2026-06-14"], ["2026-06-14", "2026-06-14"],
])("%s", (text, iso) => {
  expect(findDate(text)?.iso).toBe(iso)
})

it("keeps a date that no calendar has as written", () => {
  expect(findDate("31/02/2026")).toEqual({ iso: null, written: "31/02/2026" })
  expect(findDate("164/7 (20.0)")).toBeUndefined()
})
