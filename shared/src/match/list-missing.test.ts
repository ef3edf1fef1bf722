import { expect, test } from "vitest"
import { createTestCard } from "./test-card.ts"
import type { CardInnings } from "../scorecard/scorecard.ts"
import { listLostParts, listMissing, listMissingRuns } from "./list-missing.ts"
import { reconcile } from "./reconcile.ts"

const innings: CardInnings = {
  team: null, batting: [], bowling: [], didNotBat: [], fallOfWickets: [], overTotals: null, deliveries: [], unreadRows: 0,
  extras: { total: null, byes: null, legByes: null, wides: null, noBalls: null, penaltyRuns: null }, total: { runs: null, wickets: null, overs: null, declared: null, allOut: null },
}
const header = { teams: [], date: null, venue: null, competition: null, toss: null, result: null }
const lost = (change: Partial<CardInnings>) => listLostParts({ header, inningsList: [{ ...innings, ...change }] })
const none = { value: 0, confidence: 0.9, raw: "0", alternatives: [], place: { page: 0, box: { x: 0, y: 0, width: 1, height: 1 } } }

test("falls that are announced and were not read are asked for, unless none fell", () => {
  expect(lost({ fallsAnnounced: true })).toEqual(["/innings/0/fall_of_wickets"])
  expect(lost({ fallsAnnounced: true, total: { ...innings.total, wickets: none } })).toEqual([])
  expect(lost({})).toEqual([])
})

test("rows that belong to no table put both tables in question, and a second innings", () => {
  expect(lost({ unreadRows: 2 })).toEqual(["/innings/0/batting", "/innings/0/bowling", "/innings/1"])
  const { review } = reconcile({ header, inningsList: [{ ...innings, unreadRows: 2 }] }, { certain: true, flagAll: false, paper: "print" })
  expect(review, "of a text layer too: its words are certain, which table they belong to is not").toEqual(expect.arrayContaining(["/innings/0/batting", "/innings/0/bowling"]))
})

test("parts that the photo cuts off are asked for as a whole", () => {
  expect(lost({ cutOff: ["batting", "over_totals"] })).toEqual(["/innings/0/batting", "/innings/0/over_totals"])
})

test("a fall between others that was not read is asked for", () => {
  const card = createTestCard()
  const [first] = card.inningsList
  if (first === undefined) throw new Error("no innings")
  first.fallOfWickets = [24, null, 97].map((runs, at) => ({ wicket: at + 1, runs, batter: null, over: null }))
  expect(listMissing(card, {})).toContain("/innings/0/fall_of_wickets/1/runs")
  expect(listMissing(card, {})).not.toContain("/innings/0/fall_of_wickets/0/runs")
})

test("who stands above one that batted has batted: what is not read of him is asked for", () => {
  const card = createTestCard()
  const [batters] = card.inningsList.map((one) => one.batting)
  batters![0] = { ...batters![0]!, runs: null, balls: null, dismissal: null }
  expect(listMissing(card, {})).toEqual(expect.arrayContaining(["/innings/0/batting/0/runs", "/innings/0/batting/0/dismissal/kind"]))
  batters!.push({ ...batters![0]!, name: "Last" })
  expect(listMissing(card, {})).not.toContain(`/innings/0/batting/${batters!.length - 1}/runs`)
})

test("a table of bowlers whose wickets were not read asks for all of them, maidens it may lack", () => {
  const card = createTestCard()
  const [first] = card.inningsList
  if (first === undefined) throw new Error("no innings")
  first.bowling = first.bowling.map((row) => ({ ...row, wickets: null, maidens: null }))
  const missing = listMissing(card, {}).filter((pointer) => pointer.includes("/bowling/"))
  expect(missing).toEqual(first.bowling.map((_, at) => `/innings/0/bowling/${at}/wickets`))
})

test("runs that glare took from all batters are asked for", () => {
  const card = createTestCard()
  for (const row of card.inningsList[0]?.batting ?? []) row.runs = null
  expect(listMissing(card, {})).toContain("/innings/0/batting/0/runs")
})

test("boxes that a bowler must have by his overs are asked for", () => {
  const card = createTestCard()
  const bowler = card.inningsList[0]!.bowling[0]!
  bowler.oversBowled = [[".", "1", ".", ".", ".", "."]]
  bowler.overs = { overs: 2, balls: 0 }
  expect(listMissing(card, {})).toContain("/innings/0/bowling/0/overs_bowled")
  card.inningsList[0]!.total.overs = { overs: 1, balls: 0 }
  expect(listMissing(card, {})).not.toContain("/innings/0/bowling/0/overs_bowled")
  card.inningsList[0]!.total.overs = { overs: 10, balls: 0 }
  bowler.overs = { overs: 0, balls: 5 }
  expect(listMissing(card, {})).not.toContain("/innings/0/bowling/0/overs_bowled")
})

test("runs that a text layer does not give of a batter who was out are asked for: no card is without them", () => {
  const card = createTestCard()
  const [row, last] = [card.inningsList[0]!.batting[0]!, card.inningsList[0]!.batting.at(-1)!]
  Object.assign(row, { runs: null, dismissal: { kind: "bowled", bowler: null, fielders: [] } })
  Object.assign(last, { runs: null, dismissal: { kind: "did not bat", bowler: null, fielders: [] } })
  expect(listMissingRuns(card, {})).toEqual(["/innings/0/batting/0/runs"])
})

test("a text layer with a batter too few asks for its batters", () => {
  const sure = (value: number) => ({ ...none, confidence: 1, value, raw: String(value) })
  const row = (name: string, runs: number, kind: "bowled" | "not out") => ({
    name: { ...none, confidence: 1, value: name, raw: name }, captain: false, keeper: false, howOut: null, dismissal: { kind, bowler: null, fielders: [] }, runs: sure(runs),
    balls: null, minutes: null, fours: null, sixes: null, strikeRate: null, scoring: null,
  })
  const review = (batting: CardInnings["batting"]) => reconcile({ header, inningsList: [{
    ...innings, batting, bowling: [], extras: { ...innings.extras, total: sure(2) }, total: { ...innings.total, runs: sure(62), wickets: sure(1) },
  }] }, { certain: true, flagAll: false, paper: "print" }).review
  const rows = [row("Rao", 30, "bowled"), row("Lind", 20, "not out"), row("Moss", 10, "not out")]
  expect(review(rows)).not.toContain("/innings/0/batting")
  expect(review(rows.slice(0, 2))).toContain("/innings/0/batting")
})
