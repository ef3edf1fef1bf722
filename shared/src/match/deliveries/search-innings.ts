import { weighCount, weighRecord, type BookInnings, type BookStripRow } from "./book-innings.ts"
import { usualBallsPerOver } from "../../cricket/overs.ts"
import { weighLegal } from "./over-length.ts"
import { changeEnds, playOver, weighBatter, type Least, type PlayedBall, type Standing } from "./play-over.ts"
import { weighTrellis, type FoundOver, type Node, type Way } from "./weigh-trellis.ts"

// The innings as a search for the most probable legal sequence of deliveries: a beam over boxes, each an over or a part of one. A state knows how many boxes
// of each bowler are used, who bowled last, who stands where and where in their lines; a step is a choice of bowler (nobody bowls two running, Law 17.6) and of
// what his next box says, played mark by mark (play-over.ts). What is read of the over strip, the falls of wickets, the batters' lines and the card
// weighs each step. States that agree in all that matters from here on are one, with every way that led there: from these what all good
// innings share is told (weigh-trellis.ts). Cost: overs · overs played in one place (120) · marks (up to 20) · ways (16) · readings of a mark (12): some
// fifteen million balls at worst, a tenth of it where the strip names the bowlers.

const beam = 64
const narrow = 8
/** Overs played in one place of the innings. */
const mostPlayed = 120
/** The bowler from this end goes on; else he is relieved. */
const goesOn = Math.log(0.86)
const relieved = Math.log(0.14)
const goesOnCrossed = Math.log(0.03)
/** Nobody may (Law 17.6): a box too many or too few was read, or the order is lost. */
const twoRunning = Math.log(0.00001)
/** A bowler does not end his over: another does, one of about five. */
const handedOver = Math.log(0.002)
const relief = Math.log(0.2)
/** Bowlers are listed in the order in which they come on. */
const outOfList = Math.log(0.03)
/** An over that nobody can read says nothing of who is on strike after it. */
const unread = Math.log(0.02)
/** The board goes on from another score than the balls give; the wrong batter has the strike: something stands in no box. */
const otherBoard = Math.log(0.003)
const otherStrike = Math.log(0.0005)
/** States so far behind the best with as many wickets, and behind the best of all (logarithms), are not followed. */
const farBehind = 14
const mostBehind = 24

/** A batter of whom the page says nothing. */
const unrecorded: BookInnings["batters"][number] = { runs: null, faced: null, line: null, dismissal: null, bowler: null }

/** The same book without what it says of its batters: where they are not listed in the order in which they came in, it leads the search astray. */
export const forgetBatters = (book: BookInnings): BookInnings => ({ ...book, batters: book.batters.map(() => unrecorded) })

/** So many overs tell whether the rest is worth the time. */
const telling = 10

/**
 * The likeliest innings, over by over, each delivery with its share of all that were found; empty where no legal one fits the boxes, or none whose overs are under
 * less strain than `mostStrain` on average.
 */
export function searchInnings(book: BookInnings, mostStrain = Infinity): FoundOver[] {
  const all = book.bowlers.reduce((sum, { overs }) => sum + overs.length, 0)
  const none = book.batters.map(() => 0)
  const start: Standing = { crease: { striker: 0, nonStriker: 1, next: 2, away: -1 }, runs: none, faced: none, places: none, score: 0, wickets: 0, weight: 0 }
  const layers: Node[][] = [[{ key: "", used: book.bowlers.map(() => 0), last: -1, before: -1, over: 0, part: null, standing: start, ways: [] }]]
  for (let box = 0; box < all; box++) {
    const nodes = goOn(book, layers.at(-1)!, box === all - 1)
    if (nodes.length === 0 || (box >= telling && -nodes[0]!.standing.weight > mostStrain * (box + 1))) return []
    layers.push(nodes)
  }
  return weighTrellis(layers, layers.at(-1)!.map((node) => weighEnd(book, node)))
}

