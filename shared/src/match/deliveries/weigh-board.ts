import type { CardInnings, Fall, Field, OverTotal } from "../../scorecard/scorecard.ts"
import { findLastOver, listReadings, weighReading } from "./list-records.ts"
import { weighNumber } from "./number-likelihood.ts"
import { findPlaced, mixSteps, mostOfOver, overRuns, overWickets, riseToWicket, spreadRuns, spreadWickets, type BoardRises, type KnownOver } from "./over-steps.ts"
import { weighChain, type Link } from "./weigh-chain.ts"

// The board after each over as two chains of counts, runs and wickets: neither falls, and an over brings what its box says. What an over brings
// where no box is known: `overRuns`, `overWickets`. The falls of wickets are a third chain, held against both.
// Without a legible board they stay as they were read: digits lost alike in a whole row would be believed.

/** The board reaches so far. */
const mostRuns = 560
const mostWickets = 10
/** Most partnerships are short, some are very long: two kinds, by their mean runs and their share. */
const partnerships = [{ mean: 15, share: 0.75 }, { mean: 60, share: 0.25 }]
const standRuns = Float64Array.from({ length: 300 }, (_, runs) => partnerships.reduce((sum, { mean, share }) => sum + (share / mean) * Math.exp(-runs / mean), 0))
/** A hand writes one figure alike each time, and so it is misread alike: the cells of a strip are less than independent witnesses (at 1: 3.7 % silent on real strips). */
const ofOneHand = 0.7
/** Where less of what was read stands after all, the strip cannot be read: it is left as it was, in doubt, and no witness. Of 13 legible strips 0.34 to 0.86 stand, of others 0.15 to 0.29. */
const leastAgreement = 0.32
/** And so much of all its rows, each whether it was read surely or not: a strip too small to be read hardly rises in the end, and noughts and ones agree (legible strips 0.18 at least, one of a sheet 500 pixels wide 0.12). */
const leastStanding = 0.15
const illegible = 0.6
/** Wickets hardly rise: of all their rows less than this stands where they cannot be read (of five strips 0.74 to 0.97, of their bent copies 0.70; too small or too blurred 0.40 to 0.60). */
const leastWickets = 0.65
/** What is not read for itself, only found by its neighbours, is no surer than this. */
const notRead = 0.9
const leastKept = 0.0005
const mostKept = 8

/**
 * The over strip and the falls of wickets, weighed by what can follow what. `overs`: the box of over `index + 1` where it is known. `rises`: what
 * the strip says of those boxes; null where it cannot be read.
 */
export function weighBoard(innings: CardInnings, overs: readonly (KnownOver | undefined)[]): Pick<CardInnings, "overTotals" | "fallOfWickets"> & { rises: BoardRises | null } {
  const { overTotals, fallOfWickets } = innings
  const last = findLastOver(innings)
  const rows = new Map((overTotals ?? []).map((row) => [row.over, row]))
  const length = Math.min(mostRuns, 100 + 6 * last) + mostOfOver
  const link = (seen: (row: OverTotal | undefined) => Field<number>, most: number) => (step: Float64Array, at: number, power = ofOneHand): Link =>
    ({ seen: weighNumber(listReadings(seen(rows.get(at + 1)) ?? null), most)?.map((chance) => chance ** power) ?? null, step })
  const linkRuns = link((row) => row?.runs ?? null, length)
  const everyOver = Array.from({ length: last }, (_, at) => at)
  const readWickets = link((row) => row?.wickets ?? null, mostWickets + 1)
  const isCounted = overTotals !== null && areWicketsLegible(overTotals, weighChain(everyOver.map((at) => readWickets(overWickets, at, 1)), mostWickets + 1).posteriors)
  const linkWickets = isCounted ? readWickets : link(() => null, mostWickets + 1)
  const plain = { runs: weighChain(everyOver.map((at) => linkRuns(overRuns, at)), length), wickets: weighChain(everyOver.map((at) => linkWickets(overWickets, at)), mostWickets + 1) }
  // Boxes that are not those of their overs would drag the board along.
  const placed = findPlaced(overs.map((known) => known?.tokens ?? []), { runs: plain.runs.rises, wickets: plain.wickets.rises })
  const trusted = overs.map((known, at) => known && { ...known, trust: known.trust * placed[at]! })
  const known = overs.length === 0 ? plain : {
    runs: weighChain(everyOver.map((at) => linkRuns(mixSteps(trusted[at], overRuns, spreadRuns), at)), length),
    wickets: weighChain(everyOver.map((at) => linkWickets(mixSteps(trusted[at], overWickets, spreadWickets), at)), mostWickets + 1),
  }
  const { posteriors: runs, rises: runsRises } = known.runs.evidence >= plain.runs.evidence ? known.runs : plain.runs
  const { posteriors: wickets, rises: wicketsRises } = known.wickets.evidence >= plain.wickets.evidence ? known.wickets : plain.wickets
  const { posteriors: alone } = weighChain(everyOver.map((at) => linkRuns(overRuns, at, 1)), length)
  if (overTotals === null || !isLegible(overTotals, alone))
    return { overTotals: overTotals?.map((row) => ({ ...row, runs: doubt(row.runs), wickets: doubt(row.wickets) })) ?? null, fallOfWickets, rises: null }
  const settleWickets = isCounted ? settle : doubt
  return {
    rises: { runs: runsRises, wickets: wicketsRises },
    overTotals: overTotals.map((row) => ({ ...row, runs: settle(row.runs, runs[row.over - 1]), wickets: settleWickets(row.wickets, wickets[row.over - 1]) })),
    fallOfWickets: weighFalls(fallOfWickets, runs, wickets, trusted, length),
  }
}

