import { expect, test } from "vitest"
import type { Correction } from "./correction.ts"
import { followPlaces } from "./follow-places.ts"

const runs = (row: number) => `/innings/0/batting/${row}/runs`
type Box = [number, number, number, number]
const box = (row: number): Box => [400, 100 + 40 * row, 60, 40]
const correction = (pointer: string, place?: { page: number; box: Box }): Correction => ({
  id: "00000000-0000-4000-8000-000000000001", kind: "correct", pointer, before: 4, after: 41, target: null, by: null, at: "2026-05-02T10:00:00Z", ...(place && { place: { page: place.page, corners: [...place.box, 0, 0, 0, 0] } }),
})
const follow = (readings: Parameters<typeof followPlaces>[1], made: Correction) => {
  const { found, lost } = followPlaces([made], readings, ({ corners: [x, y, width, height] }) => [x!, y!, width!, height!])
  return [found.map(({ pointer }) => pointer), lost.length]
}

test("a word on a value goes where that value stands in a reading with a row more", () => {
  const readings = { [runs(0)]: { box: box(0) }, [runs(1)]: { box: box(1) }, [runs(2)]: { box: [403, 178, 58, 44] as const satisfies Box }, "/innings/0/batting/2/balls": { box: box(2) } }
  expect(follow(readings, correction(runs(1), { page: 0, box: box(1) }))).toEqual([[runs(1)], 0])
  expect(follow(readings, correction(runs(1), { page: 0, box: box(2) }))).toEqual([[runs(2)], 0])
})

test("it is not laid over another value where its own was not read", () => {
  const readings = { [runs(0)]: { box: box(0) }, [runs(1)]: { box: box(1) }, "/innings/0/bowling/0/runs": { box: box(5) } }
  expect(follow(readings, correction(runs(1), { page: 0, box: box(5) }))).toEqual([[], 1])
  expect(follow(readings, correction(runs(1), { page: 1, box: box(1) }))).toEqual([[], 1])
})

test("it stays at its pointer where no value of the reading stands there, and where its own place is not known", () => {
  expect(follow({ [runs(0)]: { box: box(0) } }, correction(runs(1), { page: 0, box: box(1) }))).toEqual([[runs(1)], 0])
  expect(follow({ [runs(1)]: { box: box(3) } }, correction(runs(1)))).toEqual([[runs(1)], 0])
})
