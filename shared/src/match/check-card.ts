import { checkBalls, checkBallsFaced, checkBoundaries, checkBowlersWickets, checkStrikeRate, checkWickets, checkWicketsByBowler } from "./check-batters.ts"
import { checkDeliveredTotal, checkLegalBalls, checkOverRuns } from "./check-deliveries.ts"
import { checkFallCount, checkFallOvers, checkFallScores } from "./check-falls.ts"
import { checkEconomy, checkMaidens, checkOvers, checkPartOvers } from "./check-overs.ts"
import { checkOverStrip, checkRunningFigures, checkStrokes } from "./check-records.ts"
import { checkDoubleNames, checkResult } from "./check-result.ts"
import { checkBowlingExtras, checkBowlingRuns, checkExtras, checkTotal } from "./check-sums.ts"
import { hasBoxes } from "./gather-deliveries.ts"
import type { Check, MatchCard, MatchInnings } from "./match.ts"

const inningsChecks = [
  checkTotal, checkExtras, checkBowlingRuns, checkBowlingExtras, checkOvers, checkPartOvers, checkMaidens, checkEconomy,
  checkBoundaries, checkBalls, checkBallsFaced, checkStrikeRate, checkWickets, checkBowlersWickets, checkWicketsByBowler, checkFallScores, checkFallCount, checkFallOvers,
  checkRunningFigures, checkStrokes, checkOverStrip,
]

/** Of deliveries that the sheet itself lists; those worked out from a book's boxes are no record of the paper's to be held against it. */
const deliveryChecks = [checkOverRuns, checkLegalBalls, checkDeliveredTotal]

/** All checks of one innings (`index` from 0). Linear in its rows. */
export function checkInnings(innings: MatchInnings, index: number): Check[] {
  return [...inningsChecks, ...(hasBoxes(innings) ? [] : deliveryChecks)].flatMap((check) => check(innings, index))
}

/** All checks that a card allows. Ids are published: they keep their meaning. */
export const checkCard = (card: MatchCard): Check[] => [...card.inningsList.flatMap(checkInnings), ...checkResult(card), ...checkDoubleNames(card)]

/** True: every check that could be tried passes, and at least one did; false: one fails; null: none could be tried. */
export function isBalanced(checks: readonly Check[]): boolean | null {
  if (checks.some((check) => check.status === "fail")) return false
  return checks.some((check) => check.status === "pass") ? true : null
}
