import type { DismissalKind } from "./dismissal-kinds.ts"

/** One wording of how a batter is out; `weight`: how often of all, by club sheets of several hands. */
export type HowOutPhrase = { text: string; kind: DismissalKind; weight: number }

const list = (kind: DismissalKind, weight: number, ...texts: string[]): HowOutPhrase[] => texts.map((text) => ({ text, kind, weight: weight / texts.length }))

/**
 * What stands in a "how out" cell: the forms of scorebook-notation.md with the misspellings that scorers write. RUN, NOT and DID alone are
 * the first half of two cells ("RUN | OUT").
 */
export const howOutPhrases: readonly HowOutPhrase[] = [
  ...list("caught", 0.3, "CT", "CAUGHT"), ...list("caught", 0.04, "C", "CGHT", "CHT", "COUGHT", "CAUGT", "CAUHGT", "CTD", "CT.", "C."),
  ...list("caught", 0.03, "CT BEHIND", "CAUGHT BEHIND", "CT WK", "CT KEEPER", "CT BOUNDARY", "CT (WK)", "C BEHIND", "CT SUB"),
  ...list("caught and bowled", 0.04, "C&B", "C & B", "CT & B", "CT&B", "CAUGHT & BOWLED", "CAUGHT AND BOWLED", "C AND B", "CT-BOWLED", "CT - BOWLED", "CT & BOWLED", "CT AND BOWLED", "C AND BOWLED", "CT & BWLD", "C-B"),
  ...list("bowled", 0.22, "BOWLED", "BWLD"), ...list("bowled", 0.05, "B", "BLD", "BOLED", "BWL", "BD", "BOWLD", "BOLWED", "BOWLWD", "BWD", "BOWED", "BLWD", "B."),
  ...list("lbw", 0.09, "LBW"), ...list("lbw", 0.01, "L.B.W.", "L.B.W", "L B W", "LB", "LEG BEFORE", "LBW."),
  ...list("stumped", 0.03, "ST", "STUMPED"), ...list("stumped", 0.01, "STPD", "STMPD", "STP", "STUMP", "STUMPT", "ST."),
  ...list("run out", 0.04, "RUN OUT", "RUN", "RO", "R.O.", "R O", "R-O", "R OUT", "RUNOUT", "RUN-OUT", "R.O"),
  ...list("not out", 0.12, "NOT OUT", "NO"), ...list("not out", 0.04, "NOT", "N.O.", "N O", "N.O", "N-O", "NOTOUT", "N OUT", "NT OUT"),
  ...list("did not bat", 0.1, "DNB"), ...list("did not bat", 0.02, "D.N.B.", "D N B", "DID NOT BAT", "DID NOT", "DID", "D.N.B"),
  ...list("retired not out", 0.003, "RETIRED NOT OUT", "RET NOT OUT", "RETD NOT OUT", "RET N O"), ...list("retired hurt", 0.003, "RETIRED HURT", "RET HURT", "RETD HURT", "RTD HURT"),
  ...list("retired out", 0.001, "RETIRED OUT", "RET OUT"), ...list("retired", 0.008, "RETIRED", "RET", "RETD", "RTD"),
  ...list("hit wicket", 0.004, "HIT WICKET", "HIT WKT", "HW", "HIT WK", "H W", "HIT"),
  ...list("absent hurt", 0.003, "ABSENT", "ABS", "NO PLAYER", "ABSENT HURT", "A", "ABSENT ILL"),
  ...list("obstructing the field", 0.0005, "OBSTRUCTED", "OBSTRUCTING THE FIELD", "OBSTRUCTION"), ...list("handled the ball", 0.0005, "HANDLED BALL", "HANDLED THE BALL"),
  ...list("timed out", 0.0005, "TIMED OUT"),
]
