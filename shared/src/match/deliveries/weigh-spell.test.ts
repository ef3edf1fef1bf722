import { describe, expect, test } from "vitest"
import { blurBox, blurNumber } from "../../../testing/blur-book.ts"
import { createChance } from "../../../testing/chance.ts"
import { creditsBowler } from "../../../testing/laws.ts"
import { simulateMatch } from "../../../testing/simulate-match.ts"
import { writeToken } from "../../../testing/write-token.ts"
import { findOverWorth } from "../../cricket/token-worth.ts"
import type { Spell } from "./spell.ts"
import { weighSpell } from "./weigh-spell.ts"

const sure = (value: string) => [{ value: value.split(" "), confidence: 0.97 }]

describe("a row of boxes, the figures under them and the summary are weighed together", () => {
  test("a figure decides between two readings of a box", () => {
    const spell: Spell = {
      boxes: [
        { tokens: sure(". . 1 . . 4"), figure: [{ value: "0-5", confidence: 0.9 }] },
        { tokens: [{ value: "1 . . . . .".split(" "), confidence: 0.6 }, { value: "4 . . . . .".split(" "), confidence: 0.3 }], figure: [{ value: "0-9", confidence: 0.8 }] },
      ], runs: null, wickets: null,
    }
    const { boxes, runs } = weighSpell(spell)
    expect(boxes[1]?.tokens[0]).toMatchObject({ value: ["4", ".", ".", ".", ".", "."] })
    expect(boxes[1]?.tokens[0]?.confidence).toBeGreaterThan(0.9)
    expect(runs[0]).toMatchObject({ value: 9 })
  })

  test("a row's last over may be unfinished, crosses behind it or none", () => {
    const short = { tokens: [{ value: ["."], confidence: 0.5 }, { value: [], confidence: 0.3 }], figure: [{ value: "0-5", confidence: 0.9 }] }
    const crossed = { tokens: [{ value: [], confidence: 0.97 }, { value: ["1"], confidence: 0.01 }], figure: null }
    for (const ends of [[], [crossed], [crossed, crossed]]) {
      const { boxes } = weighSpell({ boxes: [{ tokens: sure(". . 1 . . 4"), figure: [{ value: "0-5", confidence: 0.9 }] }, short, ...ends], runs: null, wickets: null })
      expect(boxes[1]?.tokens[0]?.value).toEqual(["."])
    }
  })

  test("boxes tell what an unreadable figure is", () => {
    const spell: Spell = {
      boxes: [{ tokens: sure("W 2 . . . ."), figure: [] }, { tokens: sure(". . . . . 1"), figure: [{ value: "1-3", confidence: 0.4 }, { value: "1-8", confidence: 0.5 }] }],
      runs: null, wickets: null,
    }
    expect(weighSpell(spell).boxes[1]?.figure[0]?.value).toEqual({ wickets: 1, runs: 3 })
  })

  test("a scorer's slip stays as written and does not spoil what follows", () => {
    const figures = ["0-1", "0-4", "0-5", "0-6"]
    const boxes = figures.map((figure) => ({ tokens: sure("1 . . . . ."), figure: [{ value: figure, confidence: 0.97 }] }))
    const weighed = weighSpell({ boxes, runs: null, wickets: null })
    expect(weighed.boxes.map((box) => box.tokens[0]?.value[0])).toEqual(["1", "1", "1", "1"])
    expect(weighed.boxes.at(-1)?.figure[0]?.value).toEqual({ wickets: 0, runs: 6 })
  })

  test("a summary that was read clearly and is one off may be the scorer's slip: neither is sure", () => {
    const boxes = [{ tokens: sure("1 . . 4 . ."), figure: [{ value: "0-5", confidence: 0.95 }] }]
    const { runs } = weighSpell({ boxes, runs: [{ value: 6, confidence: 0.97 }], wickets: null })
    expect(runs.slice(0, 2).map(({ value }) => value).sort()).toEqual([5, 6])
    expect(runs[0]!.confidence).toBeLessThan(0.94)
    expect(weighSpell({ boxes, runs: [{ value: 5, confidence: 0.97 }], wickets: null }).runs[0]?.confidence).toBeGreaterThan(0.99)
  })

  test("nothing readable gives nothing, and no error", () => {
    const { boxes } = weighSpell({ boxes: [{ tokens: [], figure: null }, { tokens: [{ value: ["?"], confidence: 1 }], figure: [{ value: "??", confidence: 1 }] }], runs: null, wickets: null })
    expect(boxes.map((box) => box.tokens)).toEqual([[], []])
    expect(weighSpell({ boxes: [], runs: null, wickets: null }).boxes).toEqual([])
  })
})

/** Deliveries over by over; the simulator gives them in order. */
function groupOvers<T extends { over: number }>(deliveries: readonly T[]): T[][] {
  return [...new Set(deliveries.map((ball) => ball.over))].map((over) => deliveries.filter((ball) => ball.over === over))
}

test("of simulated books with a fifth of the marks misread, nearly all boxes come out right, and hardly any wrong one is sure", () => {
  const blur = { wrong: 0.12, lost: 0.01 }
  let [all, free, right, wrongAndSure] = [0, 0, 0, 0]
  for (let seed = 1; seed <= 6; seed++) {
    const chance = createChance(seed)
    const [innings] = simulateMatch(seed, { overs: 20 }).innings
    for (const bowler of innings?.bowling ?? []) {
      const overs = groupOvers((innings?.deliveries ?? []).filter((ball) => ball.bowler === bowler.name))
      const standing = { wickets: 0, runs: 0 }
      const truth = overs.map((balls) => {
        const tokens = balls.map(writeToken)
        standing.runs += findOverWorth(tokens)?.charged ?? 0
        standing.wickets += balls.flatMap((ball) => ball.wickets).filter((wicket) => creditsBowler(wicket.kind)).length
        return { tokens, figure: `${standing.wickets}-${standing.runs}` }
      })
      const boxes = truth.map(({ tokens, figure }) => ({ tokens: blurBox(tokens, blur, chance), figure: blurNumber(figure, blur, chance) }))
      const weighed = weighSpell({ boxes, runs: null, wickets: null })
      for (const [at, { tokens }] of truth.entries()) {
        const [best] = weighed.boxes[at]?.tokens ?? []
        const same = best?.value.join() === tokens.join()
        all++
        free += boxes[at]?.tokens[0]?.value.join() === tokens.join() ? 1 : 0
        right += same ? 1 : 0
        wrongAndSure += !same && (best?.confidence ?? 0) > 0.97 ? 1 : 0
      }
    }
  }
  expect(free / all).toBeLessThan(0.5)
  expect(right / all).toBeGreaterThan(0.7)
  expect(wrongAndSure / all).toBeLessThan(0.01)
})
