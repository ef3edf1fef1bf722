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

/** What an over must come to with so many wickets down, a logarithm: what is below is not tried. */
export type Least = (wickets: number) => number

/** Ways on from one delivery are kept down to so many within an over, and none that is so far behind (a logarithm). */
const mostWays = 16
const fewWays = 4
const farBehind = 14

/** How often: the striker of a run out goes; the batters had crossed on a catch; a bye without a number was worth 1, 2, 3, 4. */
const strikerRunOut = 0.5
const crossed = 0.08
const openWorth = [0, 0.8, 0.1, 0.01, 0.09]
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
  for (const [place, options] of places.entries()) ways = keepBest(ways.flatMap((way) => readMark(book, way, options, ahead[place + 1]!, bowler, least)), ahead[place + 1]!, least)
  const after = ahead.at(-1)!
  return ways.flatMap(({ standing, balls, tally }) => {
    const done = { ...standing, weight: standing.weight + after[toTally(tally)]! }
    return balls.length === 0 ? [] : [{ balls, legal: tally.legal, standing: { ...done, crease: changeEnds(done.crease) } }]
  })
}

function readMark(book: BookInnings, way: Way, options: readonly MarkOption[], ahead: Float64Array, bowler: number, least: Least): Way[] {
  let best = -Infinity
  const tried: Way[] = []
  for (const { token, worth, weight } of options) {
    const tally = worth === null ? way.tally : { charged: way.tally.charged + worth.charged, wickets: way.tally.wickets + (worth.bowlersWicket ? 1 : 0), legal: way.tally.legal + (worth.legal ? 1 : 0) }
    const hoped = weight + ahead[toTally(tally)]!
    best = Math.max(best, hoped)
    if (hoped < best - farBehind || way.standing.weight + hoped < least(way.standing.wickets + (worth?.bowlersWicket || worth?.runOut ? 1 : 0))) continue
    const standing = { ...way.standing, weight: way.standing.weight + weight }
    if (worth === null) tried.push({ ...way, standing })
    else for (const from of [standing, ...retire(book, standing)])
      for (const { standing: to, ball } of playBall(book, from, token, worth, bowler)) tried.push({ standing: to, balls: [...way.balls, ball], played: `${way.played} ${token}${ball.striker}${ball.out ?? ""}`, tally })
  }
  return tried
}

function keepBest(ways: readonly Way[], ahead: Float64Array, least: Least): Way[] {
  const ranked = ways.map((way) => ({ way, hoped: way.standing.weight + ahead[toTally(way.tally)]! })).sort((a, b) => b.hoped - a.hoped)
  const kept = new Map<string, Way>()
  // A wicket is weighed at once by all that the page says of who is out: what comes of it is seen later.
  const room = new Map<number, { left: number; least: number }>()
  for (const { way, hoped } of ranked) {
    const { crease, places, score, wickets } = way.standing
    if (hoped < least(wickets)) continue
    const own = room.get(wickets) ?? { left: room.size === 0 ? mostWays : fewWays, least: hoped - farBehind }
    if (own.left === 0 || hoped < own.least) continue
    const key = `${way.played}|${crease.striker}|${crease.nonStriker}|${places[crease.striker]}|${places[crease.nonStriker]}|${score}|${wickets}`
    if (kept.has(key)) continue
    kept.set(key, way)
    room.set(wickets, { ...own, left: own.left - 1 })
  }
  return [...kept.values()]
}

export const changeEnds = (crease: Crease): Crease => ({ ...crease, striker: crease.nonStriker, nonStriker: crease.striker })

type Played = { standing: Standing; ball: PlayedBall }

