import type { Alternative, Reading } from "../src/base/reading.ts"
import type { ScanInnings } from "../src/contract/scan-result.ts"
import { parseDismissal } from "../src/cricket/parse-dismissal.ts"
import { countBalls, parseOvers, type Overs } from "../src/cricket/overs.ts"
import { findDigitAlternatives } from "../src/scorecard/confusions.ts"
import type { CardInnings, Field } from "../src/scorecard/scorecard.ts"
import type { Chance } from "./chance.ts"

/**
 * How an engine reads. Print: one value, its look-alikes as alternatives, mostly sure. Hand: three to five alternatives that look like what
 * is written, seldom sure. `claims`: how often the confidence lies in which range. It is honest: of figures given 0.8, one in five is wrong.
 */
export type Manner = { hand: boolean; claims: readonly (readonly [range: readonly [number, number], weight: number])[] }

export const manners = {
  print: { hand: false, claims: [[[0.95, 0.998], 0.82], [[0.85, 0.95], 0.13], [[0.4, 0.85], 0.05]] },
  hand: { hand: true, claims: [[[0.95, 0.998], 0.45], [[0.75, 0.95], 0.33], [[0.35, 0.75], 0.22]] },
} as const satisfies Record<string, Manner>

/** Of wrong readings by hand, how often the truth stands second, third, and nowhere. */
const truthRank = [[1, 0.65], [2, 0.23], [-1, 0.12]] as const

const handConfusions: Record<string, string> = { 0: "69", 1: "742", 2: "713", 3: "582", 4: "916", 5: "369", 6: "058", 7: "124", 8: "360", 9: "470" }

/** What a written number may be taken for by hand: a digit for another, a first digit lost or a ruling taken for a 1. */
function listHandConfusions(digits: string, chance: Chance): number[] {
  const others = [...digits].flatMap((digit, at) => [...handConfusions[digit] ?? ""].map((other) => Number(digits.slice(0, at) + other + digits.slice(at + 1))))
  const lost = digits.length > 1 ? [Number(digits.slice(1)), Number(digits.slice(0, -1))] : [Number(`1${digits}`)]
  return [...new Set(chance.shuffle([...others, ...others, ...lost]))].filter((other) => other !== Number(digits))
}

type Read = { value: number; confidence: number; alternatives: Alternative<number>[] }

/** One number as it is read: `wrong` says whether the first guess is. */
function readNumber(truth: number, wrong: boolean, confidence: number, manner: Manner, chance: Chance): Read {
  if (!manner.hand) {
    const slips = findDigitAlternatives(String(truth), 1)
    const value = wrong ? chance.weighted(slips.map((slip) => [slip.value, slip.confidence] as const)) : truth
    return { value, confidence, alternatives: findDigitAlternatives(String(value), 1 - confidence) }
  }
  const others = listHandConfusions(String(truth), chance).slice(0, chance.whole(3, 5))
  const rank = wrong ? Math.min(chance.weighted(truthRank), others.length) : 0
  const list = rank < 0 ? others : [...others.slice(0, rank), truth, ...others.slice(rank)]
  const [value = truth, ...rest] = list
  const shares = rest.map((_, at) => 0.5 ** at)
  const sum = shares.reduce((total, share) => total + share, 0) + 0.3
  return { value, confidence, alternatives: rest.map((other, at) => ({ value: other, confidence: ((1 - confidence) * (shares[at] ?? 0)) / sum })) }
}

/** Figures of which no equation speaks: nothing on the sheet can tell that they were misread. */
const inNoSum = /\/(?:fours|sixes|maidens)$|\/fall_of_wickets\//

const place = { page: 0, box: { x: 0, y: 0, width: 1, height: 1 } }

/**
 * An innings as an engine would read it, `mistakes` figures that stand in a sum or a rate wrong, the less sure the likelier; "as claimed": any
 * figure as often as its confidence says. Names and words are right. By hand the sheet shows no balls, boundaries and rates. `truth` gives each figure's value by its pointer
 * (innings 0), `wrong` those that were misread.
 */
