import { expect, test } from "vitest"
import { creditsBowler, isLegal, isWicket, sumExtras } from "./laws.ts"
import { simulateMatch } from "./simulate-match.ts"

const seeds = Array.from({ length: 60 }, (_, i) => i + 1)
const innings = seeds.flatMap((seed) => simulateMatch(seed, { rarity: seed % 3 === 0 ? 1 : 15, overs: seed % 5 === 0 ? null : 20, ballsPerOver: seed % 7 === 0 ? 8 : 6 }).innings)

test("the same seed gives the same match, another seed another", () => {
  expect(simulateMatch(7)).toEqual(simulateMatch(7))
  expect(simulateMatch(7)).not.toEqual(simulateMatch(8))
})

test("every innings adds up", () => {
  for (const card of innings) {
    const sum = (values: (number | null | undefined)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0)
    expect(sum(card.batting.map((row) => row.runs)) + (card.extras.total ?? 0)).toBe(card.total.runs)
    const unbowled = (card.extras.byes ?? 0) + (card.extras.leg_byes ?? 0) + (card.extras.penalty ?? 0)
    expect(sum(card.bowling.map((row) => row.runs))).toBe((card.total.runs ?? 0) - unbowled)
    expect(sum(card.bowling.map((row) => row.wides))).toBe(card.extras.wides)
    expect(sum(card.bowling.map((row) => row.wickets))).toBe(card.batting.filter((row) => creditsBowler(row.dismissal?.kind ?? "")).length)
    expect(card.fall_of_wickets).toHaveLength(card.total.wickets ?? 0)
    expect(card.fall_of_wickets.every((fall, i) => i === 0 || (fall.runs ?? 0) >= (card.fall_of_wickets[i - 1]?.runs ?? 0))).toBe(true)
    expect(card.total.wickets).toBeLessThanOrEqual(10)
    expect(card.over_totals?.at(-1)?.runs).toBe(card.total.runs)
  }
})

test("nobody bats after being out, nobody is out off a ball that forbids it", () => {
  for (const card of innings) {
    const gone = new Set<string>()
    for (const ball of card.deliveries) {
      expect(ball.striker).not.toBe(ball.non_striker)
      expect(gone.has(ball.striker ?? "")).toBe(false)
      for (const wicket of ball.wickets) {
        if (ball.extras.no_balls) expect(creditsBowler(wicket.kind)).toBe(false)
        if (ball.extras.wides) expect(["bowled", "lbw", "caught"]).not.toContain(wicket.kind)
        if (isWicket(wicket.kind)) gone.add(wicket.player_out ?? "")
      }
    }
  }
})

test("everything rare happens somewhere", () => {
  const balls = innings.flatMap((card) => card.deliveries)
  const kinds = new Set(balls.flatMap((ball) => ball.wickets.map((wicket) => wicket.kind)))
  for (const kind of ["bowled", "caught", "caught and bowled", "lbw", "stumped", "run out", "hit wicket", "retired hurt", "retired out", "retired not out", "obstructing the field"])
    expect(kinds).toContain(kind)
  expect(balls.some((ball) => ball.extras.wides && ball.wickets.some((wicket) => wicket.kind === "run out"))).toBe(true)
  expect(balls.some((ball) => ball.extras.wides && ball.wickets.some((wicket) => wicket.kind === "stumped"))).toBe(true)
  expect(balls.some((ball) => ball.extras.penalty === 5)).toBe(true)
  expect(balls.some((ball) => ball.wickets.some((wicket) => wicket.fielders?.[0]?.startsWith("sub (")))).toBe(true)
  expect(innings.some((card) => card.total.declared)).toBe(true)
  expect(innings.some((card) => card.total.all_out)).toBe(true)
  expect(innings.some((card) => card.batting.some((row) => row.dismissal?.kind === "absent hurt"))).toBe(true)
  const lengths = innings.flatMap((card) => [...new Set(card.deliveries.map((ball) => ball.over))].map((over) => card.deliveries.filter((ball) => ball.over === over && isLegal(ball)).length))
  expect(lengths).toContain(8)
  expect(lengths).toContain(7)
  expect(Math.max(...balls.map((ball) => sumExtras(ball.extras)))).toBeGreaterThanOrEqual(5)
})