function playBall(book: BookInnings, standing: Standing, token: string, worth: TokenWorth, bowler: number): Played[] {
  const { crease } = standing
  if (crease.striker < 0 || crease.nonStriker < 0) return []
  return listWorths(worth).flatMap(({ worth: own, chance }) => score(book, standing, own, Math.log(chance)).flatMap((scored): Played[] => {
    const ran: Crease = own.ran % 2 === 1 ? changeEnds(crease) : crease
    const ball = { token, striker: crease.striker, nonStriker: crease.nonStriker, runsBatter: own.runsBatter, extras: own.extras, out: null, credited: own.bowlersWicket }
    const isOut = own.bowlersWicket || own.runOut
    const outs = isOut ? listWickets(book, crease, ran, own.bowlersWicket) : listUnmarked(book, crease, ran)
    const fallen = outs.map(({ out, crease: after, chance: share }): Played => ({
      standing: fall(book, { ...scored, weight: scored.weight + Math.log(share) + (isOut ? 0 : notMarked), crease: after }, out, own.bowlersWicket ? bowler : null), ball: { ...ball, out },
    }))
    return isOut ? fallen : [{ standing: { ...scored, crease: ran }, ball }, ...fallen]
  }))
}

const leavesNoMark = (kind: DismissalKind | null | undefined): boolean => kind != null && isWicket(kind) && !isBowlersWicket(kind) && !kind.startsWith("retired")

function listUnmarked(book: BookInnings, before: Crease, ran: Crease): ReturnType<typeof listWickets> {
  if (![before.striker, before.nonStriker].some((place) => leavesNoMark(book.batters[place]?.dismissal))) return []
  return listWickets(book, before, ran, false).filter(({ out }) => leavesNoMark(book.batters[out]?.dismissal))
}

/** A bye whose number is not written may be worth up to four. */
function listWorths(worth: TokenWorth): { worth: TokenWorth; chance: number }[] {
  if (!worth.openExtras) return [{ worth, chance: 1 }]
  return [1, 2, 3, 4].map((ran) => ({
    chance: openWorth[ran]!, worth: { ...worth, ran, extras: worth.extras.byes === undefined ? { legByes: ran } : { byes: ran } },
  }))
}

/** Adds runs to the batter and the score, and holds the stroke against the batter's own line. */
function score(book: BookInnings, standing: Standing, { runsBatter, extras }: TokenWorth, chance: number): Standing[] {
  const { striker } = standing.crease
  const all = runsBatter + Object.values(extras).reduce((sum, runs) => sum + runs, 0)
  const counts = book.batters[striker]?.faced != null && extras.wides === undefined && extras.penaltyRuns === undefined
  const faced = counts ? replaceAt(standing.faced, striker, (standing.faced[striker] ?? 0) + 1) : standing.faced
  const scored = { ...standing, faced, score: standing.score + all, weight: standing.weight + chance }
  if (runsBatter === 0) return [scored]
  const runs = replaceAt(standing.runs, striker, (standing.runs[striker] ?? 0) + runsBatter)
  return followLine(book.batters[striker]?.line, standing.places[striker] ?? 0, runsBatter)
    .map(({ place, weight }) => ({ ...scored, runs, weight: scored.weight + weight, places: replaceAt(standing.places, striker, place) }))
}

const replaceAt = (list: readonly number[], at: number, value: number): number[] => list.map((old, i) => (i === at ? value : old))

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

/** A batter whose card says that he retired may go before this ball. */
function retire(book: BookInnings, standing: Standing): Standing[] {
  const { crease } = standing
  if (crease.next >= book.batters.length && crease.away < 0) return []
  return [crease.striker, crease.nonStriker].flatMap((place): Standing[] => {
    const card = book.batters[place]
    if (card?.dismissal == null || (!card.dismissal.startsWith("retired") && card.dismissal !== "not out")) return []
    const left = replace(book, crease, place)
    if (isWicket(card.dismissal)) return [{ ...standing, crease: left, wickets: standing.wickets + 1, weight: standing.weight + retiresNow + weighBatter(book, standing, place) + weighCount(book.falls[standing.wickets], standing.score) }]
    // He may come back and score more: his figures are weighed at the end.
    return [{ ...standing, crease: { ...left, away: place }, weight: standing.weight + (card.dismissal === "not out" ? cameBack : retiresNow) }]
  })
}