/** The score at each wicket: not below the one before, and the board passes it in the over in which that wicket falls, where that over's box has it. */
function weighFalls(falls: readonly Fall[], runs: readonly Float64Array[], wickets: readonly Float64Array[], overs: readonly (KnownOver | undefined)[], length: number): Fall[] {
  const most = Math.max(length, mostRuns)
  const last = Math.max(0, ...falls.map(({ wicket }) => wicket))
  const links = Array.from({ length: last }, (_, at): Link => {
    const seen = weighNumber(listReadings(falls.find(({ wicket }) => wicket === at + 1)?.runs ?? null), most)
    const passed = passBoard(at + 1, runs, wickets, overs, most)
    return { seen: seen?.map((chance, count) => chance * passed[count]!) ?? passed, step: standRuns }
  })
  const { posteriors } = weighChain(links, most)
  return falls.map((fall) => ({ ...fall, runs: settle(fall.runs, posteriors[fall.wicket - 1]) }))
}

/** The scorer's board and his falls of wickets may differ: this share of what the board allows is anywhere. */
const elsewhere = 0.05

/** How likely the board stood at each count when this wicket fell. */
function passBoard(wicket: number, runs: readonly Float64Array[], wickets: readonly Float64Array[], overs: readonly (KnownOver | undefined)[], length: number): Float64Array {
  const passed = new Float64Array(length).fill(elsewhere / length)
  let fallen = 0
  let below: Float64Array = new Float64Array(length).fill(1)
  for (const [over, board] of runs.entries()) {
    const down = wickets[over]!.slice(wicket).reduce((sum, chance) => sum + chance, 0)
    const upTo = accumulate(board, length)
    const within = below.map((chance, count) => chance * (1 - (count === 0 ? 0 : upTo[count - 1]!)))
    const all = within.reduce((sum, chance) => sum + chance, 0)
    const share = (1 - elsewhere) * Math.max(0, down - fallen)
    const rises = share > 0 ? riseToWicket(overs[over], wicket - likeliest(wickets[over - 1])) : new Map<number, number>()
    const known = [...rises.values()].reduce((sum, chance) => sum + chance, 0)
    if (all > 0) within.forEach((chance, count) => { passed[count]! += (share * (1 - known) * chance) / all })
    for (const [rise, chance] of rises) (runs[over - 1] ?? Float64Array.of(1)).forEach((own, count) => { if (count + rise < length) passed[count + rise]! += share * chance * own })
    fallen = Math.max(fallen, down)
    below = upTo
  }
  return passed
}

const likeliest = (counts: Float64Array | undefined): number => (counts === undefined ? 0 : counts.indexOf(Math.max(...counts)))

function accumulate(counts: Float64Array, length: number): Float64Array {
  let sum = 0
  return Float64Array.from({ length }, (_, count) => (sum += counts[count] ?? 0))
}

/**
 * Can the strip be read? Told by what share of the rows, each as surely as it was read, stands where it was read, of those that the row before does not say already: a board that hardly rises finds its
 * noughts and ones in any strip that is read beside its columns (by all rows one such kept 0.51, legible ones 0.35 to 0.87).
 */
function isLegible(rows: readonly OverTotal[], runs: readonly Float64Array[]): boolean {
  let [all, kept, read] = [0, 0, 0]
  for (const { over, runs: field } of rows) {
    if (field === null || field.value === null) continue
    read += 1
    const before = runs[over - 2]?.[field.value] ?? (field.value === 0 ? 1 : 0)
    const telling = field.confidence * (1 - before)
    all += telling
    kept += telling * (runs[over - 1]?.[field.value] ?? 0)
  }
  return kept >= leastAgreement * all && kept >= leastStanding * read && kept > 0
}

function areWicketsLegible(rows: readonly OverTotal[], wickets: readonly Float64Array[]): boolean {
  const read = rows.flatMap(({ over, wickets: field }) => (field === null || field.value === null ? [] : [{ over, value: field.value, confidence: field.confidence }]))
  const all = read.reduce((sum, { confidence }) => sum + confidence, 0)
  return read.reduce((sum, { over, value, confidence }) => sum + confidence * (wickets[over - 1]?.[value] ?? 0), 0) >= leastWickets * all
}

const doubt = (field: Field<number>): Field<number> => field && { ...field, confidence: Math.min(illegible, field.confidence) }

function settle(field: Field<number>, posterior: Float64Array | undefined): Field<number> {
  if (field === null || posterior === undefined) return field
  const weighed = Array.from(posterior, (confidence, value) => ({ value, confidence })).filter(({ confidence }) => confidence >= leastKept)
    .sort((a, b) => b.confidence - a.confidence).slice(0, mostKept)
  const settled = weighReading(field, weighed, String)
  const isRead = field.value === settled.value || field.alternatives.some(({ value }) => value === settled.value)
  return isRead ? settled : { ...settled, confidence: Math.min(notRead, settled.confidence) }
}
