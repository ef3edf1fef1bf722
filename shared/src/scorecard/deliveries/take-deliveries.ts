import type { Reading } from "../../base/reading.ts"
import type { Delivery } from "../../cricket/delivery.ts"
import type { CardLine } from "../card-line.ts"
import type { Field, OverTotal } from "../scorecard.ts"
import { buildDeliveries } from "./build-deliveries.ts"
import { buildOvers } from "./build-overs.ts"
import { collectBalls } from "./collect-balls.ts"
import { collectOvers } from "./read-over-sheet.ts"

/** The deliveries of one innings as a log or an over sheet has them. */
export type DeliveryRecord = { team: Field<string>; deliveries: Reading<Delivery>[]; overTotals: OverTotal[] | null }

/** Takes ball logs and over sheets out of a document's lines; `rest` is for the readers of cards. */
export function takeDeliveries(lines: readonly CardLine[]): { records: DeliveryRecord[]; rest: CardLine[] } {
  const { sheets, rest: withoutSheets } = collectOvers(lines)
  const { logs, rest } = collectBalls(withoutSheets)
  const records = [
    ...sheets.map(({ team, rows }): DeliveryRecord => ({ team, ...buildOvers(rows) })),
    ...logs.map(({ team, balls }): DeliveryRecord => ({ team, deliveries: buildDeliveries(balls), overTotals: null })),
  ]
  return { records, rest }
}