function goOn(book: BookInnings, layer: readonly Node[], last: boolean): Node[] {
  const found = new Map<string, Node>()
  const best = new Map<number, number>()
  let most = -Infinity
  const least: Least = (wickets) => Math.max((best.get(wickets) ?? -Infinity) - farBehind, most - mostBehind)
  // The best go first, so that most of the others need not be played.
  const choices = layer.flatMap((node, from) => listBowlers(book, node).map((choice) => ({ node, from, choice })))
    .sort((a, b) => b.node.standing.weight + b.choice.weight - a.node.standing.weight - a.choice.weight).slice(0, mostPlayed)
  for (const { node, from, choice } of choices)
    for (const { way, standing, part } of listOvers(book, node, choice, last, least)) {
      most = Math.max(most, standing.weight)
      best.set(standing.wickets, Math.max(standing.weight, best.get(standing.wickets) ?? -Infinity))
      const used = node.used.map((count, at) => (at === way.bowler ? count + 1 : count))
      // Who ends another's over bowls from his end: before it bowled who did before that over.
      const reaches = { used, last: way.bowler, before: node.part === null ? node.last : node.before, over: node.over + (part === null ? 1 : 0), part, standing }
      const key = toKey(book, reaches)
      const same = found.get(key)
      const reached: Way = { ...way, from, gain: standing.weight - node.standing.weight }
      if (same === undefined) found.set(key, { ...reaches, key, ways: [reached] })
      else {
        same.ways.push(reached)
        if (standing.weight > same.standing.weight) same.standing = standing
      }
    }
  return keepBest([...found.values()])
}

/** The best of those with as many wickets: what a wicket costs at once may be made good later. */
function keepBest(nodes: Node[]): Node[] {
  const room = new Map<number, { left: number; least: number }>()
  return nodes.sort((a, b) => b.standing.weight - a.standing.weight).filter(({ standing: { wickets, weight } }) => {
    const own = room.get(wickets) ?? { left: room.size === 0 ? beam : narrow, least: weight - farBehind }
    if (own.left === 0 || weight < own.least) return false
    room.set(wickets, { ...own, left: own.left - 1 })
    return true
  })
}

/** Batters of whom nothing is recorded are not told apart. */
function toKey({ batters }: BookInnings, { used, last, before, over, part, standing: { crease, runs, faced, places, score, wickets } }: Omit<Node, "key" | "ways">): string {
  const ends = [crease.striker, crease.nonStriker, crease.away].map((at) => (at < 0 || batters[at] === unrecorded ? "" : `${at}:${runs[at]}:${faced[at]}:${places[at]}`))
  return `${used.join()}|${last}|${before}|${over}|${part?.legal ?? ""}.${part?.balls ?? ""}|${ends.join()}|${crease.next}|${score}|${wickets}`
}

type Choice = { bowler: number; weight: number }

/** Who may bowl next, with a logarithm of how likely. */
function listBowlers(book: BookInnings, node: Node): Choice[] {
  return book.bowlers.flatMap(({ overs }, bowler): Choice[] => {
    if (node.used[bowler]! >= overs.length) return []
    const named = weighRecord(book.strip[node.over]?.bowler, bowler)
    // Of an over of two the strip may name either.
    if (node.part !== null) return bowler === node.last ? [] : [{ bowler, weight: relief + (bowler === node.before ? twoRunning : 0) + Math.max(0, named - weighRecord(book.strip[node.over]?.bowler, node.last)) }]
    return [{ bowler, weight: named + (bowler === node.last ? twoRunning : weighChange(book, node, bowler)) }]
  })
}

/** `part`: what is bowled of an over that is left to another bowler; null where it is over. */
type Tried = { way: Omit<Way, "from" | "gain">; standing: Standing; part: Node["part"] }

