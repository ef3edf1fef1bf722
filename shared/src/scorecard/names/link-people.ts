import { agreement } from "../../base/agreement.ts"
import type { Reading } from "../../base/reading.ts"
import type { Dismissal } from "../../cricket/dismissal-kinds.ts"
import { isSpelledAlike, mergeNames } from "../../cricket/merge-names.ts"
import { findLikest, findNameLikeness } from "../../cricket/name-likeness.ts"
import { toPlainName } from "../../cricket/player-name.ts"
import type { Squad } from "../../cricket/squad.ts"
import type { BatterRow, CardInnings, Field, Scorecard } from "../scorecard.ts"
import { doubtOddNames, holdsSmallWord } from "./doubt-odd-names.ts"
import { linkTeams } from "./link-teams.ts"

/** One spelling of somebody: from a squad it is sure, from the page as sure as it was read. */
type Mention = { name: string; confidence: number }

/** How sure a club's list is of its own spelling. */
const squadConfidence = 0.99
/** A reading above this is never put right by another mention: the page may well differ from itself. */
const sure = 0.93
/** The other mention must be this much surer. */
const surer = 0.08
/** How sure the rest of a dismissal is whose beginning stands in the name. */
const spilled = 0.3
/** Nobody of a side's squad is like this name. */
const stranger = 0.8

/**
 * Links the mentions of each person of a sheet: batter's row, fall of wicket, bowler's row, dismissals, squad. A doubtful reading takes the spelling of a clearly surer mention
 * (`raw` keeps the page's), agreement raises its confidence, a squad that knows nobody of that name lowers it. Where two people fit alike nothing is linked: brothers stay apart.
 * A text layer's names are left as they are.
 */
export function linkPeople(card: Scorecard, squads: readonly Squad[] = []): Scorecard {
  const inningsList = linkTeams(card).map((innings, index, all) => {
    const side = innings.team?.value ?? null
    const others = all.filter((other, at) => at !== index && isOtherSide(other.team?.value ?? null, side))
    return linkInnings(innings, others, pickSquad(squads, side, true), pickSquad(squads, side, false))
  })
  return { ...card, inningsList }
}

const isOtherSide = (team: string | null, side: string | null): boolean => team === null || side === null || findNameLikeness(team, side) < 0.75

/** The players who may bat (`batting`) for a side, or bowl against it. */
function pickSquad(squads: readonly Squad[], side: string | null, batting: boolean): Mention[] {
  const named = squads.filter(({ team }) => team !== null && side !== null && findNameLikeness(team, side) >= 0.75)
  const own = batting ? named : squads.filter((squad) => squad.team !== null && named.length > 0 && !named.includes(squad))
  const open = squads.filter(({ team }) => team === null || (side === null && squads.length > 0))
  return [...own, ...open].flatMap(({ players }) => players).map((name) => ({ name, confidence: squadConfidence }))
}

/** Words in a name that are no name's are the beginning of how the batter was out (`Thorne caahmed b Hussain`): what is left of it is doubted with the name. */
function doubtWithName(row: BatterRow): BatterRow {
  const spills = row.name !== null && row.name.confidence < 1 && holdsSmallWord(row.name.value ?? "")
  return spills && row.howOut !== null ? { ...row, howOut: { ...row.howOut, confidence: Math.min(row.howOut.confidence, spilled) } } : row
}

function linkInnings(innings: CardInnings, others: readonly CardInnings[], batters: readonly Mention[], bowlers: readonly Mention[]): CardInnings {
  const rows = innings.batting.map((row) => row.name)
  const falls = innings.fallOfWickets.flatMap((fall) => toMention(fall.batter))
  const names = doubtOddNames(innings.batting.map((row) => settle(row.name, rows, falls, batters)))
  const batting = innings.batting.map((row, at) => doubtWithName({ ...row, name: names[at] ?? null }))
  const opponents = others.flatMap((other) => [...other.batting.map((row) => row.name), ...other.didNotBat]).flatMap(toMention)
  const said = innings.batting.flatMap(({ dismissal, howOut }) => (dismissal?.bowler == null ? [] : [{ name: dismissal.bowler, confidence: howOut?.confidence ?? 0 }]))
  const bowlersNames = doubtOddNames(innings.bowling.map((row) => settle(row.name, innings.bowling.map((other) => other.name), [...said, ...opponents], bowlers)))
  const bowling = innings.bowling.map((row, at) => ({ ...row, name: bowlersNames[at] ?? null }))
  const fielding = [...bowling.flatMap((row) => toMention(row.name)), ...opponents, ...bowlers]
  return {
    ...innings, bowling,
    batting: batting.map((row) => ({ ...row, dismissal: linkDismissal(row.dismissal, row.howOut, bowling.flatMap((bowler) => toMention(bowler.name)), fielding) })),
    didNotBat: innings.didNotBat.map((name) => settle(name, innings.didNotBat, [], batters) ?? name),
    fallOfWickets: innings.fallOfWickets.map((fall) => ({ ...fall, batter: linkMention(fall.batter, names.flatMap(toMention)) })),
  }
}

