import { describe, expect, it } from "vitest"
import { typeset } from "../../../testing/typeset.ts"
import { buildTables } from "../../table/build-tables.ts"
import { readScorecard } from "../read-scorecard.ts"

const readAll = (text: string, confidence = 1) => readScorecard(buildTables(typeset(text, confidence))).inningsList
const read = (text: string, confidence = 1) => readAll(text, confidence)[0]

/** `over.ball bowler>striker/non-striker token` of each delivery. */
const show = (innings: ReturnType<typeof read>) => (innings?.deliveries ?? []).map(({ value }) =>
  value === null ? "?" : `${value.over}.${value.ball} ${value.bowler}>${value.striker}/${value.nonStriker} ${value.notation}${value.wickets.map(({ kind, playerOut }) => ` ${kind} ${playerOut}`).join("")}`)

const commentary = `
Elmfield innings, ball by ball
Over 1
0.1 B. Marsh to A. Rao, no run
0.2 B. Marsh to A. Rao, 1 run
0.3 B. Marsh to T. Lind, 1 wide
0.3 B. Marsh to T. Lind, FOUR
0.4 B. Marsh to T. Lind, OUT (caught)
0.5 B. Marsh to J. Moss, 1 leg bye
0.6 B. Marsh to A. Rao, SIX
Over 2
1.1 C. Hill to J. Moss, no ball, 2 runs
1.1 C. Hill to J. Moss, 1 run, OUT (run out)`

describe("ball-by-ball commentary", () => {
  it("becomes deliveries with both batters and the one who was out", () => {
    const innings = read(commentary)
    expect(innings?.team?.value).toBe("Elmfield")
    expect(show(innings)).toEqual([
      "1.1 B. Marsh>A. Rao/T. Lind .", "1.2 B. Marsh>A. Rao/T. Lind 1", "1.3 B. Marsh>T. Lind/A. Rao +", "1.4 B. Marsh>T. Lind/A. Rao 4", "1.5 B. Marsh>T. Lind/A. Rao W caught T. Lind",
      "1.6 B. Marsh>J. Moss/A. Rao L1", "1.7 B. Marsh>A. Rao/J. Moss 6", "2.1 C. Hill>J. Moss/A. Rao (2)", "2.2 C. Hill>J. Moss/A. Rao 1R run out null",
    ])
    expect(innings?.deliveries.every((delivery) => delivery.confidence === 1)).toBe(true)
    expect([innings?.batting, innings?.bowling, innings?.total.runs]).toEqual([[], [], null])
  })

  it("counts overs from 1 where the log does", () => {
    const innings = read(["1.1 Marsh to Rao, no run", "1.2 Marsh to Rao, 1 run", "1.3 Marsh to Lind, 2 runs", "2.1 Hill to Rao, FOUR"].join("\n"))
    expect(innings?.deliveries.map(({ value }) => [value?.over, value?.ball])).toEqual([[1, 1], [1, 2], [1, 3], [2, 1]])
  })

  it("is turned round where the newest ball stands first", () => {
    const innings = read(["1.1 Hill to Rao, FOUR", "0.3 Marsh to Lind, 2 runs", "0.2 Marsh to Rao, 1 run", "0.1 Marsh to Rao, no run"].join("\n"))
    expect(show(innings)).toEqual(["1.1 Marsh>Rao/Lind .", "1.2 Marsh>Rao/Lind 1", "1.3 Marsh>Lind/Rao 2", "2.1 Hill>Rao/Lind 4"])
  })

  it("takes the number and the mark from the line above, as web pages stack them", () => {
    const innings = read(["0.1", "Marsh to Rao, no run", "0.2  4", "Marsh to Rao", "driven through the covers", "0.3  •", "Marsh to Rao, no run", "0.4  W", "Marsh to Rao, OUT"].join("\n"))
    expect(innings?.deliveries.map(({ value }) => `${value?.over}.${value?.ball} ${value?.notation}`)).toEqual(["1.1 .", "1.2 4", "1.3 .", "1.4 W"])
  })

  it("reads a table of balls: number, bowler, batter, runs, wicket", () => {
    expect(show(read(["Ball  Bowler  Batter  Runs  Wicket", "1.1   Marsh   Rao     4     No", "1.2   Marsh   Rao     1     No", "1.3   Marsh   Lind    0     Bowled", "1.4   Marsh   Moss    0     No"].join("\n")))).toEqual([
      "1.1 Marsh>Rao/Lind 4", "1.2 Marsh>Rao/Lind 1", "1.3 Marsh>Lind/Rao W bowled Lind", "1.4 Marsh>Moss/Rao .",
    ])
  })

  it("reads the same without headings and cells", () => {
    expect(show(read(["1.1 Bob Marsh Amit Rao 4 No", "1.2 Bob Marsh Amit Rao 1 No", "1.3 Bob Marsh Tara Lind 0 Yes", "1.4 Bob Marsh Jonah Moss 1wd No", "1.4 Bob Marsh Jonah Moss 1 No", "1.5 Bob Marsh Amit Rao 0 No"].join("\n")))).toEqual([
      "1.1 Bob Marsh>Amit Rao/Tara Lind 4", "1.2 Bob Marsh>Amit Rao/Tara Lind 1", "1.3 Bob Marsh>Tara Lind/Amit Rao W unknown Tara Lind", "1.4 Bob Marsh>Jonah Moss/Amit Rao +", "1.5 Bob Marsh>Jonah Moss/Amit Rao 1", "1.6 Bob Marsh>Amit Rao/Jonah Moss .",
    ])
  })

  it("repairs numbers and names that an engine misread, and doubts what the strike contradicts", () => {
    const lines = ["0.1 Marsh to Rao, no run", "O.2 Marsh to Rao, 2 runs", "7.3 Marsh to Rao, no run", "0.4 Marsb to Rao, 1 run", "0.5 Marsh to Rao, no run", "0.6 Marsh to Lind, no run"]
    const innings = read(lines.join("\n"), 0.95)
    expect(innings?.deliveries.map(({ value }) => `${value?.over} ${value?.bowler}`)).toEqual(lines.map(() => "1 Marsh"))
    expect(innings?.deliveries[4]?.confidence).toBeLessThan(0.9)
  })

  it("keeps a ball whose words say nothing, without runs and in doubt", () => {
    const innings = read([...commentary.split("\n"), "1.2 C. Hill to A. Rao, well bowled that"].join("\n"))
    expect(innings?.deliveries.at(-1)?.value?.runsBatter).toBeNull()
    expect(innings?.deliveries.at(-1)?.confidence).toBeLessThan(0.5)
  })

  it("is no log where one line of a report says so", () => expect(readAll("Brown came on and bowled to Green, 2 runs behind the rate.\nMarsh to Rao, FOUR")).toEqual([]))
})

