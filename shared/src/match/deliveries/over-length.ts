import { usualBallsPerOver } from "../../cricket/overs.ts"

/** An over of five or seven legal balls is an umpire's miscount; the last of a row or an innings may be unfinished. */
const perBallOff = 0.004
const shortLast = 0.3

/** How likely an over has so many legal balls; `mayBeShort`: it may end the innings, or its box hold one bowler's part of it. */
export function weighLegal(legal: number, mayBeShort: boolean): number {
  return mayBeShort && legal < usualBallsPerOver && legal > 0 ? shortLast : perBallOff ** Math.abs(legal - usualBallsPerOver)
}
