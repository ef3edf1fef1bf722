import type { Mark } from "../words/cell-reading.ts"
import { expect, test } from "vitest"
import { howOutPhrases } from "../cricket/how-out-phrases.ts"
import { readForm } from "./read-form.ts"
import { readAs, spelled, testPlace, unseen, type TestCell } from "./test-cells.ts"

const phrase = (text: string) => howOutPhrases.map((entry) => (entry.text === text ? -0.2 : -15))
const batting = (row: number, column: string, table?: string): TestCell => ({ holds: "batting", row, column, ...(table === undefined ? {} : { table }) })
const bowling = (row: number, column: string): TestCell => ({ holds: "bowling", row, column })

test("rows with a name or runs are there; empty rows, rows of specks and dashes are not", () => {
  const [innings, ...others] = readForm([
    spelled(batting(0, "batter"), "MARSH"), readAs(batting(0, "runs"), "number", "24 0.9, 29 0.05"), spelled(batting(0, "dismissal"), "CT", phrase("CT")),
    unseen(batting(1, "batter"), false), unseen(batting(1, "runs"), false), spelled(batting(1, "dismissal"), "L"),
    spelled(batting(2, "batter"), "-"), readAs(batting(2, "runs"), "number", "", [], "unreadable"),
    spelled(batting(3, "batter"), "NOLAN"), spelled(batting(3, "dismissal"), "DNB", phrase("DNB")),
  ])
  expect(others).toEqual([])
  expect(innings?.batting).toHaveLength(1)
  expect(innings?.batting[0]).toMatchObject({ runs: { value: 24, alternatives: [{ value: 29 }] }, howOut: { value: "caught" }, dismissal: { kind: "caught" } })
  expect(innings?.batting[0]?.howOut?.confidence).toBeGreaterThan(0.95)
  expect(innings?.didNotBat.map(({ value }) => value)).toEqual(["NOLAN"])
})

test("ditto marks say how out the batter above was, and are asked for", () => {
  const row = (at: number, name: string, howOut: string) => [spelled(batting(at, "batter"), name), spelled(batting(at, "dismissal"), howOut, phrase(howOut))]
  const [innings] = readForm([...row(0, "MARSH", "LBW"), ...row(1, "KEMP", '"'), ...row(2, "ORME", '"')])
  expect(innings?.batting.map(({ dismissal, howOut }) => [dismissal?.kind, howOut?.value])).toEqual([["lbw", "lbw"], ["lbw", "lbw"], ["lbw", "lbw"]])
  expect(innings?.batting.slice(1).map(({ howOut }) => howOut?.confidence)).toEqual([0.5, 0.5])
})

test("where no net looked, every written value is there without a value", () => {
  const [innings] = readForm([unseen(batting(0, "batter"), true), unseen(batting(0, "runs"), true), unseen({ holds: "totals", row: 0, column: "value", rowHolds: "total" }, true)])
  const unread = { value: null, confidence: 0, raw: "", alternatives: [], place: testPlace }
  expect(innings?.batting[0]).toMatchObject({ name: unread, runs: unread, howOut: null })
  expect(innings?.total.runs).toEqual(unread)
})

test("numbered tables are innings of their own", () => {
  const inningsList = readForm([
    spelled(batting(0, "surname", "batting.1"), "HADLEY"), spelled(batting(0, "surname", "batting.2"), "KEMP"), spelled(batting(4, "surname", "batting.2"), "KAPOOR"),
    spelled({ ...bowling(0, "surname"), table: "bowling.2" }, "ORME"),
  ])
  expect(inningsList.map((innings) => [innings.batting.length, innings.bowling.length])).toEqual([[1, 0], [2, 1]])
})

