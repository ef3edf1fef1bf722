import { leaveOver, type Alternative } from "../../base/reading.ts"
import { findTokenWorth } from "../../cricket/token-worth.ts"
import type { CardInnings, Field } from "../../scorecard/scorecard.ts"
import { listReadings, weighCounts } from "./list-records.ts"
import { openByes } from "./over-steps.ts"
import { weighSaid } from "./spell-steps.ts"

const kinds = ["byes", "legByes", "wides", "noBalls"] as const
type Kind = (typeof kinds)[number]

const most = 60
/** What an over of which nothing is known has of one kind. */
const usual = [0.85, 0.11, 0.02, 0.01, 0.01]
/** The extras' own tally and the boxes differ this often; each further run is this much rarer. */
const differ = 0.4
const nearer = 0.75

/** How many of a kind a box says, by their number. */
function countKind(tokens: readonly string[], kind: Kind): number[] {
  let counts = [1]
  for (const token of tokens) {
    const worth = findTokenWorth(token)
    const runs = worth?.extras[kind] ?? 0
    if (runs === 0) continue
    const spread = worth?.openExtras ? openByes : [1]
    const next = Array.from({ length: counts.length + runs + spread.length - 1 }, () => 0)
    counts.forEach((chance, count) => spread.forEach((share, more) => { next[count + runs + more]! += chance * share }))
    counts = next
  }
  return counts
}

function addBox(counts: Float64Array, box: readonly Alternative<string[]>[], kind: Kind): Float64Array {
  const own = new Float64Array(most + 1)
  for (const { value, confidence } of box) countKind(value, kind).forEach((chance, count) => { if (count <= most) own[count]! += confidence * chance })
  usual.forEach((chance, count) => { own[count]! += leaveOver(box) * chance })
  const sums = new Float64Array(most + 1)
  own.forEach((chance, more) => { if (chance > 0) for (let count = 0; count + more <= most; count++) sums[count + more]! += counts[count]! * chance })
  return sums
}

function allowDifference(counts: Float64Array): Float64Array {
  const seen = counts.map((chance) => chance * (1 - differ))
  counts.forEach((chance, at) => {
    for (let off = 1, share = (chance * differ * (1 - nearer)) / 2; share > 1e-9; off++, share *= nearer) {
      if (at >= off) seen[at - off]! += share
      if (at + off <= most) seen[at + off]! += share
    }
  })
  return seen
}

/** The kinds of extras as written, each weighed by what the boxes of all overs have of it. */
export function holdExtras(extras: CardInnings["extras"], boxes: readonly (readonly Alternative<string[]>[])[]): CardInnings["extras"] {
  const hold = (field: Field<number>, kind: Kind): Field<number> => {
    const said = weighSaid(listReadings(field), most + 1)
    if (field === null || said === undefined || boxes.length === 0) return field
    const start = new Float64Array(most + 1)
    start[0] = 1
    const counts = boxes.reduce<Float64Array>((sum, box) => addBox(sum, box, kind), start)
    return weighCounts(field, allowDifference(counts).map((chance, count) => chance * said[count]!))
  }
  return { ...extras, ...Object.fromEntries(kinds.map((kind) => [kind, hold(extras[kind], kind)])) }
}
