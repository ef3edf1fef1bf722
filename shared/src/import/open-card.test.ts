import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fromCricsheet } from "../../testing/from-cricsheet.ts"
import { simulateMatch } from "../../testing/simulate-match.ts"
import { writeCricClubs } from "../../testing/write-cricclubs.ts"
import { FailureError } from "../base/failure.ts"
import { fromCardFile } from "../contract/card-file.ts"
import { toScanResult } from "../contract/match-wire.ts"
import { toCardJson } from "../export/to-card-json.ts"
import { toCricsheet } from "../export/to-cricsheet.ts"
import { createTestCard, createTestReadings } from "../match/test-card.ts"
import type { Match } from "../match/match.ts"
import { buildMatch } from "../match/reconcile.ts"
import { openCard } from "./open-card.ts"

const options = { certain: true, flagAll: false, paper: "print" } as const
/** A simulated match as the reader would give it. */
const toMatch = (seed: number, rarity = 8): Match => {
  const { match, innings } = simulateMatch(seed, { rarity })
  return buildMatch(fromCardFile({ schema: "cricksy.card/1", match, innings, doubtful: [] }), {}, options)
}
const failing = (match: Match) => match.checks.flatMap(({ id, status }) => (status === "fail" ? [id] : []))
const codeOf = (work: () => unknown): string => {
  try {
    work()
    return "opened"
  } catch (thrown) {
    return thrown instanceof FailureError ? thrown.code : `threw ${String(thrown)}`
  }
}
const seeds = Array.from({ length: 12 }, (_, seed) => seed + 1)

describe("Cricsheet", () => {
  it.each(seeds)("match %i goes out ball by ball and comes back as the same card", (seed) => {
    const before = toMatch(seed)
    const file = toCricsheet(before)
    const { match, notes } = openCard(file, "application/json")
    expect(notes).toEqual([])
    // An over that the umpire miscounted fails DEL-2 on both sides, nothing else fails.
    expect(failing(match)).toEqual(failing(before))
    expect(failing(match).filter((id) => id !== "DEL-2")).toEqual([])
    for (const [index, innings] of match.card.inningsList.entries()) {
      const was = before.card.inningsList[index]
      expect({ ...innings.total }).toEqual({ ...was?.total })
      expect(innings.extras).toEqual(was?.extras)
      expect(innings.fallOfWickets).toEqual(was?.fallOfWickets)
      expect(innings.bowling).toEqual(was?.bowling)
      expect(innings.deliveries).toEqual(was?.deliveries)
      // A four that was run is a four in the file: it cannot say otherwise from a card.
      expect(innings.batting.map(({ name, runs, balls, dismissal }) => ({ name, runs, balls, dismissal }))).toEqual(was?.batting.map(({ name, runs, balls, dismissal }) => ({ name, runs, balls, dismissal })))
    }
    expect(match.card.result).toBe(before.card.result)
  })

  it.each(seeds.slice(0, 4))("match %i is added up alike by another's tally", (seed) => {
    const file: unknown = JSON.parse(toCricsheet(toMatch(seed)))
    const other = fromCricsheet(file)
    const { match } = openCard(JSON.stringify(file), "application/json")
    expect(match.card.inningsList.map(({ total, batting }) => [total.runs, total.wickets, batting.map(({ runs, fours, sixes }) => [runs, fours, sixes])]))
      .toEqual(other.innings.map(({ total, batting }) => [total.runs, total.wickets, batting.map(({ runs, fours, sixes }) => [runs, fours, sixes])]))
  })

  it("a card without deliveries is no Cricsheet match to import", () => {
    expect(codeOf(() => openCard(toCricsheet(buildMatch(createTestCard(), {}, options)), "application/json"))).toBe("not_a_card")
  })
})