test("a bowler's boxes and figures stand in their order; a cross has no deliveries", () => {
  const over = (n: number, part: "upper" | "lower"): TestCell => ({ ...bowling(0, `over.${n}`), part })
  const crossed = readAs(over(2, "upper"), "balls", "")
  const marks = [..."..1..W"].map((token, at): Mark => ({ x: at, y: 0, row: 0, presence: 1, tokens: [{ value: token, confidence: 0.95 }] }))
  const [innings] = readForm([
    unseen(batting(0, "batter"), true), spelled(bowling(0, "bowler"), "SHAW"), readAs(bowling(0, "wickets"), "number", "1 0.9"),
    readAs(over(1, "upper"), "balls", ". . 1 . . W 0.8", marks), readAs(over(1, "lower"), "figure", "1-1 0.8"),
    { ...crossed, reading: { ...crossed.reading!, whole: [{ value: "X", confidence: 0.9 }] } }, unseen(over(2, "lower"), false),
    unseen(over(3, "upper"), false), unseen(over(3, "lower"), false),
  ])
  expect(innings?.bowling[0]?.oversBowled?.map((box) => box?.value)).toEqual([[".", ".", "1", ".", ".", "W"], []])
  expect(innings?.bowling[0]?.runningFigures?.map((figure) => figure?.value)).toEqual(["1-1", undefined])
})

test("the board after each over, runs and wickets in one cell or in two", () => {
  const strip = (over: number, column: string): TestCell => ({ holds: "overs", row: over - 1, column, rowHolds: `over.${over}` })
  const [together] = readForm([unseen(batting(0, "batter"), true), readAs(strip(1, "score"), "figure", "24/1 0.9"), unseen(strip(2, "score"), false)])
  expect(together?.overTotals?.map(({ over, runs, wickets }) => [over, runs?.value, wickets?.value])).toEqual([[1, 24, 1]])
  const [alone] = readForm([unseen(batting(0, "batter"), true), readAs(strip(1, "score"), "figure", "7 0.9"), readAs(strip(2, "score"), "figure", "14 0.9")])
  expect(alone?.overTotals?.map(({ over, runs, wickets }) => [over, runs?.value, wickets])).toEqual([[1, 7, null], [2, 14, null]])
  const [apart] = readForm([unseen(batting(0, "batter"), true), readAs(strip(7, "score"), "figure", "31 0.9"), readAs(strip(7, "wickets"), "number", "2 0.9")])
  expect(apart?.overTotals?.map(({ over, runs, wickets }) => [over, runs?.value, wickets?.value])).toEqual([[7, 31, 2]])
})

test("a name behind the wording leaves the kind as sure", () => {
  const read = (text: string) => readForm([spelled(batting(0, "batter"), "KEMP"), readAs(batting(0, "runs"), "number", "7 0.9"), spelled(batting(0, "dismissal"), text, howOutPhrases.map(() => -40))])[0]?.batting[0]
  for (const [text, kind] of [["CT MARSH", "caught"], ["ST ORME", "stumped"], ["RUN OUT (FINCH)", "run out"]] as const) {
    expect(read(text)?.dismissal?.kind).toBe(kind)
    expect(read(text)?.howOut?.confidence).toBeGreaterThan(0.9)
  }
  expect(read("CTMARSH")?.howOut?.confidence ?? 0).toBeLessThan(0.9)
})

test("a line of dots alone is no stroke; a total's cell without a figure shows none", () => {
  const [innings] = readForm([
    spelled(batting(0, "batter"), "KEMP"), readAs(batting(0, "runs"), "number", "0 0.9"), readAs(batting(0, "strokes"), "strip", "... 0.7, .1. 0.2"),
    readAs({ holds: "totals", row: 0, column: "value", rowHolds: "total" }, "number", "1 0.2", [], "empty"),
  ])
  expect(innings?.batting[0]?.scoring).toMatchObject({ value: [], alternatives: [{ value: ["1"] }] })
  expect(innings?.total.runs).toBeNull()
})

test("two strokes that close each line are no runs; where lines seldom end so they are", () => {
  const line = (row: number, text: string) => [spelled(batting(row, "batter"), "KEMP"), readAs(batting(row, "strokes"), "strip", `${text} 0.9`)]
  const strokes = (...texts: string[]) => readForm(texts.flatMap((text, row) => line(row, text)))[0]?.batting.map(({ scoring }) => [scoring?.value, scoring?.alternatives.map(({ value }) => value.join(""))])
  expect(strokes("4411", "11", "1271")?.map((read) => read[1])).toEqual([["44"], [""], ["12"]])
  expect(strokes("4411", "42", "14")?.[0]?.[0]?.join("")).toBe("4411")
})

