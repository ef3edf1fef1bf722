import { isSamePlace, type Alternative, type Reading } from "../../base/reading.ts"
import type { Delivery } from "../../cricket/delivery.ts"
import { isBowlersWicket, isWicket, type Dismissal, type DismissalKind } from "../../cricket/dismissal-kinds.ts"
import { formatTokens } from "../../cricket/parse-tokens.ts"
import { findOverWorth } from "../../cricket/token-worth.ts"
import type { BowlerRow, CardInnings } from "../../scorecard/scorecard.ts"
import type { BookBowler } from "./book-innings.ts"
import { listFigures } from "./figure-likelihood.ts"
import { holdExtras } from "./hold-extras.ts"
import { holdMaidens } from "./hold-maidens.ts"
import { weighLegal, holdOvers } from "./hold-overs.ts"
import { findLastOver, listReadings, listRecords, weighReading } from "./list-records.ts"
import type { PlayedBall } from "./play-over.ts"
import { toDrawing, toOverSlots, type Letter } from "./over-slots.ts"
import { weighByBoard, type BoardRises, type KnownOver } from "./over-steps.ts"
import { findRareMarks, listLetters, weighRareMarks, type RareMarks } from "./rare-marks.ts"
import { findInnings, type FoundInnings } from "./find-innings.ts"
import { hearSearch } from "./hear-search.ts"
import { hearStrokes } from "./hear-strokes.ts"
import { hasPhantom, leaveOutPhantoms } from "./leave-out-phantoms.ts"
import { nameOvers } from "./name-overs.ts"
import type { WeighedSpell } from "./spell.ts"
import { isStroke } from "./spell-steps.ts"
import { weighBoard } from "./weigh-board.ts"
import { weighSpell } from "./weigh-spell.ts"
import type { FoundOver } from "./weigh-trellis.ts"

/** Figures of a bowler that the summary leaves out are taken from his row where it is this sure of them. */
const sureOfSum = 0.9
/** Deliveries are worked out where so many of the boxes that hold an over can be read. */
const readableShare = 0.7
/** Without a strip that names the bowlers, who bowled which over is likely at best; with a third batter not out, somebody left and came back, no ball tells when. */
const orderUnknown = 0.85
const cameBack = 0.6

/**
 * Weighs an innings' bowling boxes with the figures under them and works out the deliveries in order from all that the page holds. What comes
 * back: boxes, running figures, runs and wickets with their posterior, and `deliveries`, empty where the page has no record ball by ball
 * or none that a legal innings fits.
 */
export function rebuildInnings(innings: CardInnings): CardInnings {
  const rebuilt = weighInnings(innings)
  return { ...rebuilt, bowling: rebuilt.bowling.map(leaveOutPhantoms) }
}

function weighInnings(innings: CardInnings): CardInnings {
  const { rises: _, ...unaided } = weighBoard(innings, [])
  if (innings.bowling.every((row) => (row.oversBowled ?? []).every((box) => box === null))) return { ...innings, ...unaided }
  const rare = findRareMarks(innings)
  const rows = innings.bowling.map((row) => weighRow(row, rare))
  const weighed = rows.map(({ spell }) => spell)
  const bowling = innings.bowling.map((row, at) => applyWeights(row, rows[at]!))
  const alone: CardInnings = { ...innings, bowling, ...unaided }
  const overs = weighed.flatMap((spell) => spell.boxes)
  const readable = overs.filter((box) => box.tokens.length > 0).length
  if (readable < readableShare * overs.length || innings.batting.length < 2) return alone
  const letters = listLetters(innings)
  const mayShareOvers = findLastOver(alone) > 0 && overs.length > findLastOver(alone)
  const searched = findInnings(listRecords(alone, rows.map((row, at) => toBookBowler(row, innings.bowling[at]!, letters, mayShareOvers)), mayShareOvers))
  const { overs: found } = searched
  if (found.length === 0) return alone
  // The board is weighed anew: what the search heard of it is no second witness. What it says of each over goes back to the bowlers' rows.
  const whole = listWhole(found)
  const known = whole.map((over) => over && knowOver(over, weighed))
  const { rises, ...board } = weighBoard(innings, known)
  const heard = hearSearch(rises === null ? bowling : hearBoard(innings.bowling, rows, whole, rises, rare), found)
  const boxes = heard.flatMap((row) => (row.oversBowled ?? []).map((box) => listReadings(box) ?? []))
  const overTotals = board.overTotals && nameOvers(board.overTotals, whole, isBad)
  const batting = searched.knowsBatters && !searched.isStrained ? hearStrokes(innings.batting, found, isBad) : innings.batting
  const card: CardInnings = { ...innings, batting, bowling: heard, extras: holdExtras(innings.extras, boxes), ...board, overTotals }
  return { ...card, deliveries: listDeliveries(searched, card) }
}

