import type { Correction } from "@cricksy/shared/match/correction.ts"
import { subjectOf, type CorrectionValue, type Stamp } from "../card/make-correction.ts"

/** A coach's yes to a scorer's correction. */
export function makeAcceptance(stamp: Stamp, target: Correction): Correction {
  return { ...stamp, kind: "accept", ...subjectOf(target), before: target.after, after: target.after, target: target.id }
}

/** A coach's no to a scorer's correction: `after` is what the coach reads on the paper. */
export function makeOverruling(stamp: Stamp, target: Correction, after: CorrectionValue): Correction {
  return { ...stamp, kind: "overrule", ...subjectOf(target), before: target.after, after, target: target.id }
}
