import { extraKinds } from "../cricket/parse-extras.ts"
import type { MatchCard, Readings } from "./match.ts"
import { toExtrasPointer } from "./pointers.ts"

/** Sure of a value that two sums give alike. */
const supplied = 0.97

/**
 * The extras' total where it stands on the sheet unread: its parts give it, and with the batters they give the total (TOT-1). Both sums
 * must agree, else nothing is supplied. Changes `card` and `readings`; status "inferred".
 */
export function supplyExtras(card: MatchCard, readings: Readings): void {
  for (const [index, { extras, batting, total }] of card.inningsList.entries()) {
    if (extras.total !== null || total.runs === null || batting.length === 0) continue
    const parts = extraKinds.flatMap((kind) => extras[kind] ?? [])
    const sum = parts.reduce((all, part) => all + part, 0)
    const runs = batting.reduce((all, row) => all + (row.runs ?? 0), 0)
    if (parts.length === 0 || runs + sum !== total.runs) continue
    const pointer = toExtrasPointer(index, "total")
    extras.total = sum
    readings[pointer] = { ...(readings[pointer] ?? { raw: "", alternatives: [], place: null }), status: "inferred", confidence: supplied }
  }
}