export function misreadInnings(innings: ScanInnings, mistakes: number | "as claimed", manner: Manner, chance: Chance): { innings: CardInnings; truth: Record<string, number | string>; wrong: Set<string> } {
  const truth: Record<string, number | string> = {}
  const wrong = new Set<string>()
  const claims = new Map<string, number>()
  const claim = (pointer: string): number => {
    const known = claims.get(pointer) ?? chance.between(...chance.weighted(manner.claims))
    claims.set(pointer, known)
    return known
  }
  const take = (pointer: string, value: number | null | undefined): Field<number> => {
    if (value === null || value === undefined) return null
    truth[pointer] = value
    return { ...readNumber(value, wrong.has(pointer), claim(pointer), manner, chance), raw: "", place }
  }
  const takeOvers = (pointer: string, text: string | null | undefined): Field<Overs> => {
    const value = parseOvers(text ?? "")
    if (value === undefined) return null
    truth[pointer] = text ?? ""
    const read = readNumber(value.overs, wrong.has(pointer), claim(pointer), manner, chance)
    const toOvers = (overs: number) => ({ overs, balls: value.balls })
    return { value: toOvers(read.value), confidence: read.confidence, alternatives: read.alternatives.map((other) => ({ value: toOvers(other.value), confidence: other.confidence })), raw: "", place }
  }
  const build = () => buildInnings(innings, manner, take, takeOvers)
  build()
  if (mistakes === "as claimed") for (const [pointer, claimed] of claims) if (chance.happens(1 - claimed)) wrong.add(pointer)
  const summed = [...claims].filter(([pointer]) => !inNoSum.test(pointer)).map(([pointer, claimed]) => [pointer, 1 - claimed] as const)
  while (mistakes !== "as claimed" && wrong.size < Math.min(mistakes, summed.length)) wrong.add(chance.weighted(summed))
  return { innings: build(), truth, wrong }
}

type Take = (pointer: string, value: number | null | undefined) => Field<number>
type TakeOvers = (pointer: string, text: string | null | undefined) => Field<Overs>

const sureText = (value: string | null | undefined): Reading<string> => ({ value: value ?? "", confidence: 0.98, raw: value ?? "", alternatives: [], place })
/** A printed rate, two decimals: 100 · runs / balls, or 6 · runs / balls. */
const rate = (runs: number | null, balls: number, factor: number): Field<number> =>
  runs === null || balls === 0 ? null : { value: Math.round((100 * factor * runs) / balls) / 100, confidence: 0.97, raw: "", alternatives: [], place }

function buildInnings(innings: ScanInnings, { hand }: Manner, take: Take, takeOvers: TakeOvers): CardInnings {
  const { total, extras } = innings
  const printed: Take = (pointer, value) => (hand ? null : take(pointer, value))
  return {
    team: sureText(innings.team), unreadRows: 0, didNotBat: innings.did_not_bat.map((name) => sureText(name)), overTotals: null, deliveries: [],
    total: { runs: take("/innings/0/total/runs", total.runs), wickets: take("/innings/0/total/wickets", total.wickets), overs: takeOvers("/innings/0/total/overs", total.overs), declared: total.declared ?? null, allOut: total.all_out ?? null },
    batting: innings.batting.map((row, at) => {
      const base = `/innings/0/batting/${at}`
      return {
        name: sureText(row.name), captain: false, keeper: false, howOut: sureText(row.how_out), dismissal: row.dismissal ? { kind: row.dismissal.kind, bowler: row.dismissal.bowler ?? null, fielders: row.dismissal.fielders ?? [] } : parseDismissal(row.how_out ?? "") ?? null,
        runs: take(`${base}/runs`, row.runs), balls: printed(`${base}/balls`, row.balls), minutes: null, fours: printed(`${base}/fours`, row.fours), sixes: printed(`${base}/sixes`, row.sixes),
        strikeRate: hand ? null : rate(row.runs, row.balls ?? 0, 100), scoring: null,
      }
    }),
    extras: {
      total: take("/innings/0/extras/total", extras.total), byes: take("/innings/0/extras/byes", extras.byes), legByes: take("/innings/0/extras/leg_byes", extras.leg_byes),
      wides: take("/innings/0/extras/wides", extras.wides), noBalls: take("/innings/0/extras/no_balls", extras.no_balls), penaltyRuns: (extras.penalty ?? 0) > 0 ? take("/innings/0/extras/penalty", extras.penalty) : null,
    },
    bowling: innings.bowling.map((row, at) => {
      const base = `/innings/0/bowling/${at}`
      return {
        name: sureText(row.name), overs: takeOvers(`${base}/overs`, row.overs), maidens: take(`${base}/maidens`, row.maidens), runs: take(`${base}/runs`, row.runs), wickets: take(`${base}/wickets`, row.wickets),
        wides: null, noBalls: null, economy: hand ? null : rate(row.runs, countBalls(parseOvers(row.overs ?? "") ?? { overs: 0, balls: 0 }), 6), oversBowled: null, runningFigures: null,
      }
    }),
    fallOfWickets: innings.fall_of_wickets.map((fall, at) => ({ wicket: fall.wicket, runs: take(`/innings/0/fall_of_wickets/${at}/runs`, fall.runs), batter: null, over: null })),
  }
}
