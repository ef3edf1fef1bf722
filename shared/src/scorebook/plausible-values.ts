/** How much a figure is to be expected in its place, from 0 (cannot be) to 1 (usual): what nearly all club innings hold, not what one form does. */
export type Plausibility = (value: number) => number

/** Steps up to which a value counts as usual, seldom (1 in 5), odd (1 in 50); above the last it cannot be. */
const steps = (usual: number, seldom: number, odd: number): Plausibility => (value) => (value <= usual ? 1 : value <= seldom ? 0.2 : value <= odd ? 0.02 : 0)

export const plausible = {
  batterRuns: steps(79, 150, 400),
  batterBalls: steps(120, 250, 600),
  bowlerRuns: steps(69, 99, 200),
  maidens: steps(4, 8, 15),
  wickets: steps(5, 8, 10),
  bowlerRow: (value: number): number => (value < 1 ? 0 : steps(8, 11, 12)(value)),
  boundaries: steps(12, 20, 40),
  bowlerExtras: steps(9, 15, 30),
  inningsRuns: (value: number): number => (value >= 40 ? steps(320, 450, 900)(value) : 0.2),
  inningsWickets: steps(10, 10, 10),
  inningsExtras: steps(40, 70, 120),
  extrasOfKind: steps(25, 45, 80),
  fallRuns: steps(320, 450, 900),
} satisfies Record<string, Plausibility>

/** Legal deliveries of a bowler, and of an innings. */
export const plausibleOvers = { bowler: steps(10, 15, 30), innings: steps(50, 60, 130) }