test("a batter's strokes go on in the lower half of his cell; what stands there may be a neighbour's", () => {
  const half = (part: "upper" | "lower", text: string) => readAs({ ...batting(0, "strokes"), part }, "strip", text)
  const [innings] = readForm([spelled(batting(0, "batter"), "KEMP"), half("lower", "46 0.9, 26 0.1"), half("upper", "111 0.9, 114 0.1")])
  expect(innings?.batting[0]?.scoring?.value?.join("")).toBe("11146")
  expect(innings?.batting[0]?.scoring?.alternatives.map(({ value }) => value.join(""))).toEqual(expect.arrayContaining(["11126", "11446", "111"]))
})

test("of strokes whose upper line nobody could read the lower one alone is no reading", () => {
  const half = (part: "upper" | "lower", text: string) => readAs({ ...batting(0, "strokes"), part }, "strip", text, [], text === "" ? "unreadable" : "read")
  const [innings] = readForm([spelled(batting(0, "batter"), "KEMP"), half("upper", ""), half("lower", "46 0.9")])
  expect(innings?.batting[0]?.scoring?.value).toBeNull()
})

const falls = (wicket: number, rowHolds: "score" | "outgoing"): TestCell => ({ holds: "fallOfWickets", row: rowHolds === "score" ? 0 : 1, column: `wicket.${wicket}`, rowHolds })

test("a fall between two others that nobody can read, or that was not found, is there without a value", () => {
  const [innings] = readForm([unseen(batting(0, "batter"), true), readAs(falls(1, "score"), "number", "24 0.9"), readAs(falls(3, "score"), "number", "97 0.9"), unseen(falls(5, "score"), false)])
  expect(innings?.fallOfWickets.map(({ wicket, runs }) => [wicket, runs?.value])).toEqual([[1, 24], [2, undefined], [3, 97]])
})

test("the falls say a batter's score once more, where most name the batters with their scores and agree with the totals", () => {
  const card = (...outgoing: string[]) => readForm([
    ...["27 0.95", "2 0.5, 9 0.4", "10 0.95"].flatMap((runs, row) => [spelled(batting(row, "batter"), "MARSH"), readAs(batting(row, "runs"), "number", runs)]),
    ...outgoing.map((text, at) => readAs(falls(at + 1, "outgoing"), "figure", text)),
  ])[0]?.batting.map(({ runs }) => [runs?.value, (runs?.confidence ?? 0) > 0.8])
  expect(card("1-27 0.9", "2/9 0.9", "3-1. 0.9")).toEqual([[27, true], [9, true], [10, true]])
  expect(card("1 0.9", "2 0.9", "3 0.9")).toEqual([[27, true], [2, false], [10, true]])
  expect(card("2-27 0.9", "3-9 0.9", "1-10 0.9")).toEqual([[27, true], [2, false], [10, true]])
})

test("the final score stands in a box of its own on some sheets", () => {
  const box = (column: string): TestCell => ({ holds: "totals", row: 0, column, rowHolds: "score", table: "score" })
  const [innings] = readForm([unseen(batting(0, "batter"), true), readAs(box("value"), "number", "235 0.9"), readAs(box("wickets"), "number", "8 0.9")])
  expect([innings?.total.runs?.value, innings?.total.wickets?.value]).toEqual([235, 8])
})

test("parts of which written cells are lost are told; a speck is no writing", () => {
  const strip = (over: number): TestCell => ({ holds: "overs", row: over - 1, column: "score", rowHolds: `over.${over}` })
  const lost = (over: number) => ({ ...unseen(strip(over), false), lost: true })
  const batter = spelled(batting(0, "batter"), "MARSH")
  expect(readForm([batter, readAs(strip(1), "figure", "7 0.9"), lost(2)])[0]?.cutOff).toEqual(["over_totals"])
  expect(readForm([batter, readAs(strip(1), "figure", "", [], "empty"), lost(2)])[0]?.cutOff).toEqual([])
})

