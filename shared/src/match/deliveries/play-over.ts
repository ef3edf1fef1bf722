import type { DeliveryExtras } from "../../cricket/delivery.ts"
import { isBowlersWicket, isWicket, type DismissalKind } from "../../cricket/dismissal-kinds.ts"
import type { TokenWorth } from "../../cricket/token-worth.ts"
import { weighCount, type BookBatter, type BookInnings } from "./book-innings.ts"
import { toTally, type MarkOption, type OverSlots, type Tally } from "./over-slots.ts"
import { endLine, followLine } from "./stroke-line.ts"

/**
 * Batters by their place in the order. `next` comes in at the next wicket; −1 stands for an end that nobody is left for. `away`: who retired and may
 * come back once nobody else is left, −1 for none.
 */
export type Crease = { striker: number; nonStriker: number; next: number; away: number }

/** One delivery of a tried innings. `out`: the batter's place in the order; `credited`: the bowler gets the wicket. */
export type PlayedBall = { token: string; striker: number; nonStriker: number; runsBatter: number; extras: Partial<DeliveryExtras>; out: number | null; credited: boolean }

/** An innings as far as it was tried. `runs`, `faced` and `places` (in their lines) stand by batter; `weight` is a logarithm. */
export type Standing = { crease: Crease; runs: readonly number[]; faced: readonly number[]; places: readonly number[]; score: number; wickets: number; weight: number }

export type PlayedOver = { standing: Standing; balls: readonly PlayedBall[]; legal: number }

/** An over as far as it was tried; `played`: its balls as one text. */
type Way = { standing: Standing; balls: readonly PlayedBall[]; played: string; tally: Tally }

/** A way and what may come next, as it is weighed; most are not taken. `ball` is null where a mark is none; `hoped`: what may come of it at best, a logarithm. */
type Step = { from: Way; standing: Standing; ball: PlayedBall | null; tally: Tally; hoped: number }

/** What an over must come to with so many wickets down, a logarithm: what is below is not tried. */
export type Least = (wickets: number) => number

/** Ways on from one delivery are kept down to so many within an over, and none that is so far behind (a logarithm). */
const mostWays = 16
const fewWays = 4
const farBehind = 14

/** How often: the striker of a run out goes; the batters had crossed on a catch; a bye without a number was worth 1, 2, 3, 4; byes were run off a no-ball (Law 21.16), which are in no bowler's box. */
const strikerRunOut = 0.5
const crossed = 0.08
const openWorth = [0, 0.8, 0.1, 0.01, 0.09]
const byesOffNoBall = [0.96, 0.015, 0.02, 0, 0.005]
/** A wicket that the card gives another way, or another bowler. */
const otherWay = Math.log(0.02)
/** Retirements stand on no ball: tried where the card has one. So do wickets that are not the bowler's, where the box shows the runs alone. */
const retiresNow = Math.log(0.02)
/** Who is not out in the end may have retired and come back. */
const cameBack = Math.log(0.001)
const notMarked = Math.log(0.004)

/**
 * Plays one over from a standing: every legal way its marks may be read, the batters may have changed ends and wickets may have fallen, likeliest
 * first. Empty where nobody is left to bat. `bowler`: index into `book.bowlers`; of ways that come out below `least` none is tried.
 */
export function playOver(book: BookInnings, start: Standing, { places, ahead }: OverSlots, bowler: number, least: Least): PlayedOver[] {
  let ways: Way[] = [{ standing: start, balls: [], played: "", tally: { charged: 0, wickets: 0, legal: 0 } }]
  for (const [place, options] of places.entries()) ways = keepBest(ways.flatMap((way) => readMark(book, way, options, ahead[place + 1]!, bowler, least)))
  const after = ahead.at(-1)!
  return ways.flatMap(({ standing, balls, tally }) => {
    const done = { ...standing, weight: standing.weight + after[toTally(tally)]! }
    return balls.length === 0 ? [] : [{ balls, legal: tally.legal, standing: { ...done, crease: changeEnds(done.crease) } }]
  })
}

