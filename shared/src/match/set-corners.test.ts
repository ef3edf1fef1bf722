import { expect, test } from "vitest"
import type { Correction } from "./correction.ts"
import { cornersPointer, findSetCorners, listCorrectionsOf } from "./set-corners.ts"

const [first, second] = [[0, 0, 9, 0, 9, 9, 0, 9], [1, 1, 8, 1, 8, 8, 1, 8]]

/** Records in this order, a second apart; a text names a value, anything else sets the corners. */
const list = (...acts: (string | number[] | null | Partial<Correction>)[]): Correction[] => acts.map((act, at) => {
  const base: Correction = { id: `00000000-0000-4000-8000-00000000000${at}`, kind: "correct", pointer: cornersPointer, before: null, after: null, target: null, by: null, at: `2026-05-02T10:00:0${at}Z` }
  if (typeof act === "string") return { ...base, pointer: `/${act}`, after: act }
  return act === null || Array.isArray(act) ? { ...base, after: act } : { ...base, ...act }
})
const said = (corrections: readonly Correction[], corners?: readonly number[]) => listCorrectionsOf(corrections, corners).map(({ pointer }) => pointer)

test("what was said of a reading within other corners is none of this one's, and is again where these are taken back", () => {
  const corrections = list("a", first, "b", second, "c", null, "d")
  expect(findSetCorners(corrections.slice(0, 2))).toEqual(first)
  expect(findSetCorners(corrections.slice(0, 5))).toEqual(second)
  expect(findSetCorners(corrections)).toBeUndefined()
  expect([undefined, first, second].map((corners) => said(corrections, corners))).toEqual([["/a", "/d"], ["/b"], ["/c"]])
})

test("a word on a correction belongs where that does, whenever it was spoken", () => {
  const [value, corners] = list("a", first)
  const undo: Correction = { ...value!, id: "00000000-0000-4000-8000-000000000009", kind: "undo", target: value!.id, at: "2026-05-02T11:00:00Z" }
  expect(said([value!, corners!, undo])).toEqual(["/a", "/a"])
  expect(said([value!, corners!, undo], first)).toEqual([])
})

test("corners that were taken back, and such as are none, set nothing", () => {
  const [corners, ...others] = list(first, { kind: "undo", target: "00000000-0000-4000-8000-000000000000" }, { after: [1, 2, 3] }, { after: "here" }, { kind: "confirm", after: second })
  expect(findSetCorners([corners!, ...others])).toBeUndefined()
})
