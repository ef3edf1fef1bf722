import { expect, test } from "vitest"
import { findLabel, labelTexts } from "./label-words.ts"

test.each([["Leg Byes", "legByes"], ["NO BALLS", "noBalls"], ["L.Byes", "legByes"], ["SUNDR1ES", "extras"], ["Fall of wicket", "falls"], ["Total Extras", "extras"], ["Wkts", "wickets"], ["FoW", "falls"]])("%s", (text, label) => {
  expect(findLabel(text)?.label).toBe(label)
})

test.each(["TOTAL BALLS RECEIVED", "SUB TOTAL", "Umpires", "BOWLING TOTALS", ""])("%s is no label", (text) => expect(findLabel(text)).toBeUndefined())

test("forms print labels in capitals, or small letters after the first of each word or of all", () => expect(labelTexts).toEqual(expect.arrayContaining(["LEGBYES", "LegByes", "Legbyes", "FallOfWickets"])))
