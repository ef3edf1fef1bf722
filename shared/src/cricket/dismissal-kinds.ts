/** How an innings of one batter ended; the same list as the contract's. */
export const dismissalKinds = [
  "bowled", "caught", "caught and bowled", "lbw", "stumped", "run out", "hit wicket", "retired hurt", "retired out", "retired not out",
  "obstructing the field", "hit the ball twice", "handled the ball", "timed out", "not out", "retired", "absent hurt", "did not bat", "unknown",
] as const

export type DismissalKind = (typeof dismissalKinds)[number]

/** `bowler` is null where the sheet names none or the kind credits none. */
export type Dismissal = { kind: DismissalKind; bowler: string | null; fielders: string[] }

const credited: readonly DismissalKind[] = ["bowled", "caught", "caught and bowled", "lbw", "stumped", "hit wicket"]
const noWicket: readonly DismissalKind[] = ["retired hurt", "retired not out", "retired", "not out", "absent hurt", "did not bat", "unknown"]

/** Does the bowler get the wicket? Laws 32 to 40. */
export const isBowlersWicket = (kind: DismissalKind): boolean => credited.includes(kind)

/**
 * Does it count as a wicket of the innings? Retired out does, retired hurt and not out do not (Law 25.4). A bare "retired" is one
 * or the other: sheets differ, see `isOpenWicket`.
 */
export const isWicket = (kind: DismissalKind): boolean => !noWicket.includes(kind)

/** A wicket or not, depending on the scorer's habit. */
export const isOpenWicket = (kind: DismissalKind): boolean => kind === "retired" || kind === "unknown" || kind === "absent hurt"
