import { listMissing, listUnread } from "./list-missing.ts"
import type { Check, MatchCard, Readings } from "./match.ts"
import { toExtrasPointer, toInningsPointer, toTotalPointer } from "./pointers.ts"

/** Equations between figures that were written in different places; of a bowler's boxes and figures (BOW-2) a table misunderstood gets both wrong. */
const independent: readonly string[] = ["TOT-1", "TOT-2", "BOW-1", "OVR-1", "DIS-1", "DIS-2", "DIS-3"]

/** The equations that hold between figures as they were read: what was changed to make one hold proves nothing. */
export const listProofs = (checks: readonly Check[], readings: Readings): Check[] =>
  checks.filter(({ id, status, fields }) => status === "pass" && independent.includes(id) && fields.every((pointer) => readings[pointer]?.status === "read"))

/**
 * What a sheet may show and was not read, where its tables may be misunderstood: whole parts, but for those that two equations show to be whole (batters: the
 * runs and the wickets; bowlers: the overs, and the runs or the wickets), and the extras and totals one by one. `proofs`: `listProofs`.
 */
export function listUnproved(card: MatchCard, proofs: readonly Check[], readings: Readings): string[] {
  const whole = card.inningsList.flatMap((_, index) => {
    const holds = (id: string) => proofs.some((check) => check.id === id && check.innings === index)
    const isWhole = { batting: holds("TOT-1") && holds("DIS-1"), bowling: holds("OVR-1") && (holds("BOW-1") || holds("DIS-2")), extras: true, total: true }
    return Object.entries(isWhole).flatMap(([part, shown]) => (shown ? [`${toInningsPointer(index)}/${part}`] : []))
  })
  const single = card.inningsList.flatMap(({ extras, total }, index) => [
    ...(["total", "byes", "legByes", "wides", "noBalls"] as const).flatMap((kind) => (extras[kind] === null ? [toExtrasPointer(index, kind)] : [])),
    ...(["runs", "wickets", "overs"] as const).flatMap((field) => (total[field] === null ? [toTotalPointer(index, field)] : [])),
  ])
  return [...new Set([...listUnread(card).filter((part) => !whole.includes(part)), ...single, ...listMissing(card, readings)])]
}
