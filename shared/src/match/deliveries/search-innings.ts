import { weighRecord, type BookInnings, type BookStripRow } from "./book-innings.ts"
import { findTokenWorth } from "../../cricket/token-worth.ts"
import { playOver, type Mark, type PlayedBall, type Standing } from "./play-over.ts"

// The innings as a search for the most probable legal sequence of deliveries: a beam over overs. A state knows how many overs each bowler has
// bowled, who bowled last, who stands where, and every batter's runs; an over is a choice of bowler (nobody bowls two running, Law 17.6) and
// of what his next box says, played ball by ball by the strike. What is read of the over strip, the fall of wickets, the batters' lines and
// the card weighs each step. Cost: overs × beam × (bowlers × readings of a box × ways to play it), some 100,000 overs played: under a second.

/**
 * One over of a found innings. `own`: the how-manieth of that bowler, from 0. `balls` is null where its box cannot be read.
 * `score` and `wickets` stand after it. `strain`: how badly the other records fit it, the negative logarithm of their likelihood; below 2 they agree. */
export type FoundOver = { bowler: number; own: number; tokens: readonly string[]; balls: readonly PlayedBall[] | null; strain: number; score: number; wickets: number }

/** A found innings with its share of the probability of all that were found. */
export type FoundInnings = { overs: readonly FoundOver[]; confidence: number }

const beam = 120
/** Readings of one box that are tried, and how much less likely than the first they may be. */
const triedReadings = 4
const leastShare = 0.01
/** The bowler from this end goes on; else he is relieved. */
const goesOn = Math.log(0.86)
const relieved = Math.log(0.14)
const goesOnCrossed = Math.log(0.03)
/** Nobody may (Law 17.6): a box too many or too few was read, or the order is lost. */
const twoRunning = Math.log(0.00001)
/** Bowlers are listed in the order in which they come on. */
const outOfList = Math.log(0.03)
/** An over that nobody can read says nothing of who is on strike after it. */
const unread = Math.log(0.02)
const misread = Math.log(0.01)

/** Trials this far behind the best of their over, as logarithms, do not come back. */
const farBehind = 24

/** What a box may say, ready to be played. */
type BoxReading = { tokens: readonly string[]; marks: readonly Mark[]; confidence: number }

type Trial = { used: readonly number[]; standing: Standing; overs: readonly FoundOver[] }

/** The likeliest innings, best first; empty where no legal one fits the boxes. */
export function searchInnings(book: BookInnings): FoundInnings[] {
  const all = book.bowlers.reduce((sum, { overs }) => sum + overs.length, 0)
  let trials: Trial[] = [{ used: book.bowlers.map(() => 0), overs: [], standing: {
    crease: { striker: 0, nonStriker: 1, next: 2 }, runs: book.batters.map(() => 0), strokes: book.batters.map(() => 0), score: 0, wickets: 0, weight: 0,
  } }]
  const boxes = book.bowlers.map(({ overs }) => overs.map(listReadings))
  for (let over = 0; over < all && trials.length > 0; over++) {
    const next: Trial[] = []
    let best = -Infinity
    // The best go first, so that most of the others need not be played.
    for (const trial of trials)
      for (const went of goOn(book, boxes, trial, over, best - farBehind)) {
        best = Math.max(best, went.standing.weight)
        next.push(went)
      }
    trials = keepBest(next.filter(({ standing }) => standing.weight >= best - farBehind))
  }
  const ended = trials.map((trial) => ({ ...trial, standing: { ...trial.standing, weight: trial.standing.weight + weighEnd(book, trial.standing) } }))
  ended.sort((a, b) => b.standing.weight - a.standing.weight)
  const best = ended[0]?.standing.weight ?? 0
  const sum = ended.reduce((total, { standing }) => total + Math.exp(standing.weight - best), 0)
  return ended.map(({ overs, standing }) => ({ overs, confidence: Math.exp(standing.weight - best) / sum }))
}

function listReadings(box: BookInnings["bowlers"][number]["overs"][number]): BoxReading[] {
  return box.slice(0, triedReadings).filter(({ confidence }) => confidence >= leastShare * box[0]!.confidence).flatMap(({ value, confidence }): BoxReading[] => {
    const marks = value.flatMap((token): Mark[] => {
      const worth = findTokenWorth(token)
      return worth === undefined ? [] : [{ token, worth }]
    })
    return marks.length === value.length ? [{ tokens: value, marks, confidence }] : []
  })
}

