import { usualBallsPerOver } from "../../cricket/overs.ts"

/** An over of five or seven legal balls is an umpire's miscount; the last of a row or an innings may be unfinished. */
const perBallOff = 0.004
const shortLast = 0.3
/** It ends before its first legal ball: a wide wins the match, or he bowls a no-ball and leaves the field. A lone cross that looks like a wide is no over far more often. */
const unbegun = 0.003

/** How likely an over has so many legal balls; `mayBeShort`: it may end the innings, or its box hold one bowler's part of it. */
export function weighLegal(legal: number, mayBeShort: boolean): number {
  if (mayBeShort && legal < usualBallsPerOver) return legal > 0 ? shortLast : unbegun
  return perBallOff ** Math.abs(legal - usualBallsPerOver)
}
