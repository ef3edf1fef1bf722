import { expect, it } from "vitest"
import type { PageQuality } from "./page-image.ts"
import { describeQuality } from "./quality-words.ts"

const good: PageQuality = { sharpness: 0.4, glare: 0, cutOff: [], textHeight: 18 }

it.each<[string, Partial<Omit<PageQuality, "textHeight">> & { textHeight?: number | undefined }, string[]]>([
  ["a good photo", {}, []],
  ["a blank page, of which no sharpness is known", { sharpness: 0, textHeight: undefined }, []],
  ["a blurred photo", { sharpness: 0.1 }, ["blurred"]],
  ["a lamp on the paper", { glare: 0.05 }, ["glare"]],
  ["small letters", { textHeight: 6 }, ["low_resolution"]],
  ["lowish letters in focus", { textHeight: 8 }, []],
  ["lowish letters out of focus", { textHeight: 8, sharpness: 0.1 }, ["blurred", "low_resolution"]],
])("%s", (_, change, codes) => {
  const { textHeight, ...rest } = { ...good, ...change }
  expect(describeQuality({ ...rest, ...(textHeight === undefined ? {} : { textHeight }) }).map(({ code }) => code)).toEqual(codes)
})

it("names the corners that are cut off, and the way out first", () => {
  const [warning] = describeQuality({ ...good, cutOff: ["top left", "bottom left"] })
  expect(warning?.message).toMatch(/^Take the photo again.*top left and the bottom left corner/)
})