function readMark(book: BookInnings, way: Way, options: readonly MarkOption[], ahead: Float64Array, bowler: number, least: Least): Step[] {
  let best = -Infinity
  const steps: Step[] = []
  const retiring = listRetiring(book, way.standing.crease)
  for (const { token, worth, weight } of options) {
    const tally = worth === null ? way.tally : { charged: way.tally.charged + worth.charged, wickets: way.tally.wickets + (worth.bowlersWicket ? 1 : 0), legal: way.tally.legal + (worth.legal ? 1 : 0) }
    const rest = ahead[toTally(tally)]!
    best = Math.max(best, weight + rest)
    if (weight + rest < best - farBehind || way.standing.weight + weight + rest < least(way.standing.wickets + (worth?.bowlersWicket || worth?.runOut ? 1 : 0))) continue
    const take = (standing: Standing, ball: PlayedBall | null) => {
      if (standing.weight + rest >= least(standing.wickets)) steps.push({ from: way, standing, ball, tally, hoped: standing.weight + rest })
    }
    const standing = addWeight(way.standing, weight)
    if (worth === null) take(standing, null)
    else for (const from of [standing, ...retiring.map((place) => retire(book, standing, place))]) playBall(book, from, token, worth, bowler, take)
  }
  return steps
}

const addWeight = ({ crease, runs, faced, places, score, wickets, weight }: Standing, more: number): Standing => ({ crease, runs, faced, places, score, wickets, weight: weight + more })

function keepBest(steps: Step[]): Way[] {
  const kept = new Map<string, Way>()
  // A wicket is weighed at once by all that the page says of who is out: what comes of it is seen later.
  const room = new Map<number, { left: number; least: number }>()
  for (const { from, standing, ball, tally, hoped } of steps.sort((a, b) => b.hoped - a.hoped)) {
    const { crease, places, score, wickets } = standing
    const own = room.get(wickets) ?? { left: room.size === 0 ? mostWays : fewWays, least: hoped - farBehind }
    if (own.left === 0 || hoped < own.least) continue
    const played = ball === null ? from.played : `${from.played} ${ball.token}${ball.striker}${ball.out ?? ""}`
    const key = `${played}|${crease.striker}|${crease.nonStriker}|${places[crease.striker]}|${places[crease.nonStriker]}|${score}|${wickets}`
    if (kept.has(key)) continue
    kept.set(key, { standing, balls: ball === null ? from.balls : [...from.balls, ball], played, tally })
    room.set(wickets, { ...own, left: own.left - 1 })
  }
  return [...kept.values()]
}

export const changeEnds = (crease: Crease): Crease => ({ ...crease, striker: crease.nonStriker, nonStriker: crease.striker })

/** Gives `take` every way on by one delivery. */
function playBall(book: BookInnings, standing: Standing, token: string, worth: TokenWorth, bowler: number, take: (standing: Standing, ball: PlayedBall) => void): void {
  const { crease } = standing
  if (crease.striker < 0 || crease.nonStriker < 0) return
  for (const { worth: own, chance } of listWorths(worth)) {
    const ran: Crease = own.ran % 2 === 1 ? changeEnds(crease) : crease
    const ball = { token, striker: crease.striker, nonStriker: crease.nonStriker, runsBatter: own.runsBatter, extras: own.extras, out: null, credited: own.bowlersWicket }
    const isOut = own.bowlersWicket || own.runOut
    const outs = isOut ? listWickets(book, crease, ran, own.bowlersWicket) : listUnmarked(book, crease, ran)
    for (const scored of score(book, standing, own, ran, Math.log(chance))) {
      if (!isOut) take(scored, ball)
      for (const { out, crease: after, chance: share } of outs) take(fall(book, { ...scored, weight: scored.weight + Math.log(share) + (isOut ? 0 : notMarked), crease: after }, out, own.bowlersWicket ? bowler : null), { ...ball, out })
    }
  }
}

const leavesNoMark = (kind: DismissalKind | null | undefined): boolean => kind != null && isWicket(kind) && !isBowlersWicket(kind) && !kind.startsWith("retired")

function listUnmarked(book: BookInnings, before: Crease, ran: Crease): ReturnType<typeof listWickets> {
  if (![before.striker, before.nonStriker].some((place) => leavesNoMark(book.batters[place]?.dismissal))) return []
  return listWickets(book, before, ran, false).filter(({ out }) => leavesNoMark(book.batters[out]?.dismissal))
}

/** A bye whose number is not written may be worth up to four, and so may those that a no-ball does not show. */
function listWorths(worth: TokenWorth): { worth: TokenWorth; chance: number }[] {
  const isNoBall = worth.extras.noBalls !== undefined && worth.runsBatter === 0
  if (!worth.openExtras && !isNoBall) return [{ worth, chance: 1 }]
  return (isNoBall ? byesOffNoBall : openWorth).flatMap((chance, ran) => (chance === 0 ? []
    : [{ chance, worth: { ...worth, ran, extras: isNoBall ? { ...worth.extras, ...(ran > 0 ? { byes: ran } : {}) } : worth.extras.byes === undefined ? { legByes: ran } : { byes: ran } } }]))
}

