import type { Reading } from "../../base/reading.ts"
import type { Delivery } from "../../cricket/delivery.ts"
import type { DismissalKind } from "../../cricket/dismissal-kinds.ts"
import { formatTokens } from "../../cricket/parse-tokens.ts"
import type { BowlerRow, CardInnings } from "../../scorecard/scorecard.ts"
import type { BookBowler } from "./book-innings.ts"
import { listReadings, listRecords, weighReading } from "./list-records.ts"
import type { PlayedBall } from "./play-over.ts"
import { searchInnings, type FoundOver } from "./search-innings.ts"
import type { WeighedSpell } from "./spell.ts"
import { weighSpell } from "./weigh-spell.ts"

/** Figures of a bowler that the summary leaves out are taken from his row where it is this sure of them. */
const sureOfSum = 0.9
/** Deliveries are worked out where so many of the boxes can be read. */
const readableShare = 0.7
/** Share of a box's doubt that is left where the other records fit the over well, somewhat, and badly (measured on blurred books). */
const doubtLeft = { well: 0.25, somewhat: 0.4, badly: 1 }
const wellBelow = 1
const badlyFrom = 3
/** Without a strip that names the bowlers, who bowled which over is likely at best; with a third batter not out, somebody left and came back, no ball tells when. */
const orderUnknown = 0.85
const cameBack = 0.6

/**
 * Weighs an innings' bowling boxes with the figures under them and works out the deliveries in order from all that the page holds. What comes
 * back: boxes, running figures, runs and wickets with their posterior, and `deliveries`, empty where the page has no record ball by ball
 * or none that a legal innings fits.
 */
export function rebuildInnings(innings: CardInnings): CardInnings {
  const boxes = innings.bowling.flatMap((row) => row.oversBowled ?? []).filter((box) => box !== null)
  if (boxes.length === 0) return innings
  const weighed = innings.bowling.map(weighRow)
  const bowling = innings.bowling.map((row, at) => applyWeights(row, weighed[at]!))
  const card: CardInnings = { ...innings, bowling }
  const readable = weighed.flatMap((spell) => spell.boxes).filter((box) => box.tokens.length > 0).length
  if (readable < readableShare * boxes.length || innings.batting.length < 2) return card
  const [found] = searchInnings(listRecords(card, innings.bowling.map((row, at) => toBookBowler(row, weighed[at]!))))
  return found === undefined ? card : { ...card, deliveries: listDeliveries(found.overs, card, weighed) }
}

const overBoxes = (row: BowlerRow) => (row.oversBowled ?? []).flatMap((box, at) => (box === null ? [] : [{ box, figure: row.runningFigures?.[at] ?? null }]))

function weighRow(row: BowlerRow): WeighedSpell {
  return weighSpell({
    boxes: overBoxes(row).map(({ box, figure }) => ({ tokens: listReadings(box) ?? [], figure: listReadings(figure) })),
    runs: listReadings(row.runs), wickets: listReadings(row.wickets),
  })
}

function applyWeights(row: BowlerRow, weighed: WeighedSpell): BowlerRow {
  if (row.oversBowled === null || weighed.boxes.length === 0) return row
  let next = 0
  const own = row.oversBowled.map((box) => (box === null ? null : next++))
  const last = row.oversBowled.filter((box) => box !== null).at(-1)?.place
  const sum = (field: BowlerRow["runs"], counts: WeighedSpell["runs"]): BowlerRow["runs"] => {
    if (field !== null) return weighReading(field, counts, String)
    const [best] = counts
    return best === undefined || best.confidence < sureOfSum || last === undefined ? null : { value: best.value, confidence: best.confidence, raw: "", alternatives: counts.slice(1), place: last }
  }
  return {
    ...row, runs: sum(row.runs, weighed.runs), wickets: sum(row.wickets, weighed.wickets),
    oversBowled: row.oversBowled.map((box, at) => (box === null ? null : weighReading(box, weighed.boxes[own[at]!]!.tokens, formatTokens))),
    runningFigures: row.runningFigures?.map((figure, at) => {
      const posterior = own[at] == null ? [] : weighed.boxes[own[at]]!.figure.map(({ value, confidence }) => ({ value: `${value.wickets}-${value.runs}`, confidence }))
      return figure === null ? null : weighReading(figure, posterior, String)
    }) ?? null,
  }
}

/** A box without an over ends a spell. */
function toBookBowler(row: BowlerRow, weighed: WeighedSpell): BookBowler {
  const spellEnds: number[] = []
  let count = 0
  for (const box of row.oversBowled ?? []) {
    if (box === null && count > 0) spellEnds.push(count - 1)
    if (box !== null) count++
  }
  return { overs: weighed.boxes.map((box) => box.tokens), spellEnds }
}

function listDeliveries(overs: readonly FoundOver[], { batting, bowling, overTotals }: CardInnings, weighed: readonly WeighedSpell[]): Reading<Delivery>[] {
  const notOut = batting.filter((row) => row.dismissal?.kind === "not out").length
  const most = notOut > 2 ? cameBack : 1
  const named = new Set((overTotals ?? []).flatMap((row) => (row.bowler === null ? [] : [row.over])))
  const batter = (place: number) => (place < 0 ? null : batting[place]?.name?.value ?? null)
  return overs.flatMap(({ bowler, own, tokens, balls }, over): Reading<Delivery>[] => {
    const place = overBoxes(bowling[bowler]!)[own]?.box.place
    if (balls === null || place === undefined) return []
    const box = weighed[bowler]!.boxes[own]!.tokens.find(({ value }) => value === tokens || value.join() === tokens.join())?.confidence ?? 0
    const confidence = Math.min(most, named.has(over + 1) ? 1 : orderUnknown, 1 - (1 - box) * findDoubtLeft(overs, over))
    return balls.map((ball, at) => ({
      value: {
        over: over + 1, ball: at + 1, bowler: bowling[bowler]?.name?.value ?? null, striker: batter(ball.striker), nonStriker: batter(ball.nonStriker),
        runsBatter: ball.runsBatter, extras: ball.extras, notation: ball.token,
        wickets: ball.out === null ? [] : [{ kind: toKind(ball, batting[ball.out]?.dismissal?.kind), playerOut: batter(ball.out), fielders: batting[ball.out]?.dismissal?.fielders ?? [] }],
      },
      confidence, raw: ball.token, alternatives: [], place,
    }))
  })
}

/** The over itself and its neighbours: a strike that went wrong shows one over late. */
function findDoubtLeft(overs: readonly FoundOver[], over: number): number {
  const strain = Math.max(...overs.slice(Math.max(0, over - 1), over + 2).map((one) => one.strain))
  return strain < wellBelow ? doubtLeft.well : strain < badlyFrom ? doubtLeft.somewhat : doubtLeft.badly
}

/** How the card says that the batter was out, where that fits the mark. */
const toKind = ({ token }: PlayedBall, kind: DismissalKind | undefined): DismissalKind => (token.endsWith("R") ? "run out" : kind ?? "unknown")
