import { describe, expect, it } from "vitest"
import { countRan, countWickets, isLegalBall, sumRuns, toToken } from "./ball-outcome.ts"
import { parseBallWords } from "./parse-ball-words.ts"
import { parseTypedBall } from "./parse-typed-ball.ts"

describe("parseBallWords", () => {
  it.each([
    ["no run", 0, {}, []], ["ho run", 0, {}, []], ["2 runs", 2, {}, []], ["1 run", 1, {}, []], ["FOUR", 4, {}, []], ["SIX runs", 6, {}, []], ["4 runs", 4, {}, []],
    ["1 wide", 0, { wides: 1 }, []], ["5 wides", 0, { wides: 5 }, []], ["wide", 0, { wides: 1 }, []], ["no ball", 0, { noBalls: 1 }, []], ["1 no ball", 0, { noBalls: 1 }, []], ["no ball, FOUR", 4, { noBalls: 1 }, []],
    ["1 run (no ball)", 1, { noBalls: 1 }, []], ["no ball, 2 byes", 0, { noBalls: 1, byes: 2 }, []], ["1 leg bye", 0, { legByes: 1 }, []], ["3 leg-byes", 0, { legByes: 3 }, []],
    ["4 byes", 0, { byes: 4 }, []], ["5 penalty runs", 0, { penaltyRuns: 5 }, []], ["OUT (caught)", 0, {}, ["caught"]], ["OUT", 0, {}, ["unknown"]],
    ["1 run, OUT (run out)", 1, {}, ["run out"]], ["1 wide, OUT (stumped)", 0, { wides: 1 }, ["stumped"]], ["retired hurt", 0, {}, ["retired hurt"]],
    ["OUT c Smith b Jones 12", 0, {}, ["caught"]], ["OUT! Bowled! What a ball.", 0, {}, ["bowled"]], ["OUT (caught and bowled)", 0, {}, ["caught and bowled"]],
    ["no run, pushed out to cover", 0, {}, []], ["1 run, bowled from wide of the crease, six inches outside", 1, {}, []], ["FOUR! that is out of this world", 4, {}, []],
  ])("%s", (text, runsBatter, extras, wickets) => expect(parseBallWords(text)).toEqual({ runsBatter, extras, wickets }))

  it.each(["", "5 no balls", "4nb", "Smith is in", "outside off", "bowled him a slower one earlier,".replace("bowled", "He bowled"), "end of over 5"])("%j names no outcome", (text) => expect(parseBallWords(text)).toBeUndefined())
})

describe("parseTypedBall", () => {
  it.each([
    [".", "."], ["0", "."], ["•", "."], ["4", "4"], ["W", "W"], ["w", "W"], ["1W", "1W"], ["RO", "R"], ["1RO", "1R"], ["wd", "+"], ["1wd", "+"], ["2wd", "+2"], ["wd+1", "+2"], ["5wd", "+5"],
    ["1wdW", "+W"], ["nb", "(.)"], ["1nb", "(1)"], ["4nb", "(4)"], ["nb+4", "(4)"], ["2b", "B2"], ["b", "B1"], ["1lb", "L1"], ["lb", "L1"], ["4lb", "L4"], ["5p", "P5"], ["+", "+"], ["+5", "+5"],
    ["(.)", "(.)"], ["(4)", "(4)"], ["B4", "B4"], ["L2", "L2"], ["P5", "P5"], ["nbW", "(.)W"],
  ])("%s is %s", (text, token) => {
    const [first] = parseTypedBall(text)
    expect(first && toToken(first)).toBe(token)
  })

  it.each(["", "x", "Smith", "12", "9", "..", "4.2", "wdwdwdwdwd"])("%j is no ball", (text) => expect(parseTypedBall(text)).toEqual([]))

  it("offers what other conventions mean by it", () => {
    expect(parseTypedBall("2wd").map(sumRuns)).toEqual([2, 3])
    expect(parseTypedBall("4nb").map(sumRuns)).toEqual([5, 4, 5])
    expect(parseTypedBall("b").map(sumRuns)).toEqual([1, 2, 4, 3])
    expect(parseTypedBall("nb2b")).toEqual([{ runsBatter: 0, extras: { noBalls: 1, byes: 2 }, wickets: [] }])
  })
})

describe("an outcome", () => {
  it("tells the over, the board and the strike apart", () => {
    const wide = { runsBatter: 0, extras: { wides: 2 }, wickets: ["run out" as const] }
    expect([isLegalBall(wide), sumRuns(wide), countRan(wide), countWickets(wide)]).toEqual([false, 2, 1, 1])
    expect(countWickets({ runsBatter: 0, extras: {}, wickets: ["retired hurt"] })).toBe(0)
  })
})
