import type { Quad } from "@cricksy/shared/base/geometry.ts"
import type { FrameView } from "@cricksy/shared/page/judge-frame.ts"

/** What the viewfinder says: the frame's fault, or that the camera moves, or that the picture is about to be taken or was. */
export type Advice = FrameView["fault"] | "moving"

/**
 * What is remembered from frame to frame. `anchor` is where the outline came to rest at `since`; `lost` when it went; `armed` until this
 * sheet's picture was taken. Times in milliseconds of any one clock.
 */
export type Watching = { armed: boolean; anchor?: Quad; since: number; lost?: number }

/** An outline that is this long steady and good has been put there on purpose. */
const steadyFor = 1000
/** Hands shake by less than this, as a share of the frame. */
const shake = 0.02
/** Gone for this long, the next outline is another sheet's: one misjudged frame is not. */
const lostFor = 600

export const startWatching = (): Watching => ({ armed: true, since: 0 })

/** The picture was taken by hand: this sheet is done as well. */
export const disarm = (before: Watching): Watching => ({ ...before, armed: false })

/** One judged frame more: what to remember, what to say, and whether the moment has come. It comes once for each sheet. */
export function watchFrame(before: Watching, view: FrameView, now: number): { watching: Watching; advice: Advice; shoot: boolean } {
  const { corners, fault } = view
  if (!corners) {
    const lost = before.lost ?? now
    return { watching: { armed: before.armed || now - lost >= lostFor, since: now, lost }, advice: fault, shoot: false }
  }
  const rests = before.anchor !== undefined && findMove(before.anchor, corners) <= shake
  const steady = rests && fault === "good"
  const shoot = steady && before.armed && now - before.since >= steadyFor
  const watching = { armed: before.armed && !shoot, anchor: steady ? before.anchor ?? corners : corners, since: steady ? before.since : now }
  // On the first frame of an outline nothing is known of its movement.
  return { watching, advice: fault === "good" && before.anchor !== undefined && !rests ? "moving" : fault, shoot }
}

/** How far the corner moved that moved most. */
const findMove = (from: Quad, to: Quad): number => Math.max(...from.map(({ x, y }, index) => Math.hypot(x - (to[index]?.x ?? x), y - (to[index]?.y ?? y))))
