import type { DeliveryExtras } from "../../cricket/delivery.ts"
import { isBowlersWicket } from "../../cricket/dismissal-kinds.ts"
import type { TokenWorth } from "../../cricket/token-worth.ts"
import { weighRecord, type BookBatter, type BookInnings } from "./book-innings.ts"

/** Batters by their place in the order. `next` comes in at the next wicket; −1 stands for an end that nobody is left for. */
export type Crease = { striker: number; nonStriker: number; next: number }

/** One delivery of a tried innings. `out`: the batter's place in the order; `kind` decides what the wicket was. */
export type PlayedBall = { token: string; striker: number; nonStriker: number; runsBatter: number; extras: Partial<DeliveryExtras>; out: number | null }

/** An innings as far as it was tried. `runs` and `strokes` stand by batter; `weight` is a logarithm. */
export type Standing = { crease: Crease; runs: readonly number[]; strokes: readonly number[]; score: number; wickets: number; weight: number }

/** A token with its meaning. */
export type Mark = { token: string; worth: TokenWorth }

export type PlayedOver = { standing: Standing; balls: readonly PlayedBall[] }

/** Ways on from one delivery are kept down to so many within an over. */
const mostWays = 6

/** A mark of the over was misread and the wrong batter has the strike from here on. */
const misread = Math.log(0.003)

/** How often: the striker of a run out goes; the batters had crossed on a catch; a bye without a number was worth 1, 2, 3, 4. */
const strikerRunOut = 0.5
const crossed = 0.12
const openWorth = [0, 0.85, 0.06, 0.01, 0.08]
/** A stroke that the batter's own line does not have in this place. */
const strokeMissed = Math.log(0.02)
/** A wicket that the card gives another way, or another bowler. */
const otherWay = Math.log(0.02)
/** Retirements stand on no ball: tried where the card has one. */
const retiresNow = Math.log(0.02)

/**
 * Plays one over's marks from a standing: every legal way the batters may have changed ends and wickets may have fallen, likeliest
 * first. Empty where nobody is left to bat. `bowler`: index into `book.bowlers`.
 */
export function playOver(book: BookInnings, start: Standing, marks: readonly Mark[], bowler: number): PlayedOver[] {
  let ways: PlayedOver[] = [{ standing: start, balls: [] }]
  for (const { token, worth } of marks) {
    ways = ways.flatMap((way) => [way, ...retire(book, way)]).flatMap((way) => playBall(book, way, token, worth, bowler))
    if (ways.length > mostWays) ways = ways.sort((a, b) => b.standing.weight - a.standing.weight).slice(0, mostWays)
  }
  return ways.flatMap(({ standing, balls }) => [
    { balls, standing: { ...standing, crease: changeEnds(standing.crease) } },
    { balls, standing: { ...standing, weight: standing.weight + misread } },
  ])
}

const changeEnds = ({ striker, nonStriker, next }: Crease): Crease => ({ striker: nonStriker, nonStriker: striker, next })

function playBall(book: BookInnings, { standing, balls }: PlayedOver, token: string, worth: TokenWorth, bowler: number): PlayedOver[] {
  const { crease } = standing
  if (crease.striker < 0) return []
  return listWorths(worth).flatMap(({ worth: own, chance }) => {
    const scored = score(book, standing, own)
    const ran: Crease = own.ran % 2 === 1 ? changeEnds(crease) : crease
    const common = { token, striker: crease.striker, nonStriker: crease.nonStriker, runsBatter: own.runsBatter, extras: own.extras }
    const weight = scored.weight + Math.log(chance)
    if (!own.bowlersWicket && !own.runOut) return [{ standing: { ...scored, weight, crease: ran }, balls: [...balls, { ...common, out: null }] }]
    return listWickets(crease, ran, own).map((wicket) => {
      const fallen = fall(book, { ...scored, weight: weight + Math.log(wicket.chance), crease: wicket.crease }, wicket.out, own.bowlersWicket ? bowler : null)
      return { standing: fallen, balls: [...balls, { ...common, out: wicket.out }] }
    })
  })
}

/** A bye whose number is not written may be worth up to four. */
function listWorths(worth: TokenWorth): { worth: TokenWorth; chance: number }[] {
  if (!worth.openExtras) return [{ worth, chance: 1 }]
  return [1, 2, 3, 4].map((ran) => ({
    chance: openWorth[ran]!, worth: { ...worth, ran, extras: worth.extras.byes === undefined ? { legByes: ran } : { byes: ran } },
  }))
}

