import { expect, it } from "vitest"
import type { Reading } from "../../base/reading.ts"
import { startTail } from "../read-tail.ts"
import type { BatterRow, BowlerRow, CardInnings, Scorecard } from "../scorecard.ts"
import { linkPeople } from "./link-people.ts"

const said = (value: string, confidence = 0.9): Reading<string> => ({ value, confidence, raw: value, alternatives: [], place: { page: 0, box: { x: 0, y: 0, width: 1, height: 1 } } })

const batter = (name: Reading<string>, howOut: Reading<string> | null = null, bowler: string | null = null, fielders: string[] = []): BatterRow => ({
  name, captain: false, keeper: false, howOut, dismissal: howOut === null ? null : { kind: "caught", bowler, fielders },
  runs: null, balls: null, minutes: null, fours: null, sixes: null, strikeRate: null, scoring: null,
})

const bowler = (name: Reading<string>): BowlerRow => ({
  name, overs: null, maidens: null, runs: null, wickets: null, wides: null, noBalls: null, economy: null, oversBowled: null, runningFigures: null,
})

const innings = (parts: Partial<CardInnings>): CardInnings => ({ ...startTail(), team: null, batting: [], ...parts })
const card = (inningsList: CardInnings[], teams: Reading<string>[] = []): Scorecard => ({ header: { teams, date: null, venue: null, competition: null, toss: null, result: null }, inningsList })
const fall = (name: Reading<string>) => ({ wicket: 1, runs: null, batter: name, over: null })

it("puts a doubtful batter right from a surer mention and keeps what the page said", () => {
  const [linked] = linkPeople(card([innings({ batting: [batter(said("A. Oduva", 0.6)), batter(said("P. Lind"))], fallOfWickets: [fall(said("Oduya", 0.95))] })])).inningsList
  expect(linked?.batting[0]?.name).toMatchObject({ value: "A. Oduya", raw: "A. Oduva" })
  expect(linked?.batting[0]?.name?.alternatives[0]?.value).toBe("A. Oduva")
})

it("is surer of a name that stands on the sheet twice", () => {
  const [linked] = linkPeople(card([innings({ batting: [batter(said("A. Rao", 0.8))], fallOfWickets: [fall(said("Rao", 0.9))] })])).inningsList
  expect(linked?.batting[0]?.name?.confidence).toBeGreaterThan(0.9)
})

it("takes the bowler's spelling for a dismissal that was read with doubt, and the other side's for a fielder", () => {
  const [linked] = linkPeople(card([
    innings({ team: said("Elmfield"), batting: [batter(said("A. Rao"), said("c Fenm b Marsb", 0.7), "Marsb", ["Fenm"])], bowling: [bowler(said("Bob Marsh", 0.95))] }),
    innings({ team: said("Northcote"), batting: [batter(said("J. Fenn", 0.95))] }),
  ])).inningsList
  expect(linked?.batting[0]?.dismissal).toMatchObject({ bowler: "Marsh", fielders: ["Fenn"] })
})

it("tells brothers apart: a surname that fits two is linked to neither", () => {
  const [linked] = linkPeople(card([innings({ batting: [batter(said("A. Rao", 0.7)), batter(said("B. Rao", 0.7))], fallOfWickets: [fall(said("Rao", 0.95)), fall(said("B Rao", 0.95))] })])).inningsList
  expect(linked?.batting.map((row) => row.name?.value)).toEqual(["A. Rao", "B. Rao"])
  expect(linked?.batting[0]?.name?.confidence).toBe(0.7)
  expect(linked?.batting[1]?.name?.confidence).toBeGreaterThan(0.8)
})

it("reads a doubtful name against the club's list, and doubts a stranger", () => {
  const squads = [{ team: "Elmfield", players: ["Amit Rao", "Tara Oduya", "Paul Lind"] }]
  const [linked] = linkPeople(card([innings({ team: said("Elmfield"), batting: [batter(said("T. Odnya", 0.6)), batter(said("A Rao", 0.8)), batter(said("Xerxes Quint", 0.7))] })]), squads).inningsList
  expect(linked?.batting.map((row) => row.name?.value)).toEqual(["Tara Oduya", "A Rao", "Xerxes Quint"])
  expect(linked?.batting[1]?.name?.confidence).toBeGreaterThan(0.9)
  expect(linked?.batting[2]?.name?.confidence).toBeLessThan(0.6)
})

it("does not read the bowlers against the batting side's list", () => {
  const squads = [{ team: "Elmfield", players: ["Amit Rao"] }]
  const [linked] = linkPeople(card([innings({ team: said("Elmfield"), bowling: [bowler(said("A. Rae", 0.6))] })]), squads).inningsList
  expect(linked?.bowling[0]?.name?.value).toBe("A. Rae")
})

it("leaves a text layer's names alone", () => {
  const before = card([innings({ team: said("rd?", 1), batting: [batter(said("A. Raa", 1))], fallOfWickets: [fall(said("Rao", 1))] })], [said("Elmfield", 1), said("Northcote", 1)])
  expect(linkPeople(before)).toEqual(before)
})

it("doubts a team's name that is like neither team of the match, and mends one that is nearly", () => {
  const linked = linkPeople(card([innings({ team: said("rd?") }), innings({ team: said("Elmfie1d", 0.7) })], [said("Elmfield", 0.95), said("Northcote", 0.95)])).inningsList
  expect(linked[0]?.team?.confidence).toBeLessThan(0.6)
  expect(linked[1]?.team?.value).toBe("Elmfield")
})

it("doubts how a batter was out with a name that has swallowed its beginning", () => {
  const rows = ["Ann Rao", "Tom Oduya", "Yan Thorne caahmed", "Jo de Vere", "Kay Moss"].map((name) => batter(said(name), said("b Hill")))
  const [linked] = linkPeople(card([innings({ batting: rows })])).inningsList
  expect(linked?.batting.map(({ howOut }) => (howOut?.confidence ?? 0) < 0.5)).toEqual([false, false, true, false, false])
})
