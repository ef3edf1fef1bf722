import { expect, test } from "vitest"
import type { ReadCell } from "../read-cell.ts"
import { leaveOutSums } from "./leave-out-sums.ts"

const corner = { x: 0, y: 0 }
const place = { page: 0, box: { x: 0, y: 0, width: 1, height: 1 } }
const cellOf = (holds: string, row: number, text: string): ReadCell => ({
  cell: { table: `${holds}.1`, holds, row, column: "name", quad: [corner, corner, corner, corner] }, written: true, place,
  letters: { free: [{ text, log: 0 }], phrases: [], temperature: 1 },
})

test("rows of sums below the batters are no batters, also with a letter misread; other tables keep their rows", () => {
  const cells = [cellOf("batting", 0, "TOTTLE"), cellOf("batting", 1, "B. HILL"), cellOf("batting", 2, "EXIRAS"), cellOf("batting", 3, "99"), cellOf("batting", 4, "TOTAL"), cellOf("bowling", 3, "EXTON")]
  expect(leaveOutSums(cells, new Map()).map(({ letters }) => letters?.free[0]?.text)).toEqual(["TOTTLE", "B. HILL", "EXTON"])
})

test("a name that was found counts as what it says", () => {
  const cells = [cellOf("batting", 0, "GREEN"), cellOf("batting", 1, "???")]
  const names = new Map([["batting.1/1", { value: "Total", confidence: 0.4, raw: "???", alternatives: [], place }]])
  expect(leaveOutSums(cells, names)).toHaveLength(1)
})
