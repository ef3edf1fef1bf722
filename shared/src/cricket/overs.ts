/** Overs as scorers write them: 19.4 is nineteen overs and four balls, never a decimal fraction. */
export type Overs = { overs: number; balls: number }

/** Law 17.1; old Australian books use 8, The Hundred 5. */
export const usualBallsPerOver = 6

/**
 * `12`, `12.3`, `12-3`, `12.3 ov` → overs. Undefined for anything else. `x.6` and more is illegal but written (a seventh ball, an app's
 * rounding): it is kept as it stands, `countBalls` adds up what it means.
 */
export function parseOvers(text: string): Overs | undefined {
  const found = /^\(?(\d{1,3})(?:[.·,:](\d))?\)?$/.exec(text.trim().replace(/\s*(?:overs?|ovrs?|ovs?|o)\.?$/i, ""))
  if (found === null) return undefined
  return { overs: Number(found[1]), balls: Number(found[2] ?? 0) }
}

/** `19.4`; whole overs keep no point, as the contract's pattern allows both. */
export const formatOvers = ({ overs, balls }: Overs): string => (balls === 0 ? `${overs}` : `${overs}.${balls}`)

/** Legal deliveries in some overs. */
export const countBalls = ({ overs, balls }: Overs, ballsPerOver = usualBallsPerOver): number => overs * ballsPerOver + balls

/** Legal deliveries → overs and balls. */
export const toOvers = (deliveries: number, ballsPerOver = usualBallsPerOver): Overs => ({
  overs: Math.floor(deliveries / ballsPerOver),
  balls: deliveries % ballsPerOver,
})

/** Sum of several bowlers' overs. */
export const addOvers = (list: readonly Overs[], ballsPerOver = usualBallsPerOver): Overs =>
  toOvers(list.reduce((sum, overs) => sum + countBalls(overs, ballsPerOver), 0), ballsPerOver)