function listOvers(book: BookInnings, node: Node, { bowler, weight }: Choice, last: boolean, least: Least): Tried[] {
  const strip = book.strip[node.over]
  const { overs } = book.bowlers[bowler]!
  const own = node.used[bowler]!
  const start = { ...node.standing, weight: node.standing.weight + weight }
  if (start.weight < least(start.wickets) && start.weight < least(start.wickets + 1)) return []
  const way = { bowler, own, over: node.over, first: node.part?.balls ?? 0 }
  const end = (standing: Standing, balls: readonly PlayedBall[] | null): Tried[] => holdAgainstStrip(standing, strip)
    .filter((held) => held.weight >= least(held.wickets)).map((held) => ({ standing: held, way: { ...way, balls }, part: null }))
  if (overs[own]!.length === 0) return skipOver(start, strip?.runs?.[0]?.value).flatMap((standing) => end(standing, null))
  return overs[own]!.flatMap((slots) => playOver(book, start, slots, bowler, least).flatMap(({ standing, balls, legal }): Tried[] => {
    const alone = { ...standing, weight: standing.weight - Math.log(weighLegal(legal, slots.mayBeShort)) }
    const done = { ...alone, weight: alone.weight + Math.log(weighLegal((node.part?.legal ?? 0) + legal, last)) }
    const ended = [...end(done, balls), ...end({ ...done, crease: changeEnds(done.crease), weight: done.weight + otherStrike }, balls)]
    const left = { ...alone, crease: changeEnds(alone.crease), weight: alone.weight + handedOver }
    const isPart = book.mayShareOvers && node.part === null && !last && balls.length > 0 && legal < usualBallsPerOver && left.weight >= least(left.wickets)
    return isPart ? [...ended, { standing: left, way: { ...way, balls }, part: { legal, balls: balls.length } }] : ended
  }))
}

/** The score after the over against the strip's. Where they differ, something may stand in no box: then the strip counts from here on. */
function holdAgainstStrip(standing: Standing, strip: BookStripRow | undefined): Standing[] {
  const weight = standing.weight + weighRecord(strip?.wickets, standing.wickets)
  const written = strip?.runs?.[0]
  const held = { ...standing, weight: weight + weighCount(strip?.runs, standing.score) }
  if (written === undefined || written.value === standing.score) return [held]
  const jumped = { ...standing, score: written.value, weight: weight + Math.log(written.confidence) + otherBoard }
  return held.weight > jumped.weight ? [held, jumped] : [jumped]
}

/** Who bowls next: the one from this end, unless his spell is over; else whoever comes on, first in the list of those that have not bowled. */
function weighChange(book: BookInnings, { used, before }: Node, bowler: number): number {
  const fresh = used[bowler] === 0
  const firstFresh = used.findIndex((count, at) => count === 0 && book.bowlers[at]!.overs.length > 0)
  const order = fresh && bowler !== firstFresh ? outOfList : 0
  if (before < 0) return order + (fresh ? 0 : outOfList)
  const crossed = book.bowlers[before]!.spellEnds.includes(used[before]! - 1)
  const finished = used[before]! >= book.bowlers[before]!.overs.length
  if (bowler === before) return crossed ? goesOnCrossed : goesOn
  return order + (crossed || finished ? 0 : relieved)
}

/** Both ways the batters may stand after an over that nobody can read. */
function skipOver(standing: Standing, score: number | undefined): Standing[] {
  return [standing.crease, changeEnds(standing.crease)].map((crease) => ({ ...standing, crease, weight: standing.weight + unread, score: score ?? standing.score }))
}

const wrongEnd = Math.log(0.02)
const staysIn = ["not out", "unknown", "absent hurt"]

/** Batters who are still in at the end, those who never came in, and overs that the strip does not have. */
function weighEnd(book: BookInnings, { standing, over }: Node): number {
  const { striker, nonStriker, next, away } = standing.crease
  const batting = book.batters.reduce((sum, card, place) => {
    const kind = card.dismissal
    if (place === striker || place === nonStriker || place === away) return sum + weighBatter(book, standing, place) + (kind === null || staysIn.includes(kind) || kind.startsWith("retired") ? 0 : wrongEnd)
    return place >= next && (card.runs?.[0]?.value ?? 0) > 0 ? sum + wrongEnd : sum
  }, 0)
  const unfallen = Math.max(0, book.falls.length - standing.wickets)
  const unwritten = book.mayShareOvers ? Math.abs(over - book.strip.length) : 0
  return batting + (unfallen + unwritten) * wrongEnd + weighRecord(book.wickets, standing.wickets)
}