/** An over that was found is that bowler's no more surely than this, where the other records fit it and where they do not. */
const mostTrusted = { fitting: 0.9, strained: 0.6 }

const knowOver = (over: FoundOver, weighed: readonly WeighedSpell[]): KnownOver =>
  ({ tokens: weighed[over.bowler]!.boxes[over.own]!.tokens, trust: Math.min(isBad(over) ? mostTrusted.strained : mostTrusted.fitting, over.confidence) })

/** By over the box that holds it; undefined where two bowlers shared it. */
const listWhole = (found: readonly FoundOver[]): (FoundOver | undefined)[] => Array.from({ length: countOvers(found) }, (_, over) => {
  const [box, other] = found.filter((one) => one.over === over)
  return other === undefined ? box : undefined
})

const countOvers = (found: readonly FoundOver[]): number => (found.at(-1)?.over ?? -1) + 1

/** A row without the boxes that hold no over: their places in the form, and after which overs one is crossed out (his spell ended there). */
type WeighedRow = { spell: WeighedSpell; places: readonly number[]; spellEnds: readonly number[] }

/** The bowlers' rows once more, each box first weighed by what the board says of its over. */
function hearBoard(bowling: readonly BowlerRow[], rows: readonly WeighedRow[], overs: readonly (FoundOver | undefined)[], rises: BoardRises, rare: RareMarks): BowlerRow[] {
  const boxes = bowling.map((row, bowler) => rows[bowler]!.places.map((at) => weighRareMarks(listReadings(row.oversBowled?.[at] ?? null) ?? [], rare).filter(({ value }) => value.length > 0)))
  const heard = weighByBoard(overs.map((box) => (box ? boxes[box.bowler]![box.own]! : [])), overs.map((box) => (box ? rows[box.bowler]!.spell.boxes[box.own]!.tokens : [])), rises)
  for (const [over, box] of overs.entries()) if (box) boxes[box.bowler]![box.own] = heard[over]!
  return bowling.map((row, bowler) => applyWeights(row, weighPlaces(row, rows[bowler]!.places, boxes[bowler]!)))
}

/** A row whose boxes with an over are known, by their places. */
function weighPlaces(row: BowlerRow, places: readonly number[], boxes: readonly (readonly Alternative<string[]>[])[]): WeighedRow {
  const spell = weighSpell({
    boxes: places.map((at, place) => ({ tokens: boxes[place]!, figure: listReadings(row.runningFigures?.[at] ?? null) })), runs: listStated(row, "runs"), wickets: listStated(row, "wickets"),
  })
  return { spell, places, spellEnds: [] }
}

function weighRow(row: BowlerRow, rare: RareMarks): WeighedRow {
  const boxes = (row.oversBowled ?? []).map((box, at) => ({ box, figure: row.runningFigures?.[at] ?? null, at }))
  const filled = boxes.filter(({ box }) => box !== null)
  const spell = weighSpell({
    boxes: filled.map(({ box, figure }) => ({ tokens: weighRareMarks(listReadings(box) ?? [], rare), figure: listReadings(figure) })), runs: listStated(row, "runs"), wickets: listStated(row, "wickets"),
  })
  const crossed = findCrossed(spell, row.overs, filled.map(({ figure }) => !isStroke(figure?.value ?? "")))
  const overs = filled.filter((_, place) => !crossed.has(place)).map(({ at }) => at)
  return {
    spell: { ...spell, boxes: spell.boxes.filter((_, place) => !crossed.has(place)).map((box) => ({ ...box, tokens: box.tokens.filter(({ value }) => value.length > 0) })) },
    places: overs, spellEnds: overs.flatMap((at, place) => (overs[place + 1] !== undefined && overs[place + 1]! > at + 1 ? [place] : [])),
  }
}

/** What the summary says of its own: where its cell is empty the form's reader takes the sum from the last figure, which is one witness, not two. */
function listStated(row: BowlerRow, key: "runs" | "wickets"): Alternative<number>[] | null {
  const figure = row.runningFigures?.findLast((one) => one !== null) ?? null
  return figure !== null && row[key] !== null && isSamePlace(row[key].place, figure.place) ? null : listReadings(row[key])
}

/** The summary's overs tell how many boxes hold one where it is this sure, and a box that may be crossed out at all is one from this on. */
const sureOfOvers = 0.8
const perhapsCrossed = 0.02

