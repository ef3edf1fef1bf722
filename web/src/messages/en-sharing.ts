import type { Sharing } from "../store/club-records.ts"

/** Where a squad or a taught form is. */
const states: Record<Sharing, string> = {
  device: "Saved on this device", shared: "Shared with the club", waiting: "Waiting to be shared", paused: "Shared once you sign in again", refused: "Not shared",
}

export const sharing = {
  state: (state: Sharing) => states[state],
  by: (name: string) => `Last changed by ${name}`,
  copy: "Somebody else changed this at the same time. Both are kept: delete the wrong one.",
  again: "Try again",
}