/** Adds runs to the batter and the score, and holds the stroke against the batter's own line; after it they stand at `crease`. */
function score(book: BookInnings, before: Standing, { runsBatter, extras }: TokenWorth, crease: Crease, chance: number): Standing[] {
  const { striker } = before.crease
  const { wickets } = before
  const total = Object.values(extras).reduce((sum, runs) => sum + runs, before.score + runsBatter)
  const counts = book.batters[striker]?.faced != null && extras.wides === undefined && extras.penaltyRuns === undefined
  const faced = counts ? replaceAt(before.faced, striker, (before.faced[striker] ?? 0) + 1) : before.faced
  if (runsBatter === 0) return [{ crease, runs: before.runs, faced, places: before.places, score: total, wickets, weight: before.weight + chance }]
  const runs = replaceAt(before.runs, striker, (before.runs[striker] ?? 0) + runsBatter)
  return followLine(book.batters[striker]?.line, before.places[striker] ?? 0, runsBatter)
    .map(({ place, weight }) => ({ crease, runs, faced, places: replaceAt(before.places, striker, place), score: total, wickets, weight: before.weight + chance + weight }))
}

function replaceAt(list: readonly number[], at: number, value: number): readonly number[] {
  if (list[at] === value) return list
  const replaced = list.slice()
  replaced[at] = value
  return replaced
}

/** Who may be out, and where the new batter stands. */
function listWickets(book: BookInnings, before: Crease, ran: Crease, credited: boolean): { out: number; crease: Crease; chance: number }[] {
  if (credited) {
    const stays = replace(book, ran, before.striker)
    return [{ out: before.striker, crease: stays, chance: 1 - crossed }, { out: before.striker, crease: changeEnds(stays), chance: crossed }]
  }
  return [before.striker, before.nonStriker].flatMap((out, at) => {
    const stays = replace(book, ran, out)
    const chance = (at === 0 ? strikerRunOut : 1 - strikerRunOut) / 2
    return [{ out, crease: stays, chance }, { out, crease: changeEnds(stays), chance }]
  })
}

/** The next in the order takes the place of one who goes; after the last, one who had retired. */
function replace(book: BookInnings, crease: Crease, out: number): Crease {
  const isLeft = crease.next < book.batters.length
  const comes = isLeft ? crease.next : crease.away
  const put = (end: number) => (end === out ? comes : end)
  return { striker: put(crease.striker), nonStriker: put(crease.nonStriker), next: crease.next + (isLeft ? 1 : 0), away: isLeft ? crease.away : -1 }
}

/** A wicket falls: the card's dismissal, the batter's figures and the fall of wickets have their say. */
function fall(book: BookInnings, standing: Standing, out: number, bowler: number | null): Standing {
  const wickets = standing.wickets + 1
  return { ...standing, wickets, weight: standing.weight + weighDismissal(book.batters[out], bowler) + weighBatter(book, standing, out) + weighCount(book.falls[wickets - 1], standing.score) }
}

/** A batter's runs, balls and line where he goes, or the innings ends. */
export function weighBatter({ batters }: BookInnings, { runs, faced, places }: Standing, batter: number): number {
  const card = batters[batter]
  return weighCount(card?.runs, runs[batter] ?? 0) + weighCount(card?.faced, faced[batter] ?? 0) + endLine(card?.line, places[batter] ?? 0)
}

function weighDismissal(card: BookBatter | undefined, bowler: number | null): number {
  if (card?.dismissal == null || card.dismissal === "unknown") return 0
  const credited = isBowlersWicket(card.dismissal)
  if (credited !== (bowler !== null) || card.dismissal === "not out") return otherWay
  return bowler !== null && card.bowler !== null && card.bowler !== bowler ? otherWay : 0
}

/** Batters at the crease whose card says that they retired, or that they are not out and so may have: they may go before a ball. */
function listRetiring({ batters }: BookInnings, { striker, nonStriker, next, away }: Crease): number[] {
  if (next >= batters.length && away < 0) return []
  return [striker, nonStriker].filter((place) => batters[place]?.dismissal === "not out" || batters[place]?.dismissal?.startsWith("retired"))
}

function retire(book: BookInnings, standing: Standing, place: number): Standing {
  const kind = book.batters[place]?.dismissal
  const crease = replace(book, standing.crease, place)
  if (kind != null && isWicket(kind)) return { ...standing, crease, wickets: standing.wickets + 1, weight: standing.weight + retiresNow + weighBatter(book, standing, place) + weighCount(book.falls[standing.wickets], standing.score) }
  // He may come back and score more: his figures are weighed at the end.
  return { ...standing, crease: { ...crease, away: place }, weight: standing.weight + (kind === "not out" ? cameBack : retiresNow) }
}