/** Without a legal ball a box is no over in the summary: he left the field, or the innings ended. */
const isUnbegun = ({ tokens: [best] }: WeighedSpell["boxes"][number]): boolean => best !== undefined && best.value.length > 0 && findOverWorth(best.value)?.legal === 0

/**
 * Places of the boxes that hold no over: crossed out by their marks; the summary's overs add the likeliest or take back the least likely. Never one with more than a stroke under it
 * (`hasFigure`): somebody bowled there, if only the no-ball before he left the field.
 */
function findCrossed({ boxes }: WeighedSpell, overs: BowlerRow["overs"], hasFigure: readonly boolean[]): Set<number> {
  const chances = boxes.map(({ tokens }) => tokens.find(({ value }) => value.length === 0)?.confidence ?? 0)
  const crossed = new Set(boxes.flatMap(({ tokens }, place) => (tokens[0]?.value.length === 0 ? [place] : [])))
  if (overs?.value == null || overs.confidence < sureOfOvers) return crossed
  const spare = boxes.filter((box) => !isUnbegun(box)).length - crossed.size - (overs.value.overs + (overs.value.balls > 0 ? 1 : 0))
  const likeliest = chances.map((chance, place) => ({ chance, place })).filter(({ chance, place }) => chance >= perhapsCrossed && !crossed.has(place) && !hasFigure[place]).sort((a, b) => b.chance - a.chance)
  for (const { place } of likeliest.slice(0, Math.max(0, spare))) crossed.add(place)
  const leastLikely = [...crossed].filter((place) => boxes[place]!.tokens.some(({ value }) => value.length > 0)).sort((a, b) => chances[a]! - chances[b]!)
  for (const place of leastLikely.slice(0, Math.max(0, -spare))) crossed.delete(place)
  return crossed
}

/** Overs alone, as the contract wants them: a crossed box is none. */
function applyWeights(row: BowlerRow, { spell, places }: WeighedRow): BowlerRow {
  if (row.oversBowled === null || spell.boxes.length === 0) return row
  const boxes = places.map((at) => row.oversBowled?.[at] ?? null)
  const last = boxes.at(-1)?.place
  const sum = (key: "runs" | "wickets"): BowlerRow["runs"] => {
    const counts = temper(spell[key], listWitnesses(row, places, spell, key), listStated(row, key))
    if (row[key] !== null) return weighReading(row[key], counts, String)
    const [best] = counts
    return best === undefined || best.confidence < sureOfSum || last === undefined ? null : { value: best.value, confidence: best.confidence, raw: "", alternatives: counts.slice(1), place: last }
  }
  const begun = spell.boxes.filter((box) => !isUnbegun(box))
  return {
    ...row, overs: holdOvers(row.overs, begun.length, weighLegal(begun.at(-1)?.tokens ?? [])), maidens: holdMaidens(row.maidens, spell.boxes.map(({ tokens }) => tokens)), runs: sum("runs"), wickets: sum("wickets"),
    oversBowled: boxes.map((box, over) => (box === null ? null : weighReading(box, spell.boxes[over]!.tokens, formatTokens))),
    ...(row.overMarks ? { overMarks: places.map((at) => row.overMarks?.[at] ?? null) } : {}),
    runningFigures: row.runningFigures === null ? null : places.map((at, over) => {
      const figure = row.runningFigures?.[at] ?? null
      const posterior = spell.boxes[over]!.figure.map(({ value, confidence }) => ({ value: `${value.wickets}-${value.runs}`, confidence }))
      return figure === null ? null : weighReading(figure, posterior, toFullFigure)
    }),
  }
}

/** Until the first wicket the runs stand alone. */
const toFullFigure = (figure: string): string => (/^\d+$/.test(figure) ? `0-${figure}` : figure)

/**
 * A sum that fewer than two of its three witnesses say on their own is no surer than this, however well the rest can be talked into it; nor one that the summary, where it is written,
 * hardly can say: an over of his may stand in another's row.
 */
const lonely = 0.85
const hardly = 0.01

/** What the summary, the last running figure and the boxes added up say, each read for itself. */
function listWitnesses(row: BowlerRow, places: readonly number[], spell: WeighedSpell, key: "runs" | "wickets"): (number | undefined)[] {
  const figure = listReadings(row.runningFigures?.[places.at(-1) ?? 0] ?? null)?.[0]?.value
  const worths = spell.boxes.map(({ tokens }) => findOverWorth(tokens[0]?.value ?? ["?"]))
  const boxes = worths.reduce<number | undefined>((sum, worth) => (sum === undefined || worth === undefined ? undefined : sum + (key === "runs" ? worth.charged : worth.bowlersWickets)), 0)
  return [listStated(row, key)?.[0]?.value, listFigures(figure ?? "")[0]?.[key], boxes]
}