const sheet = `
Over  Bowler       Balls                   Runs   Score
  1   B. Marsh     . 1 . 4 . W                5     5/1
  2   C. Hill      1 1wd 2 . . 4nb . 1       10    15/1
  3   B. Marsh     b . . . . .                4    19/1
  4   C. Hill      1 1 1lb                    3    22/1`

describe("an over-by-over sheet", () => {
  it("becomes deliveries and the board after each over", () => {
    const innings = read(sheet)
    expect(innings?.deliveries.map(({ value }) => value?.notation).join(" ")).toBe(". 1 . 4 . W 1 + 2 . . (4) . 1 B4 . . . . . 1 1 L1")
    expect(innings?.overTotals?.map(({ over, runs, wickets, bowler }) => [over, runs?.value, wickets?.value, bowler?.value])).toEqual([[1, 5, 1, "B. Marsh"], [2, 15, 1, "C. Hill"], [3, 19, 1, "B. Marsh"], [4, 22, 1, "C. Hill"]])
    expect(innings?.deliveries.every((delivery) => delivery.confidence === 1)).toBe(true)
    expect(innings?.deliveries[0]?.value).toMatchObject({ bowler: "B. Marsh", striker: null, nonStriker: null })
  })

  it("asks for the balls of an over that do not give its runs", () => {
    const doubts = read(sheet.replace("10    15/1", "12    17/1").replace("19/1", "21/1").replace("22/1", "24/1"), 0.95)?.deliveries.map(({ value, confidence }) => [value?.over, confidence < 0.9])
    expect(doubts?.filter(([, doubtful]) => doubtful).every(([over]) => over === 2)).toBe(true)
    expect(doubts?.some(([, doubtful]) => doubtful)).toBe(true)
  })

  it("does not doubt an over for a wicket that two spellings lead to", () => {
    const over = read(sheet.replace(". 1 . 4 . W", ". 1 . 4 . Ww"), 0.95)?.deliveries.filter(({ value }) => value?.over === 1) ?? []
    expect(over.at(-1)?.value?.wickets).toHaveLength(1)
    expect(over.every(({ confidence }) => confidence > 0.9)).toBe(true)
  })

  it("gives a ball that was not read what the over's runs leave, and asks for it", () => {
    const ball = read(sheet.replace(". 1 . 4 . W", ". 1 . □ . W"), 0.95)?.deliveries[3]
    expect(ball?.value?.runsBatter).toBe(4)
    expect(ball?.confidence).toBeLessThan(0.9)
  })

  it("keeps a maiden whose dots were not seen and whose score lost its stroke", () => {
    const maiden = sheet.replace("b . . . . .                4    19/1", "                           0    151").replace("22/1", "18/1")
    expect(read(maiden, 0.95)?.overTotals?.map(({ runs, wickets }) => [runs?.value, wickets?.value])).toEqual([[5, 1], [15, 1], [15, 1], [18, 1]])
    expect(read(maiden)?.overTotals).toHaveLength(3)
  })

  it("takes a figure that the engine lost or took for a letter from the over's runs", () => {
    const notations = (balls: string) => read(sheet.replace("1 1wd 2 . . 4nb . 1", balls), 0.6)?.deliveries.filter(({ value }) => value?.over === 2).map(({ value }) => value?.notation).join(" ")
    const usual = notations("1 1wd 2 . . 4nb . 1")
    expect(notations("1 Twd 2 . . 4nb . 1")).toBe(usual)
    expect(notations("1 1wd 2 . . nb . 1")?.split(" ")).toHaveLength(8)
  })

  it("has no over before the first: a row above it whose number was not read is no over 0", () => {
    const above = sheet.replace("  1   B. Marsh", " mn   B. Marsh     . . . . . .                0     0/0\n  1   B. Marsh")
    expect(read(above, 0.95)?.overTotals?.map(({ over }) => over)).toEqual([1, 1, 2, 3, 4])
  })

  it("knows that an over of five tokens has lost one, and asks for it alone", () => {
    const over = read(sheet.replace(". 1 . 4 . W", ". 1 . 4   W"), 0.95)?.deliveries.filter(({ value }) => value?.over === 1) ?? []
    expect(over.map(({ value }) => value?.notation).join(" ")).toBe(". 1 . 4 . W")
    expect(over.map(({ confidence }) => confidence < 0.9)).toEqual([false, false, false, false, true, false])
  })

  it("joins a figure and letters that the engine parted, where six balls then give the over's runs, and asks for that ball alone", () => {
    const readParted = (apart: number) => {
      const page = typeset(sheet.replace(". 1 . 4 . W                5     5/1", "1 lb . . 1 . 2              4     4/0").replace("15/1", "14/0").replace("19/1", "18/0").replace("22/1", "21/0"), 0.95)
      const near = page.words.map((word) => (word.text === "lb" ? { ...word, box: { ...word.box, x: word.box.x - apart } } : word))
      return readScorecard(buildTables({ ...page, words: near })).inningsList[0]?.deliveries.filter(({ value }) => value?.over === 1) ?? []
    }
    expect(readParted(5).map(({ value, confidence }) => [value?.notation, confidence < 0.9])).toEqual([["L1", true], [".", false], [".", false], ["1", false], [".", false], ["2", false]])
    expect(readParted(0)).toHaveLength(7)
  })

  it("is sure of an extra's letters, however dimly seen, in an over that adds up as it was read", () => {
    const page = typeset(sheet, 0.95)
    const seen = (text: string) => readScorecard(buildTables({ ...page, words: page.words.map((word) => (word.text === text ? { ...word, confidence: 0.4 } : word)) })).inningsList[0]?.deliveries ?? []
    expect(seen("1wd")[7]).toMatchObject({ value: { notation: "+" } })
    expect(seen("1wd")[7]?.confidence).toBeGreaterThan(0.9)
    expect(seen("2")[8]?.confidence).toBeLessThan(0.9)
  })

  it("keeps the count of overs through numbers that were misread and rows that were lost", () => {
    const rows = (numbers: readonly (number | string)[]) => numbers.map((number, at) => `${String(number).padStart(3)}   ${at % 2 ? "C. Hill " : "B. Marsh"}     . 1 . . . .                1   ${String(at + 1).padStart(3)}/0`)
    const overs = (numbers: readonly (number | string)[]) => read(["Over  Bowler       Balls                   Runs   Score", ...rows(numbers)].join("\n"), 0.95)?.overTotals?.map(({ over }) => over)
    expect(overs([1, 2, 3, 1, 5, 6, 7, "mn", 9, 70, 11])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect(overs([1, 2, 3, 4, 7, 8, 2, 10, 1, 12, 73])).toEqual([1, 2, 3, 4, 7, 8, 9, 10, 11, 12, 13])
    expect(overs([26, 27, 2, 29, 30])).toEqual([26, 27, 28, 29, 30])
    expect(overs([8, 7, 6, 5, 4, 3, 2, 1])).toEqual([8, 7, 6, 5, 4, 3, 2, 1])
    expect(overs([5, 10, 15, 20, 25])).toEqual([5, 10, 15, 20, 25])
  })

  it("is one innings where a number and a score lost their first figures, two where the count begins again", () => {
    const row = (over: number, runs: number) => `${String(over).padStart(3)}   ${over % 2 ? "B. Marsh" : "C. Hill "}     . . . 4 . .                4   ${String(runs).padStart(3)}/0`
    const from = (first: number) => [0, 1, 2, 3, 4].map((at) => row(first + at, 4 * (first + at)))
    const sheetOf = (lines: readonly string[]) => readAll(["Over  Bowler       Balls                   Runs   Score", ...lines].join("\n"), 0.95).map(({ overTotals }) => overTotals?.length)
    expect(sheetOf([...from(7), row(1, 8), ...from(13)])).toEqual([11])
    expect(sheetOf([...from(7), ...from(1)])).toEqual([5, 5])
  })

  it("is laid over the card that stands beside it", () => {
    const list = readAll(`
Elmfield
Batter               R     B
A. Rao  c Hill b Marsh  5    9
T. Lind  not out       12   10
P. Moss  not out        3    3
Total  (1 wicket)      23
Bowler        O     M     R     W
B. Marsh    2.0     0     9     1
C. Hill     1.2     0    14     0
${sheet}`)
    expect(list.map((innings) => [innings.batting.length, innings.deliveries.length])).toEqual([[3, 23]])
  })
})
