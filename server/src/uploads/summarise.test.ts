import { expect, test } from "vitest"
import { sampleResult } from "./sample-result.ts"
import { summarise } from "./summarise.ts"

test("a reading without an innings needs eyes, a sure one that adds up does not", () => {
  const sure = sampleResult({ sha256: "0".repeat(64), where: "device", confidence: 0.97 })
  expect(summarise({ filename: "card.pdf" }, sure, []).needsEyes).toBe(false)
  expect(summarise({ filename: "card.pdf" }, { ...sure, innings: [], balanced: null }, []).needsEyes).toBe(true)
})

test("a sheet is called by its teams, those of its innings where its head names none, else by its file", () => {
  const card = sampleResult({ sha256: "0".repeat(64), where: "device", teams: [""] })
  expect(summarise({ filename: "card.pdf" }, card, []).title).toBe("Upper Wick")
  expect(summarise({ filename: "card.pdf" }, { ...card, innings: [] }, []).title).toBe("card.pdf")
})
