import { describe, expect, test } from "vitest"
import { createBookCard } from "../../../testing/book-card.ts"
import { createChance } from "../../../testing/chance.ts"
import { scoreBook } from "../../../testing/score-book.ts"
import { simulateMatch } from "../../../testing/simulate-match.ts"
import { rebuildInnings } from "./rebuild-innings.ts"

const place = { page: 0, box: { x: 0, y: 0, width: 10, height: 10 } }
const everything = { strip: true, strokes: true, spellEnds: true }
const [innings] = simulateMatch(3, { overs: 20 }).innings
const [short] = simulateMatch(4, { overs: 8 }).innings
if (!innings || !short) throw new Error("no innings")
const exact = rebuildInnings(createBookCard(innings, everything, { wrong: 0, lost: 0 }, createChance(1)))

describe("deliveries in order from the records of a book", () => {
  test("read without a mistake they are what was bowled", () => {
    const { all, right } = scoreBook(innings, exact, 0.9)
    expect(right / all).toBeGreaterThan(0.99)
    expect(exact.deliveries.length).toBe(innings.deliveries.length)
  })

  test("with marks misread most are right, and what is wrong is nearly always asked for", () => {
    const { all, right, silent } = scoreBook(innings, rebuildInnings(createBookCard(innings, everything, { wrong: 0.06, lost: 0.003 }, createChance(2))), 0.9)
    expect(right / all).toBeGreaterThan(0.85)
    expect(silent / all).toBeLessThan(0.03)
  })

  test("bowlers' figures come from the row where the summary is empty", () => {
    expect(exact.bowling.map((row) => [row.runs?.value, row.wickets?.value])).toEqual(innings.bowling.map((row) => [row.runs, row.wickets]))
  })

  test("a sum that the form's reader took from the last figure is no witness beside it", () => {
    // Without batters there is no order to search for: the rows are weighed, no more.
    const book = createBookCard(innings, everything, { wrong: 0.06, lost: 0.003 }, createChance(2))
    const card = { ...book, batting: [], bowling: book.bowling.slice(0, 3) }
    const elsewhere = { page: 0, box: { x: 90, y: 0, width: 10, height: 10 } }
    const withRuns = (place: typeof elsewhere) => rebuildInnings({ ...card, bowling: card.bowling.map((row, at) => {
      const figure = row.runningFigures?.findLast((one) => one !== null)
      const runs = innings.bowling[at]?.runs
      return figure == null || runs == null ? row : { ...row, runs: { value: runs, confidence: 0.6, raw: "", alternatives: [], place } }
    }) }).bowling.map((row) => row.runs?.confidence ?? 0)
    const alone = rebuildInnings(card).bowling.map((row) => row.runs?.confidence)
    const [own, summary] = [withRuns({ page: 0, box: { x: 0, y: 0, width: 10, height: 10 } }), withRuns(elsewhere)]
    for (const [at, confidence] of alone.entries()) if (confidence !== undefined) expect(own[at]).toBeCloseTo(confidence, 9)
    expect(summary.some((confidence, at) => confidence > own[at]!)).toBe(true)
  })

  test("a sum that was read surely and is not what the row's other records say is asked for: it may be a slip on paper", () => {
    const book = createBookCard(innings, everything, { wrong: 0, lost: 0 }, createChance(1))
    const [first] = book.bowling
    const stated = innings.bowling[0]?.runs
    if (first === undefined || stated == null) throw new Error("no bowler")
    const weighed = (confidence: number, other = 0) => rebuildInnings({ ...book, batting: [], bowling: [{ ...first, runs: { value: stated + 1, confidence, raw: `${stated + 1}`, alternatives: [{ value: stated, confidence: other }], place: { ...place, page: 1 } } }] }).bowling[0]?.runs
    expect([stated, stated + 1]).toContain(weighed(0.95)?.value)
    expect(weighed(0.95)?.confidence).toBeLessThan(0.9)
    expect(weighed(0.6, 0.3)?.value).toBe(stated)
  })

  test("a sum that the summary hardly can say is asked for, though it was poorly read: an over of his may stand in another's row", () => {
    const book = createBookCard(innings, everything, { wrong: 0, lost: 0 }, createChance(1))
    const elsewhere = { page: 0, box: { x: 90, y: 0, width: 10, height: 10 } }
    const sure = (alternatives: { value: number; confidence: number }[]) => rebuildInnings({ ...book, batting: [], bowling: book.bowling.map((row) => ({ ...row, runs: { value: 5, confidence: 0.5, raw: "5", alternatives, place: elsewhere } })) })
      .bowling.filter((row, at) => row.runs?.value === innings.bowling[at]?.runs && row.runs!.value! > 9 && row.runs!.confidence >= 0.9).length
    const named = innings.bowling.map(({ runs }) => ({ value: runs ?? 0, confidence: 0.4 / innings.bowling.length }))
    expect(sure(named)).toBeGreaterThan(0)
    expect(sure([])).toBe(0)
  })

  test("a wicket that the card gives another way is of no known kind", () => {
    const card = createBookCard(short, everything, { wrong: 0, lost: 0 }, createChance(1))
    const { deliveries } = rebuildInnings({ ...card, batting: card.batting.map((row) => (row.dismissal === null ? row : { ...row, dismissal: { ...row.dismissal, kind: "not out" } })) })
    const kinds = new Set(deliveries.flatMap(({ value }) => value?.wickets.map(({ kind }) => kind) ?? []))
    expect(kinds.size).toBeGreaterThan(0)
    expect([...kinds].filter((kind) => kind !== "unknown" && kind !== "run out")).toEqual([])
  })

  test("nobody bowls two overs running, and six legal balls are an over", () => {
    const { deliveries } = rebuildInnings(createBookCard(innings, { strip: false, strokes: false, spellEnds: false }, { wrong: 0.1, lost: 0.01 }, createChance(5)))
    const bowlers = [...new Map(deliveries.map(({ value }) => [value?.over, value?.bowler])).values()]
    expect(bowlers.length).toBeGreaterThan(10)
    expect(bowlers.every((bowler, at) => bowler !== bowlers[at + 1])).toBe(true)
  })

  test("batters listed in another order than they came in lead nobody astray: who bowled what is right, who faced it is left open and asked for", () => {
    const card = createBookCard(innings, everything, { wrong: 0, lost: 0 }, createChance(1))
    const { deliveries } = rebuildInnings({ ...card, batting: card.batting.toReversed() })
    const isRight = ({ value }: (typeof deliveries)[number], at: number) => {
      const want = innings.deliveries[at]
      return value?.bowler === want?.bowler && value?.runsBatter === want?.runs_batter && value?.over === want?.over
    }
    expect(deliveries.filter(isRight).length / innings.deliveries.length).toBeGreaterThan(0.99)
    expect(deliveries.every(({ value, confidence }) => value?.striker === null && confidence <= 0.6)).toBe(true)
  })

  test("boxes crossed out, however many, are neither overs nor unread", () => {
    const card = createBookCard(innings, everything, { wrong: 0, lost: 0 }, createChance(1))
    const crossed = { value: [], confidence: 0.99, raw: "X", alternatives: [], place }
    const bowling = card.bowling.map((row) => ({
      ...row, oversBowled: row.oversBowled?.flatMap((box, at) => (at === 0 ? [box] : [crossed, box])) ?? null, overMarks: row.oversBowled?.flatMap((_, at) => (at === 0 ? [null] : [null, null])) ?? null, runningFigures: row.runningFigures?.flatMap((figure, at) => (at === 0 ? [figure] : [null, figure])) ?? null,
    }))
    const rebuilt = rebuildInnings({ ...card, bowling })
    expect(rebuilt.deliveries.length).toBe(innings.deliveries.length)
    expect(rebuilt.bowling.map((row) => row.overMarks?.length)).toEqual(rebuilt.bowling.map((row) => row.oversBowled?.length))
  })

  test("a box that looks crossed out is an over where the summary says so; with an over lost, what follows is asked for", () => {
    const card = createBookCard(innings, everything, { wrong: 0, lost: 0 }, createChance(1))
    const bowler = card.bowling.findIndex((row) => row.oversBowled?.filter((box) => box !== null).length === 4)
    const withOvers = (overs: number | null) => rebuildInnings({ ...card, bowling: card.bowling.map((row, at) => at !== bowler ? row : {
      ...row, runningFigures: null, overs: overs === null ? null : { value: { overs, balls: 0 }, confidence: 0.97, raw: "", alternatives: [], place },
      oversBowled: row.oversBowled?.map((box, over) => over === 1 && box ? { ...box, value: [], confidence: 0.9, alternatives: [{ value: box.value ?? [], confidence: 0.09 }] } : box) ?? null,
    }) })
    expect(scoreBook(innings, withOvers(4), 0.9).right).toBe(innings.deliveries.length)
    const lost = scoreBook(innings, withOvers(null), 0.9)
    expect(lost.right).toBeLessThan(lost.all)
    expect(lost.silent).toBe(0)
  })

  test("a box with a figure under it is no cross, whatever the summary counts: he bowled a no-ball and left the field", () => {
    const card = createBookCard(innings, everything, { wrong: 0, lost: 0 }, createChance(1))
    const left = { value: ["(.)"], confidence: 0.6, raw: "(.)", alternatives: [{ value: [], confidence: 0.3 }], place }
    const withFigure = (figure: boolean) => rebuildInnings({ ...card, bowling: card.bowling.map((row, at) => at > 0 ? row : {
      ...row, overs: { value: { overs: row.oversBowled?.filter((box) => box !== null).length ?? 0, balls: 0 }, confidence: 0.97, raw: "", alternatives: [], place },
      oversBowled: [...row.oversBowled ?? [], left], overMarks: null,
      runningFigures: [...row.runningFigures ?? [], figure ? { value: addOne(row.runningFigures?.findLast((one) => one !== null)?.value), confidence: 0.9, raw: "", alternatives: [], place } : null],
    }) }).bowling[0]
    expect(withFigure(true)?.oversBowled?.at(-1)?.value).toEqual(["(.)"])
    expect(withFigure(true)?.overs?.confidence).toBeGreaterThan(0.94)
    expect(withFigure(false)?.oversBowled?.at(-1)?.value).not.toEqual(["(.)"])
  })

  test.each([
    ["an over that one bowler began and another ended stands in a box of each", 129, 0],
    ["byes run off a no-ball stand in no box", 54, 0],
  ])("%s", (_, seed, at) => {
    const played = simulateMatch(seed, { overs: 12 }).innings[at]!
    const { all, right, silent } = scoreBook(played, rebuildInnings(createBookCard(played, everything, { wrong: 0, lost: 0 }, createChance(1))), 0.94)
    expect([right, silent]).toEqual([all, 0])
  })

  test("a page without boxes has no deliveries, and one whose boxes nobody can read has none", () => {
    const card = createBookCard(short, everything, { wrong: 0, lost: 0 }, createChance(1))
    expect(rebuildInnings({ ...card, bowling: card.bowling.map((row) => ({ ...row, oversBowled: null, runningFigures: null })) }).deliveries).toEqual([])
    const unread = card.bowling.map((row) => ({ ...row, oversBowled: row.oversBowled?.map((box) => box && { ...box, value: null, alternatives: [] }) ?? null }))
    expect(rebuildInnings({ ...card, bowling: unread }).deliveries).toEqual([])
  })
})

/** The figure with one run more. */
const addOne = (figure: string | null | undefined): string => (figure ?? "0-0").replace(/\d+$/, (runs) => `${Number(runs) + 1}`)
