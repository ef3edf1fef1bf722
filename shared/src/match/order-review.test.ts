import { expect, test } from "vitest"
import type { Check, Readings } from "./match.ts"
import { orderReview } from "./order-review.ts"

const doubt = (confidence: number): Readings[string] => ({ status: "read", confidence, raw: "", alternatives: [], place: null })
const sum = (status: Check["status"], ...fields: string[]): Check => ({ id: "TOT-1", innings: 0, status, message: "", fields })

test("a figure of a sum that fails comes first, then what settles most, then whole parts", () => {
  const readings: Readings = { "/name": doubt(0.5), "/runs": doubt(0.9), "/fours": doubt(0.8) }
  const order = (checks: Check[]) => orderReview(["/table", "/fours", "/name", "/runs"], checks, readings)
  expect(order([])).toEqual(["/name", "/fours", "/runs", "/table"])
  expect(order([sum("fail", "/runs", "/total")])).toEqual(["/runs", "/name", "/fours", "/table"])
  expect(order([sum("pass", "/runs", "/total")])[0]).toBe("/name")
})

test("doubts that one sum ties together go before one that stands alone", () => {
  const readings: Readings = { "/alone": doubt(0.8), "/runs": doubt(0.8), "/total": doubt(0.8) }
  expect(orderReview(["/alone", "/runs", "/total"], [sum("pass", "/runs", "/total")], readings).at(-1)).toBe("/alone")
})

test("the card goes before its records of single balls, however unsure they are and whatever fails of them", () => {
  const records = ["/innings/0/batting/0/scoring", "/innings/0/bowling/0/overs_bowled/3", "/innings/0/bowling/0/running_figures/3", "/innings/0/over_totals/7/bowler"]
  const readings: Readings = { ...Object.fromEntries(records.map((pointer) => [pointer, doubt(0.5)])), "/innings/0/batting/0/name": doubt(0.9) }
  const failing: Check = { ...sum("fail", records[0]!, "/innings/0/batting/0/runs"), id: "BAT-5" }
  expect(orderReview([...records, "/innings/0/batting/0/name"], [failing], readings)[0]).toBe("/innings/0/batting/0/name")
})
