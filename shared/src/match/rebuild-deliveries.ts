import type { CardInnings } from "../scorecard/scorecard.ts"
import { listReadings } from "./deliveries/list-records.ts"
import { rebuildInnings } from "./deliveries/rebuild-innings.ts"
import type { MatchCard, Readings } from "./match.ts"
import { toDeliveryPointer } from "./pointers.ts"
import { unflattenInnings } from "./unflatten-innings.ts"

/**
 * No surer than this, so that they are asked for: what the boxes say already holds what the other records said of them, and the search hears those once
 * more (measured on simulated books: taken at its word, 13 of 100 deliveries were silently wrong instead of 4).
 */
const rebuilt = 0.5

/** Against hostile results, above any innings of two days: the last over, boxes in all, the last wicket, marks in a box and in a batter's line. */
const most = { overs: 200, wickets: 20, marks: 30, strokes: 200 }

function isOfUsualSize({ batting, bowling, overTotals, fallOfWickets }: CardInnings): boolean {
  const boxes = bowling.flatMap((row) => row.oversBowled ?? [])
  const isShort = (fields: CardInnings["batting"][number]["scoring"][], length: number) => fields.every((field) => (listReadings(field) ?? []).every(({ value }) => value.length <= length))
  return boxes.length <= most.overs && (overTotals ?? []).every(({ over }) => over <= most.overs) && fallOfWickets.every(({ wicket }) => wicket <= most.wickets)
    && isShort(boxes, most.marks) && isShort(batting.map(({ scoring }) => scoring), most.strokes)
}

/**
 * Works the deliveries of an innings out anew from its boxes and other records as a person left them; nothing else of it changes. Where no legal innings
 * fits they stay, and where it is larger than any. Changes `card` and `readings`. Half a second to two: not for a page's own thread.
 */
export function rebuildDeliveries(card: MatchCard, readings: Readings, index: number): void {
  const innings = card.inningsList[index]
  const given = unflattenInnings(card, readings, index)
  const found = given && isOfUsualSize(given) && rebuildInnings(given).deliveries.flatMap(({ value, ...reading }) => (value === null ? [] : [{ value, ...reading }]))
  if (!innings || !found || found.length === 0) return
  for (const at of innings.deliveries.keys()) delete readings[toDeliveryPointer(index, at)]
  innings.deliveries = found.map(({ value }) => value)
  for (const [at, { confidence, raw, place }] of found.entries()) readings[toDeliveryPointer(index, at)] = { status: "read", confidence: Math.min(rebuilt, confidence), raw, alternatives: [], place }
}