/** Adds runs to the batter and the score, and holds the stroke against the batter's own line. */
function score(book: BookInnings, standing: Standing, { runsBatter, extras }: TokenWorth): Standing {
  const { striker } = standing.crease
  const all = runsBatter + Object.values(extras).reduce((sum, runs) => sum + runs, 0)
  if (runsBatter === 0) return { ...standing, score: standing.score + all }
  const { place, weight } = followLine(book.batters[striker]?.strokes, standing.strokes[striker] ?? 0, runsBatter)
  return {
    ...standing, score: standing.score + all, weight: standing.weight + weight,
    runs: replaceAt(standing.runs, striker, (standing.runs[striker] ?? 0) + runsBatter), strokes: replaceAt(standing.strokes, striker, place),
  }
}

/** Where the batter's line stands after a stroke: it may hold one that the boxes lost, or lack this one. */
function followLine(line: readonly string[] | null | undefined, place: number, runs: number): { place: number; weight: number } {
  if (line === null || line === undefined || line[place] === `${runs}`) return { place: place + 1, weight: 0 }
  return line[place + 1] === `${runs}` ? { place: place + 2, weight: strokeMissed } : { place: place + 1, weight: strokeMissed }
}

const replaceAt = (list: readonly number[], at: number, value: number): number[] => list.map((old, i) => (i === at ? value : old))

/** Who may be out, and where the new batter stands (his place taken by `next`). */
function listWickets(before: Crease, ran: Crease, { runOut }: TokenWorth): { out: number; crease: Crease; chance: number }[] {
  const replace = (crease: Crease, out: number): Crease => ({
    striker: crease.striker === out ? crease.next : crease.striker, nonStriker: crease.nonStriker === out ? crease.next : crease.nonStriker, next: crease.next + 1,
  })
  if (!runOut) {
    const stays = replace(ran, before.striker)
    return [{ out: before.striker, crease: stays, chance: 1 - crossed }, { out: before.striker, crease: changeEnds(stays), chance: crossed }]
  }
  return [before.striker, before.nonStriker].flatMap((out, at) => {
    const stays = replace(ran, out)
    const chance = (at === 0 ? strikerRunOut : 1 - strikerRunOut) / 2
    return [{ out, crease: stays, chance }, { out, crease: changeEnds(stays), chance }]
  })
}

/** A wicket falls: the card's dismissal, the batter's runs and the fall of wickets have their say. */
function fall(book: BookInnings, standing: Standing, out: number, bowler: number | null): Standing {
  const card = book.batters[out]
  const wickets = standing.wickets + 1
  const { crease } = standing
  const alone = { ...crease, striker: inOrder(book, crease.striker), nonStriker: inOrder(book, crease.nonStriker) }
  const weight = standing.weight + weighDismissal(card, bowler) + weighRecord(card?.runs, standing.runs[out] ?? 0) + weighRecord(book.falls[wickets - 1], standing.score)
  return { ...standing, crease: alone, wickets, weight }
}

const inOrder = (book: BookInnings, place: number): number => (place < book.batters.length ? place : -1)

function weighDismissal(card: BookBatter | undefined, bowler: number | null): number {
  if (card?.dismissal == null || card.dismissal === "unknown") return 0
  const credited = isBowlersWicket(card.dismissal)
  if (credited !== (bowler !== null) || card.dismissal === "not out") return otherWay
  return bowler !== null && card.bowler !== null && card.bowler !== bowler ? otherWay : 0
}

/** A batter whose card says that he retired goes before this ball, once his runs may be complete. */
function retire(book: BookInnings, { standing, balls }: PlayedOver): PlayedOver[] {
  const { crease } = standing
  if (crease.next >= book.batters.length) return []
  return [crease.striker, crease.nonStriker].flatMap((place): PlayedOver[] => {
    const card = book.batters[place]
    if (card?.dismissal == null || !card.dismissal.startsWith("retired")) return []
    const weight = standing.weight + retiresNow + weighRecord(card.runs, standing.runs[place] ?? 0)
    const left: Crease = { striker: crease.striker === place ? crease.next : crease.striker, nonStriker: crease.nonStriker === place ? crease.next : crease.nonStriker, next: crease.next + 1 }
    return [{ standing: { ...standing, crease: left, weight }, balls }]
  })
}
