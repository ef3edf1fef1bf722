import { FailureError } from "./failure.ts"

/** What the reader needs of an `AbortSignal`; `shared` has no DOM and no Node, both of theirs fit. */
export type CancelSignal = {
  readonly aborted: boolean
  addEventListener: (type: "abort", listener: () => void, options?: { once?: boolean }) => void
  removeEventListener: (type: "abort", listener: () => void) => void
}

/** Throws `FailureError` "cancelled" once the person has cancelled. Call it between steps that take more than 50 ms. */
export function throwIfCancelled(signal: CancelSignal): void {
  if (signal.aborted) throw new FailureError("cancelled")
}
