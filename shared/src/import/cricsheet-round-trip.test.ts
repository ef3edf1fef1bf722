import { existsSync, readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { describe, expect, it } from "vitest"
import { toScanResult } from "../contract/match-wire.ts"
import { fromCardFile } from "../contract/card-file.ts"
import { toCricsheet } from "../export/to-cricsheet.ts"
import { openCard } from "./open-card.ts"
import { buildMatch } from "../match/reconcile.ts"
import { fromCricsheet } from "../../testing/from-cricsheet.ts"
import { simulateMatch } from "../../testing/simulate-match.ts"

const folder = path.join(import.meta.dirname, "..", "..", "..", "..", "shared", "corpus", "cricsheet")
const corpus = existsSync(folder) ? readdirSync(folder).filter((name) => /\d\.json$/.test(name)).filter((_, at) => at % 5 === 0) : []
const own = (seed: number) => {
  const { match, innings } = simulateMatch(seed, { rarity: 20 })
  return toCricsheet(buildMatch(fromCardFile({ schema: "cricksy.card/1", match, innings, doubtful: [] }), {}, { certain: true, flagAll: false, paper: "print" }))
}
const source = { filename: "", sha256: "0".repeat(64), mediaType: "application/json", pages: [] }
const engine = { name: "test", version: "0", models: [], pipeline: "1", where: "command_line" as const }

/** What two tallies must agree on; matches with overs of five or eight balls keep their own count of overs. */
const figuresOf = (innings: ReturnType<typeof fromCricsheet>["innings"]) => innings.map((card) => ({
  team: card.team, total: [card.total.runs, card.total.wickets, card.total.overs], extras: { ...card.extras, total: card.extras.total }, didNotBat: card.did_not_bat,
  batting: card.batting.map(({ name, runs, balls, fours, sixes, dismissal }) => [name, runs, balls, fours, sixes, dismissal?.kind, dismissal?.bowler]),
  bowling: card.bowling.map(({ name, overs, maidens, runs, wickets, wides, no_balls: noBalls }) => [name, overs, maidens, runs, wickets, wides, noBalls]),
  falls: card.fall_of_wickets.map(({ wicket, runs, batter, over }) => [wicket, runs, batter, over?.replace(/\.0$/, "")]),
  deliveries: card.deliveries.length,
}))

// Every fifth of the real files where they lie beside the checkout; simulated matches always.
describe("Cricsheet → tally → card, against another tally, and out and in again", () => {
  it.each([...Array.from({ length: 6 }, (_, seed) => ({ name: `simulated ${seed}`, text: () => own(seed) })), ...corpus.map((name) => ({ name, text: () => readFileSync(path.join(folder, name), "utf8") }))])("$name", ({ text }) => {
    const file = text()
    const { match } = openCard(file, "application/json")
    const wire = toScanResult({ match, source, engine, timings: {}, warnings: [] })
    expect(figuresOf(wire.innings)).toEqual(figuresOf(fromCricsheet(JSON.parse(file)).innings.filter(({ deliveries }) => deliveries.length > 0)))
    if (!file.includes("non_boundary") && !/"balls_per_over": ?[^6\s]/.test(file)) {
      const again = openCard(toCricsheet(match), "application/json").match
      expect(again.card.inningsList.map(({ total, batting, bowling, deliveries }) => ({ total, batting, bowling, deliveries }))).toEqual(match.card.inningsList.map(({ total, batting, bowling, deliveries }) => ({ total, batting, bowling, deliveries })))
    }
  })
})