const toMention = (field: Field<string>): Mention[] => (field?.value == null ? [] : [{ name: field.value, confidence: field.confidence }])

/** A row's own name, from the mentions of it elsewhere and the squad. `rows`: all of its list, as a mention must not fit two of them. */
function settle(field: Field<string>, rows: readonly Field<string>[], elsewhere: readonly Mention[], squad: readonly Mention[]): Field<string> {
  if (field?.value == null || field.confidence >= 1) return field
  const own = rows.indexOf(field)
  const people = rows.map((row) => row?.value ?? "")
  const mine = elsewhere.filter((mention) => findLikest(mention.name, people)?.index === own)
  const known = findKnown(field.value, squad)
  const doubted = known === undefined && squad.length > 0 && isStranger(field.value, squad) ? { ...field, confidence: field.confidence * stranger } : field
  return weigh(doubted, known === undefined ? mine : [...mine, known], known)
}

/** Several spellings of a club's list may be one person's. */
function findKnown(name: string, squad: readonly Mention[]): Mention | undefined {
  const distinct = [...new Map(squad.map((player) => [toPlainName(player.name), player])).values()]
  const found = findLikest(name, distinct.map((player) => player.name), 0.7)
  return found === undefined ? undefined : distinct[found.index]
}

const isStranger = (name: string, squad: readonly Mention[]): boolean => squad.every((player) => findNameLikeness(name, player.name) < 0.6)

function weigh(reading: Reading<string>, mentions: readonly Mention[], known: Mention | undefined): Reading<string> {
  const value = reading.value ?? ""
  const agreeing = mentions.filter((mention) => isSpelledAlike(value, mention.name))
  const [best] = [...mentions].sort((a, b) => b.confidence - a.confidence)
  if (agreeing.length > 0) {
    const doubt = (1 - reading.confidence) * Math.min(...agreeing.map((mention) => Math.max(agreement, 1 - mention.confidence)))
    return { ...reading, confidence: 1 - doubt }
  }
  if (best === undefined || reading.confidence >= sure || best.confidence < reading.confidence + surer) return reading
  // The fullest form is the club's own.
  const better = known === best ? best.name : mergeNames(value, best.name)
  return better === value ? reading : { ...reading, value: better, confidence: Math.min(best.confidence, sure), alternatives: [{ value, confidence: reading.confidence / 2 }, ...reading.alternatives] }
}

/** A fall's batter is one of the rows. */
function linkMention(field: Field<string>, rows: readonly Mention[]): Field<string> {
  if (field?.value == null || field.confidence >= 1) return field
  const found = findLikest(field.value, rows.map((row) => row.name))
  const row = found === undefined ? undefined : rows[found.index]
  return row === undefined ? field : weigh(field, [row], undefined)
}

/** The bowler of a dismissal is one of the bowlers, a fielder one of the other side; their spelling there counts where the how-out was read with doubt. */
function linkDismissal(dismissal: Dismissal | null, howOut: Field<string>, bowlers: readonly Mention[], fielders: readonly Mention[]): Dismissal | null {
  if (dismissal === null || howOut === null || howOut.confidence >= sure) return dismissal
  const link = (name: string, people: readonly Mention[]): string => {
    const distinct = [...new Map(people.map((person) => [toPlainName(person.name), person])).values()]
    const found = findLikest(name, distinct.map((person) => person.name))
    const person = found === undefined ? undefined : distinct[found.index]
    return person === undefined || isSpelledAlike(name, person.name) || person.confidence < howOut.confidence + surer ? name : mergeNames(name, person.name)
  }
  return { ...dismissal, bowler: dismissal.bowler === null ? null : link(dismissal.bowler, bowlers), fielders: dismissal.fielders.map((name) => link(name, fielders)) }
}
