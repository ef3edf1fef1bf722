import { usualBallsPerOver } from "../../cricket/overs.ts"

/** An over of five or seven legal balls is an umpire's miscount; the last of a row or an innings may be unfinished. */
const perBallOff = 0.004
const shortLast = 0.3

/** How likely an over has so many legal balls; `last`: it may be the one that ends the innings. */
export function weighLegal(legal: number, last: boolean): number {
  return last && legal < usualBallsPerOver && legal > 0 ? shortLast : perBallOff ** Math.abs(legal - usualBallsPerOver)
}
