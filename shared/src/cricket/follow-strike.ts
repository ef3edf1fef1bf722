import { countRan, type BallOutcome } from "./ball-outcome.ts"
import type { DismissalKind } from "./dismissal-kinds.ts"

/** A ball as far as a log names its people. Names are spelled alike for one person. */
export type LoggedBall = { over: number; striker: string | null; playerOut: string | null; outcome: BallOutcome }

/** Who was where. `expected` false: the strike says that the other batter should have faced this ball. */
export type Ends = { striker: string | null; nonStriker: string | null; playerOut: string | null; expected: boolean }

/** A batter at one end; the name may only turn up balls later. */
type Batter = { name: string | null }

const mayBeEither: readonly DismissalKind[] = ["run out", "obstructing the field", "unknown", "retired", "retired hurt", "retired out", "retired not out"]

/**
 * Works out who was at the other end, ball by ball: odd runs change the ends (Law 18.1), and so does the end of an over (Law 17.1), a wicket brings in somebody new.
 * What the log names goes before what the strike says; a name that turns up later is put where its batter must have been. Null: nothing tells.
 */
export function followStrike(balls: readonly LoggedBall[]): Ends[] {
  let [striker, other]: [Batter, Batter] = [{ name: null }, { name: null }]
  let isNewPair = true
  const places = balls.map((ball, at) => {
    const change = at > 0 && ball.over !== balls[at - 1]?.over
    if (change) [striker, other] = [other, striker]
    const expected = isNewPair || ball.striker === null || striker.name === ball.striker || (striker.name === null && other.name !== ball.striker)
    if (ball.striker !== null) [striker, other] = toStrike(striker, other, ball.striker)
    const place = { striker, other, out: null as Batter | null, expected }
    if (countRan(ball.outcome) % 2 === 1) [striker, other] = [other, striker]
    isNewPair = ball.outcome.wickets.length > 0
    const kind = ball.outcome.wickets[0]
    if (kind !== undefined) {
      place.out = findOut(place, kind, ball.playerOut, balls, at)
      if (place.out === striker) striker = { name: null }
      else if (place.out === other) other = { name: null }
      else [striker, other] = [{ name: null }, { name: null }]
    }
    return place
  })
  return places.map((place, at): Ends => ({
    striker: place.striker.name, nonStriker: place.other.name, playerOut: place.out?.name ?? balls[at]?.playerOut ?? null, expected: place.expected,
  }))
}

/** Puts the named batter on strike: one of the two, else whoever has no name yet, else somebody new in the striker's place. */
function toStrike(striker: Batter, other: Batter, name: string): [Batter, Batter] {
  if (striker.name === name) return [striker, other]
  if (other.name === name) return [other, striker]
  const unnamed = striker.name === null ? striker : other.name === null ? other : undefined
  if (unnamed === undefined) return [{ name }, other]
  unnamed.name = name
  return unnamed === striker ? [striker, other] : [other, striker]
}

/** The bowler's wickets are the striker's; of a run out the one goes who faces no ball afterwards. Null where both or neither do. */
function findOut(place: { striker: Batter; other: Batter }, kind: DismissalKind, named: string | null, balls: readonly LoggedBall[], at: number): Batter | null {
  const { striker, other } = place
  if (named !== null && named === other.name) return other
  if ((named !== null && named === striker.name) || !mayBeEither.includes(kind)) return striker
  const after = new Set(balls.slice(at + 1, at + 1 + longestLook).map((ball) => ball.striker))
  const [stays, otherStays] = [striker, other].map(({ name }) => name !== null && after.has(name))
  return stays === otherStays ? null : stays === true ? other : striker
}

/** Whoever faces none of so many balls is not in any more. */
const longestLook = 60

