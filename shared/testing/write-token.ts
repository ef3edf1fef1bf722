import { creditsBowler } from "./laws.ts"
import type { TrueDelivery } from "./match-truth.ts"

/** A delivery as a scorer writes it in the bowler's box (scorebook-notation), with the numbers of byes that many scorers leave out. */
export function writeToken({ runs_batter, extras, wickets }: TrueDelivery): string {
  const [out] = wickets.filter((wicket) => !wicket.kind.startsWith("retired"))
  const mark = out === undefined ? "" : creditsBowler(out.kind) ? "W" : "R"
  if (extras.wides) return `+${extras.wides > 1 ? extras.wides : ""}${mark}`
  if (extras.no_balls) return `(${runs_batter ? runs_batter : "."})${mark}`
  if (extras.byes) return `B${extras.byes > 1 ? extras.byes : ""}${mark}`
  if (extras.leg_byes) return `L${extras.leg_byes > 1 ? extras.leg_byes : ""}${mark}`
  if (mark !== "") return `${runs_batter ? runs_batter : ""}${mark}`
  return runs_batter ? `${runs_batter}` : "."
}