function goOn(book: BookInnings, boxes: readonly (readonly (readonly BoxReading[])[])[], trial: Trial, over: number, least: number): Trial[] {
  const last = trial.overs.at(-1)?.bowler
  return book.bowlers.flatMap(({ overs }, bowler): Trial[] => {
    const own = trial.used[bowler]!
    if (own >= overs.length) return []
    const change = bowler === last ? twoRunning : weighChange(book, trial, bowler)
    const strip = book.strip[over]
    const used = trial.used.map((count, at) => (at === bowler ? count + 1 : count))
    const weight = trial.standing.weight + change + weighRecord(strip?.bowler, bowler)
    if (weight < least) return []
    const readings = boxes[bowler]![own]!
    const played = readings.flatMap(({ tokens, marks, confidence }) => playOver(book, { ...trial.standing, weight: weight + Math.log(confidence) }, marks, bowler)
      .map(({ standing, balls }) => ({ standing, found: { bowler, own, tokens, balls }, fair: weight + Math.log(confidence) })))
    const skipped = played.length > 0 ? [] : skipOver(trial.standing, weight, strip?.runs?.[0]?.value).map((standing) => ({ standing, found: { bowler, own, tokens: [], balls: null }, fair: weight }))
    return [...played, ...skipped].flatMap(({ standing, found, fair }) => holdAgainstStrip(standing, strip).map((held): Trial => ({
      used, overs: [...trial.overs, { ...found, strain: fair - held.weight, score: held.score, wickets: held.wickets }], standing: held,
    })))
  })
}

/** The score after the over against the strip's. Where they differ, a mark may have been misread: then the strip counts from here on. */
function holdAgainstStrip(standing: Standing, strip: BookStripRow | undefined): Standing[] {
  const weight = standing.weight + weighRecord(strip?.wickets, standing.wickets)
  const written = strip?.runs?.[0]?.value
  const held = { ...standing, weight: weight + weighRecord(strip?.runs, standing.score) }
  return written === undefined || written === standing.score ? [held] : [held, { ...standing, score: written, weight: weight + misread }]
}

/** Who bowls next: the one from this end, unless his spell is over; else whoever comes on, first in the list of those that have not bowled. */
function weighChange(book: BookInnings, { used, overs }: Trial, bowler: number): number {
  const before = overs.at(-2)?.bowler
  const fresh = used[bowler] === 0
  const firstFresh = used.findIndex((count, at) => count === 0 && book.bowlers[at]!.overs.length > 0)
  const order = fresh && bowler !== firstFresh ? outOfList : 0
  if (before === undefined) return order + (fresh ? 0 : outOfList)
  const crossed = book.bowlers[before]!.spellEnds.includes(used[before]! - 1)
  const finished = used[before]! >= book.bowlers[before]!.overs.length
  if (bowler === before) return crossed ? goesOnCrossed : goesOn
  return order + (crossed || finished ? 0 : relieved)
}

/** Both ways the batters may stand after an over that nobody can read. */
function skipOver(standing: Standing, weight: number, score: number | undefined): Standing[] {
  const { striker, nonStriker, next } = standing.crease
  return [standing.crease, { striker: nonStriker, nonStriker: striker, next }].map((crease) => ({ ...standing, crease, weight: weight + unread, score: score ?? standing.score }))
}

/** Batters who are still in at the end, and those who never came in. */
function weighEnd(book: BookInnings, { crease, runs }: Standing): number {
  return book.batters.reduce((sum, card, place) => {
    if (place !== crease.striker && place !== crease.nonStriker) return sum
    const kind = card.dismissal === null || card.dismissal === "not out" || card.dismissal === "unknown" || card.dismissal.startsWith("retired") ? 0 : Math.log(0.02)
    return sum + kind + weighRecord(card.runs, runs[place] ?? 0)
  }, 0)
}

/** The best, one of each kind: trials that agree in all that matters from here on compete, the rest is history. */
function keepBest(trials: readonly Trial[]): Trial[] {
  const kinds = new Map<string, Trial>()
  // Most are far behind: they are not worth a key.
  const ahead = [...trials].sort((a, b) => b.standing.weight - a.standing.weight).slice(0, 5 * beam)
  for (const trial of ahead) {
    const { crease, runs, score } = trial.standing
    const key = `${trial.used.join()}|${trial.overs.at(-1)?.bowler}|${trial.overs.at(-2)?.bowler}|${crease.striker},${crease.nonStriker},${crease.next}|${score}|${runs.join()}`
    if (!kinds.has(key)) kinds.set(key, trial)
    if (kinds.size >= beam) break
  }
  return [...kinds.values()]
}
