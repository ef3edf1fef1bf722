import { readTruth, type RealDocument } from "./real-documents.ts"
import type { Squad } from "@cricksy/shared/cricket/squad.ts"

/** Players of other documents in each list. */
const others = 15

/** The squads of a document for `--squad`: the truth's side, and as many names of other documents in each list. Always the same for one document. */
export function drawSquads(document: RealDocument, all: readonly RealDocument[]): Squad[] {
  const truth = readTruth(document)
  const batters = truth.map((innings) => [...innings.batting.flatMap((row) => row.name ?? []), ...innings.did_not_bat])
  const bowlers = truth.map((innings) => innings.bowling.flatMap((row) => row.name ?? []))
  const sides = truth.length === 2 ? [[...batters[0]!, ...bowlers[1]!], [...batters[1]!, ...bowlers[0]!]] : [batters.flat(), bowlers.flat()]
  const strangers = all.filter(({ id }) => id !== document.id).flatMap((other) => readTruth(other).flatMap((innings) => innings.batting.flatMap((row) => row.name ?? [])))
  const step = 1 + [...document.id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
  return sides.map((side, at) => {
    const drawn = Array.from({ length: 3 * others }, (_, i) => strangers[(step * (i + 1) * 7 + at * 131) % Math.max(1, strangers.length)] ?? "")
    return { team: null, players: [...new Set(side), ...new Set(drawn.filter((name) => name !== "" && !side.includes(name)))].slice(0, new Set(side).size + others) }
  })
}
