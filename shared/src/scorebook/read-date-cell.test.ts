import { expect, test } from "vitest"
import { readDateCell } from "./read-date-cell.ts"
import { readAs, unseen } from "./test-cells.ts"

const cell = { holds: "match", row: 0, column: "date" }
const read = (alternatives: string) => readDateCell(readAs(cell, "figure", alternatives))

test("a date is day, month, year, whatever parts them; it is asked for", () => {
  expect(read("8/7/19 0.9")).toMatchObject({ value: "2019-07-08" })
  expect(read("11-6-17 0.9, 11-6-12 0.1")).toMatchObject({ value: "2017-06-11", alternatives: [{ value: "2012-06-11" }] })
  expect(read("27.06.2017 0.99")?.confidence).toBeLessThan(0.9)
})

test("a stroke that was read as a one parts them too, less surely", () => {
  const stroke = read("8/7119 0.5")
  expect(stroke?.value).toBe("2019-07-08")
  expect(stroke?.confidence).toBeLessThan(read("8/7/19 0.5")!.confidence)
})

test("figures that are no date give none, and an empty cell is no field", () => {
  expect(read("45/13/19 0.9, 9876 0.1")).toMatchObject({ value: null, confidence: 0, raw: "45/13/19" })
  expect(readDateCell(unseen(cell, true))).toBeNull()
  expect(readDateCell(readAs(cell, "figure", "", [], "empty"))).toBeNull()
  expect(readDateCell(undefined)).toBeNull()
})