function temper(counts: WeighedSpell["runs"], witnesses: readonly (number | undefined)[], stated: readonly Alternative<number>[] | null): WeighedSpell["runs"] {
  const isLonely = ({ value }: Alternative<number>): boolean =>
    witnesses.filter((said) => said === value).length < 2 || (stated !== null && (stated.find((other) => other.value === value)?.confidence ?? 0) < hardly)
  return counts.map((count) => (isLonely(count) ? { ...count, confidence: Math.min(lonely, count.confidence) } : count))
}

function toBookBowler({ spell, places, spellEnds }: WeighedRow, row: BowlerRow, letters: readonly Letter[], mayShareOvers: boolean): BookBowler {
  const last = spell.boxes.length - 1
  return { spellEnds, overs: spell.boxes.map(({ worth }, over) => {
    const at = places[over]!
    return toOverSlots(row.overMarks?.[at] ?? toDrawing(listReadings(row.oversBowled?.[at] ?? null) ?? []), worth, mayShareOvers || over === last, letters)
  }) }
}

/** With fewer overs found than the strip has, one is lost: from where the other records fit badly on, every over may be another. */
const overLost = 0.6
const badlyFrom = 4
const isBad = ({ strain }: FoundOver): boolean => strain >= badlyFrom

/** One misread box puts two batters' runs out; with so many out, strike or order is lost. */
const mostOut = 2

/** Where the page's records fit each other badly altogether, what the overs under most strain hold is no surer than this. */
const strainedOver = 0.85

/** From which over on the deliveries are lost. */
function findLost(overs: readonly FoundOver[], { batting, overTotals }: CardInnings): number {
  const balls = overs.flatMap((over) => over.balls ?? [])
  const isOut = ({ runs }: CardInnings["batting"][number], place: number): boolean =>
    runs?.value != null && runs.confidence >= sureOfSum && runs.value !== balls.reduce((sum, ball) => sum + (ball.striker === place ? ball.runsBatter : 0), 0)
  if (batting.filter(isOut).length > mostOut) return 0
  if ((overTotals ?? []).length <= countOvers(overs)) return Infinity
  return Math.max(0, (overs.find(isBad)?.over ?? 0) - 1)
}

function listDeliveries({ overs, knowsBatters, isStrained }: FoundInnings, card: CardInnings): Reading<Delivery>[] {
  const { batting, bowling, overTotals } = card
  const notOut = batting.filter((row) => row.dismissal?.kind === "not out").length
  const most = notOut > 2 ? cameBack : 1
  const named = new Set((overTotals ?? []).flatMap((row) => (row.bowler === null ? [] : [row.over])))
  const lostFrom = knowsBatters ? findLost(overs, card) : 0
  const batter = (place: number) => (place < 0 || !knowsBatters ? null : batting[place]?.name?.value ?? null)
  return overs.flatMap(({ bowler, own, over, first, balls, strain }): Reading<Delivery>[] => {
    const box = bowling[bowler]?.oversBowled?.[own] ?? null
    if (balls === null || box === null) return []
    const { place } = box
    const mostOfOver = Math.min(most, hasPhantom(box, bowling[bowler]?.overMarks?.[own]) ? overLost : 1, isStrained && strain >= badlyFrom ? strainedOver : 1, over >= lostFrom ? overLost : 1, named.has(over + 1) ? 1 : orderUnknown)
    return balls.map((ball, at) => ({
      value: {
        over: over + 1, ball: first + at + 1, bowler: bowling[bowler]?.name?.value ?? null, striker: batter(ball.striker), nonStriker: batter(ball.nonStriker),
        runsBatter: ball.runsBatter, extras: ball.extras, notation: ball.token,
        wickets: ball.out === null ? [] : [{ ...toDismissal(ball, knowsBatters ? batting[ball.out]?.dismissal ?? null : null), playerOut: batter(ball.out) }],
      },
      confidence: Math.min(mostOfOver, ball.confidence), raw: ball.token, alternatives: [], place,
    }))
  })
}

/** How the card says that the batter was out, where that fits the mark: a run out, or a wicket of the bowler. */
function toDismissal({ credited }: PlayedBall, dismissal: Dismissal | null): { kind: DismissalKind; fielders: string[] } {
  const fits = dismissal !== null && (credited ? isBowlersWicket(dismissal.kind) : isWicket(dismissal.kind) && !isBowlersWicket(dismissal.kind))
  return { kind: fits ? dismissal.kind : credited ? "unknown" : "run out", fielders: fits ? dismissal.fielders : [] }
}
