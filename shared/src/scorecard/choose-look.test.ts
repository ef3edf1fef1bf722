import { expect, test } from "vitest"
import type { Word } from "../words/ocr-page.ts"
import { chooseLook, settleLabels } from "./choose-look.ts"

const words = (text: string, confidence: number): Word[] => text.split(" ").map((word, at) => ({ text: word, confidence, box: { x: 50 * at, y: 0, width: 40, height: 14 } }))
const textOf = (line: readonly Word[]) => line.map(({ text }) => text).join(" ")

test("of several looks the one that most agree in and that adds up stands, and is believed more", () => {
  const looks = [words("Extras 131,108, wi)", 0.4), words("Extras 13(b1,1b8, w4)", 0.5), words("Extras 13 (b 1,1b8, w 4)", 0.6)]
  const chosen = chooseLook(looks, "extras")
  expect(textOf(chosen)).toBe("Extras 13(b1,1b8, w4)")
  expect(chosen[0]?.confidence).toBeGreaterThan(0.8)
})

test("where none adds up the first stays", () => {
  expect(textOf(chooseLook([words("Extras w 3 9", 0.4), words("Extras w 8 9", 0.4)], "extras"))).toBe("Extras w 3 9")
})

test("a doubtful b with a stroke before it is lb; where the ink leaves it open both stand; beside another label nothing is asked", () => {
  const settle = (text: string, shape: "b" | "lb" | undefined) => settleLabels(words(text, 0.5), () => shape).map((word) => [word.text, word.alternatives?.[0]?.text])
  expect(settle("(b1, w7) 8", "lb")[0]).toEqual(["(lb1,", undefined])
  expect(settle("(b1, w7) 8", "b")[0]).toEqual(["(b1,", undefined])
  expect(settle("(b1, w7) 8", undefined)[0]).toEqual(["(b1,", "(lb1,"])
  expect(settle("(B 1, W 7) 8", undefined)[0]).toEqual(["(B", "(LB"])
  expect(settle("[b-1 w-7 8", "lb")[0]).toEqual(["lb-1", undefined])
  expect(settle("[b-1 w-7 8", undefined)[0]).toEqual(["[b-1", "lb-1"])
  expect(settle("(b1, lb2) 3", "lb")[0]).toEqual(["(b1,", undefined])
  expect(settle("nb 1 w 2 3", undefined).flat().filter(Boolean)).toEqual(["nb", "1", "w", "2", "3"])
})

test("falls that all looks see alike are believed although their words are glued", () => {
  const falls = (text: string) => words(`Fall of wickets: ${text}`, 0.5)
  const chosen = chooseLook([falls("1/53,2/91,3/113"), falls("1/53, 2/91, 3/113"), falls("1/53,2/91, 3/113")], "falls")
  expect(textOf(chosen)).toBe("Fall of wickets: 1/53,2/91,3/113")
  expect(chosen.every(({ confidence }) => confidence > 0.9)).toBe(true)
  expect(textOf(chooseLook([falls("1/58, 2/91"), falls("1/53, 2/91"), falls("1/53, 2/91")], "falls"))).toContain("1/53")
})
