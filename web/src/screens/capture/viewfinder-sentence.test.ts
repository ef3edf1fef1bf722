import { expect, test } from "vitest"
import { messages } from "../../messages/en.ts"
import { toSentence } from "./viewfinder-sentence.ts"

const say = (missing: Parameters<typeof toSentence>[0]["view"]["missing"]) => toSentence({ view: { fault: "cut_off", missing }, advice: "cut_off", caught: false }, true)

test("what is missing is named: a corner, a side, or all of it", () => {
  expect(say(["top right"])).toBe("The top right corner is missing.")
  expect(say(["top left", "top right"])).toBe("The top side of the page is missing.")
  expect(say(["bottom right", "top right"])).toBe("The right side of the page is missing.")
  expect(say(["top left", "bottom right"])).toBe(messages.capture.pageTooLarge)
  expect(say(["top left", "top right", "bottom right"])).toBe(messages.capture.pageTooLarge)
})

test("the automatic shutter is announced only where it is on, and a sheet that was taken is not asked for again", () => {
  const good = { view: { fault: "good" as const, missing: [] }, advice: "good" as const, caught: false }
  expect(toSentence(good, true)).toBe(messages.capture.advice.goodAutomatic)
  expect(toSentence(good, false)).toBe(messages.capture.advice.good)
  expect(toSentence({ ...good, caught: true }, true)).toBe(messages.capture.advice.caught)
})