test("wides and no-balls alone may stand beside extras, byes and leg byes in the sub total: the sums can find all of them", () => {
  const kind = (row: number, rowHolds: string, text: string) => readAs({ holds: "extras", row, column: "sum", rowHolds }, "number", text)
  const [innings] = readForm([
    unseen(batting(0, "batter"), true), kind(0, "byes", "4 0.98"), kind(1, "legByes", "3 0.98"), kind(2, "wides", "6 0.98"),
    readAs({ holds: "totals", row: 1, column: "value", rowHolds: "extras" }, "number", "6 0.98"),
  ])
  expect(innings?.extras.total).toMatchObject({ value: 6, alternatives: [{ value: 13 }] })
})

test("an over that was not seen between others, and wickets that the other rows have, are there to be asked for; a stray mark far below is no over", () => {
  const strip = (over: number, column: string, text: string) => readAs({ holds: "overs", row: over - 1, column, rowHolds: `over.${over}` }, "number", text)
  const rows = [1, 2, 5, 6, 7, 8, 9].flatMap((over) => [strip(over, "score", `${4 * over} 0.9`), ...(over === 6 ? [] : [strip(over, "wickets", "1 0.9")])])
  const pale = [3, 4].map((over) => unseen({ holds: "overs", row: over - 1, column: "score", rowHolds: `over.${over}` }, false))
  const totals = readForm([spelled(batting(0, "batter"), "MARSH"), ...rows, ...pale, strip(14, "score", "1 0.9")])[0]?.overTotals
  expect(totals?.map(({ over }) => over)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  const goesOn = readForm([spelled(batting(0, "batter"), "MARSH"), ...rows, ...pale, ...[13, 14, 15].map((over) => strip(over, "score", "40 0.9"))])[0]?.overTotals
  expect(goesOn?.map(({ over }) => over).slice(-3)).toEqual([13, 14, 15])
  const sure = readForm([spelled(batting(0, "batter"), "MARSH"), ...rows, ...pale, ...[13, 14].map((over) => strip(over, "score", "40 0.95"))])[0]?.overTotals
  expect(sure?.map(({ over }) => over).slice(-2)).toEqual([13, 14])
  const unread = { value: null, confidence: 0 }
  expect(totals?.[2]).toMatchObject({ runs: unread, wickets: unread })
  expect(totals?.[5]).toMatchObject({ runs: { value: 24 }, wickets: unread })
})

test("what is asked for in a strip is shown where it stands, also in a form's second pair of columns", () => {
  const at = (over: number, column: string) => ({ holds: "overs", row: (over - 1) % 50, column, rowHolds: `over.${over > 50 ? over - 50 : over}` })
  const rows = [49, 50, 52, 53, 54, 55].map((over) => readAs(at(over, over > 50 ? "score2" : "score"), "figure", `${4 * over} 0.9`))
  const totals = readForm([spelled(batting(0, "batter"), "MARSH"), ...rows, unseen(at(1, "number"), false), unseen(at(1, "score"), false), { ...unseen(at(51, "score2"), false), place: { page: 0, box: { x: 7, y: 7, width: 7, height: 7 } } }])[0]?.overTotals
  expect(totals?.find(({ over }) => over === 51)?.runs).toMatchObject({ value: null, place: { box: { x: 7 } } })
})

test("marks without a name of which none can be read are a row without guesses", () => {
  const row = (runs: string) => readForm([unseen(batting(0, "batter"), true), spelled(bowling(0, "bowler"), "-"), readAs(bowling(0, "runs"), "number", runs), readAs(bowling(0, "maidens"), "number", "1 0.2, 6 0.15")])[0]?.bowling[0]
  expect(row("4 0.2, 2 0.15")).toMatchObject({ runs: null, maidens: null })
  expect(row("24 0.9")).toMatchObject({ runs: { value: 24 }, maidens: { value: 1 } })
})
