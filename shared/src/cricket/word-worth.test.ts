import { describe, expect, it } from "vitest"
import { createWordWorth } from "./word-worth.ts"

const { begin, whole } = createWordWorth()

describe("createWordWorth", () => {
  it.each([
    ["Hussain", "Munsain"], ["Thorne", "Thornt"], ["wickets", "wlckets"], ["Chaudhry", "Chzudhry"], ["MARSH", "MARsH"], ["McLeod", "MeLeod"], ["Kemp", "KeMp"], ["PERERA", "PERHRA"], ["JARVIS", "J2RVIS"],
  ])("%s is worth more than %s", (name, other) => expect(whole(name)).toBeGreaterThan(whole(other)))

  it("weighs a beginning by the letters that it has", () => expect(begin("Thor")).toBeGreaterThan(begin("Thxr")))

  it("leaves figures and signs as they are", () => expect([whole("31"), whole("2/98,"), whole("4s")].map((worth) => Math.abs(worth) < 1.5)).toEqual([true, true, true]))
})