describe("CricClubs CSV", () => {
  it.each(seeds)("match %i comes in as it was played", (seed) => {
    const truth = simulateMatch(seed)
    const { match } = openCard(writeCricClubs(truth), "text/csv")
    expect(match.card.teams).toEqual(truth.match.teams)
    expect(match.card).toMatchObject({ date: truth.match.date, competition: truth.match.competition, result: truth.match.result })
    for (const [index, { total, batting, bowling, fallOfWickets, extras }] of match.card.inningsList.entries()) {
      const card = truth.innings[index]
      expect([total.runs, total.wickets, extras.total]).toEqual([card?.total.runs, card?.total.wickets, card?.extras.total])
      expect(bowling.map(({ name, runs, wickets, wides, noBalls }) => [name, runs, wickets, wides, noBalls])).toEqual(card?.bowling.map(({ name, runs, wickets, wides, no_balls: noBalls }) => [name, runs, wickets, wides, noBalls]))
      expect(fallOfWickets.map(({ wicket, runs, batter }) => [wicket, runs, batter])).toEqual(card?.fall_of_wickets.map(({ wicket, runs, batter }) => [wicket, runs, batter]))
      const marked = match.review.some((pointer) => pointer.startsWith(`/innings/${index}/batting/`))
      const truly = card?.batting.filter(({ balls, dismissal }) => dismissal?.kind !== "not out" || (balls ?? 0) > 0).map(({ name, runs, dismissal }) => [name, runs, dismissal?.kind, dismissal?.bowler]) ?? []
      expect(batting.map(({ name, runs, dismissal }) => [name, runs, dismissal?.kind, dismissal?.bowler])).toEqual(expect.arrayContaining(truly))
      // Whoever stands there beside them faced nothing, and is asked about unless the wickets leave no choice.
      if (batting.length > truly.length) expect(marked).toBe(true)
    }
  })

  it("a total that is off by one stays as it is and is reported", () => {
    const file = writeCricClubs(simulateMatch(3)).replace(/(Penalty : 0,)(\d+)/, (_, before: string, runs: string) => `${before}${Number(runs) + 1}`)
    const { match } = openCard(file, "text/csv")
    expect(match.balanced).toBe(false)
    expect(match.checks.filter(({ status }) => status === "fail").map(({ id }) => id)).toContain("TOT-1")
  })

  it("asks which of two days a date means", () => {
    const file = writeCricClubs({ ...simulateMatch(3), match: { ...simulateMatch(3).match, date: "2026-01-03" } })
    const { match } = openCard(file, "text/csv")
    expect(match.card.date).toBe("2026-01-03")
    expect(match.review).toContain("/match/date")
    expect(match.readings["/match/date"]?.alternatives).toEqual([{ value: "2026-03-01", confidence: 0.4 }])
  })
})

describe("our own files", () => {
  it.each(seeds.slice(0, 4))("card %i goes out and comes back equal", (seed) => {
    const before = toMatch(seed)
    expect(openCard(toCardJson(before), "application/json").match.card).toEqual(before.card)
  })

  it("what was doubtful when it was saved still is", () => {
    const card = createTestCard()
    const readings = createTestReadings(card, 0.99)
    const pointer = "/innings/0/batting/0/balls"
    readings[pointer] = { status: "read", confidence: 0.3, raw: "4O", alternatives: [], place: null }
    const before = buildMatch(card, readings, options)
    expect(before.review).toEqual([pointer])
    expect(openCard(toCardJson(before), "application/json").match.review).toEqual([pointer])
  })

  it("a scan result comes back with its readings, without the paper", () => {
    const card = createTestCard()
    const before = buildMatch(card, createTestReadings(card, 0.95), options)
    const source = { filename: "a.jpg", sha256: "0".repeat(64), mediaType: "image/jpeg", pages: [] }
    const engine = { name: "test", version: "0", models: [], pipeline: "1", where: "device" as const }
    const wire = toScanResult({ match: before, source, engine, timings: {}, warnings: [] })
    const { match } = openCard(JSON.stringify(wire), "application/json")
    expect(match.card).toEqual(before.card)
    expect(match.review).toEqual(before.review)
    expect(Object.values(match.readings).every(({ place }) => place === null)).toBe(true)
    const changed = structuredClone(wire)
    changed.innings[0]!.total.runs = 59
    expect(wire.balanced).toBe(true)
    expect(openCard(JSON.stringify(changed), "application/json").match.balanced).toBe(false)
  })
})

