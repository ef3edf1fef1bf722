import { expect, test } from "vitest"
import { findLabel } from "./label-words.ts"

test.each([["Leg Byes", "legByes"], ["NO BALLS", "noBalls"], ["L.Byes", "legByes"], ["SUNDR1ES", "extras"], ["Fall of wicket", "falls"], ["Total Extras", "extras"], ["Wkts", "wickets"]])("%s", (text, label) => {
  expect(findLabel(text)?.label).toBe(label)
})

test.each(["TOTAL BALLS RECEIVED", "SUB TOTAL", "Umpires", "BOWLING TOTALS", ""])("%s is no label", (text) => expect(findLabel(text)).toBeUndefined())
