import { findNameLikeness } from "../../cricket/name-likeness.ts"
import { toPlainName } from "../../cricket/player-name.ts"
import { startTail } from "../read-tail.ts"
import type { CardInnings } from "../scorecard.ts"
import type { DeliveryRecord } from "./take-deliveries.ts"

/** Names are one from this likeness on. */
const alike = 0.8

/**
 * Lays logs and over sheets over the innings of the cards beside them: by the team, by the bowlers, else in order where there are as many of one as of the
 * other. A record that belongs to no card is an innings with deliveries alone.
 */
export function attachDeliveries(cards: readonly CardInnings[], records: readonly DeliveryRecord[]): CardInnings[] {
  const inningsList = cards.map((card) => ({ ...card }))
  const open = new Set(inningsList)
  for (const [at, record] of records.entries()) {
    const inOrder = cards.length === records.length ? inningsList[at] : undefined
    const ranked = [...open].map((innings) => ({ innings, vote: getVote(innings, record) + (innings === inOrder ? 0.3 : 0) })).sort((a, b) => b.vote - a.vote)
    const [best] = ranked
    if (best === undefined || best.vote <= 0) inningsList.push({ ...startTail(), team: record.team, batting: [], deliveries: record.deliveries, overTotals: record.overTotals })
    else {
      open.delete(best.innings)
      Object.assign(best.innings, { deliveries: record.deliveries, overTotals: record.overTotals ?? best.innings.overTotals })
    }
  }
  return inningsList
}

function getVote(innings: CardInnings, record: DeliveryRecord): number {
  const [own, stated] = [innings.team?.value ?? "", record.team?.value ?? ""].map(toPlainName)
  const team = own === "" || stated === "" ? 0 : own === stated ? 1 : -1
  const bowlers = [...new Set(record.deliveries.flatMap((delivery) => delivery.value?.bowler ?? []))].slice(0, 20)
  const known = innings.bowling.flatMap((row) => row.name?.value ?? [])
  const shared = bowlers.filter((name) => known.some((other) => findNameLikeness(name, other) >= alike)).length / Math.max(1, bowlers.length)
  return team + shared * 2
}