describe("hostile files", () => {
  const csv = writeCricClubs(simulateMatch(5))
  const json = toCricsheet(toMatch(5))

  it("any text gives a card or one of two failures", () => {
    fc.assert(fc.property(fc.string({ maxLength: 120, unit: "binary" }), fc.constantFrom("text/csv" as const, "application/json" as const), (text, type) => {
      expect(codeOf(() => openCard(text, type))).toMatch(/^(?:opened|not_a_card|damaged_file)$/)
    }))
  })

  it.each([["text/csv" as const, csv], ["application/json" as const, json]])("mutated %s gives a card or one of two failures", (type, text) => {
    const cut = fc.record({ at: fc.nat(text.length), drop: fc.nat(40), put: fc.string({ maxLength: 12, unit: fc.constantFrom(..."0123456789,\"\n-{}[]: abW") }) })
    fc.assert(fc.property(fc.array(cut, { minLength: 1, maxLength: 8 }), (changes) => {
      const changed = changes.reduce((now, { at, drop, put }) => now.slice(0, at) + put + now.slice(at + drop), text)
      expect(codeOf(() => openCard(changed, type))).toMatch(/^(?:opened|not_a_card|damaged_file)$/)
    }), { numRuns: 60 })
  })

  it.each([
    ["a row without end", "BatsMan, How Out\n" + ",".repeat(100_000)], ["rows without end", "BatsMan,\n".repeat(50_000)], ["one long cell", `"${"x".repeat(1_000_000)}`],
  ])("%s is no card", (_, text) => expect(codeOf(() => openCard(text, "text/csv"))).toBe("not_a_card"))

  const row = (at: number) => `Batter ${at},ct,F ${at},B ${at},1,1,0,0`
  it.each([[100, "opened"], [101, "not_a_card"]])("an innings of %i rows: %s", (count, code) => {
    const text = ["A batting", ...Array.from({ length: count }, (_, at) => row(at))].join("\n")
    expect(codeOf(() => openCard(text, "text/csv"))).toBe(code)
  })

  const ball = { batter: "a", bowler: "b", non_striker: "c", runs: { batter: 1, extras: 0, total: 1 } }
  it.each([
    ["5000 deliveries", 5000, () => ball, "opened"], ["5040 deliveries", 5040, () => ball, "not_a_card"],
    ["81 names", 79, (at: number) => ({ ...ball, batter: `a${at}` }), "not_a_card"],
    ["101 wickets", 101, () => ({ ...ball, wickets: [{ kind: "bowled", player_out: "a" }] }), "not_a_card"],
  ])("an innings of %s", (_, count, toBall, code) => {
    const overs = Array.from({ length: Math.ceil(count / 60) }, (_over, over) => ({ over, deliveries: Array.from({ length: Math.min(60, count - 60 * over) }, (_ball, at) => toBall(60 * over + at)) }))
    expect(codeOf(() => openCard(JSON.stringify({ info: { teams: ["x", "y"] }, innings: [{ team: "x", overs }] }), "application/json"))).toBe(code)
  })

  it("names of a prototype are names", () => {
    const file = JSON.stringify({ info: { teams: ["__proto__", "constructor"], players: {} }, innings: [{ team: "__proto__", overs: [{ over: 0, deliveries: [{ batter: "toString", bowler: "valueOf", non_striker: "__proto__", runs: { batter: 1, extras: 0, total: 1 } }] }] }] })
    expect(openCard(file, "application/json").match.card.inningsList[0]?.batting.map(({ name }) => name)).toEqual(["toString", "__proto__"])
  })
})
