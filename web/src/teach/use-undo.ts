import { useState } from "react"

/** So many steps can be taken back. */
const mostSteps = 50

type History<State> = { now: State; before: readonly State[]; last: string | undefined }

/**
 * A state whose changes can be taken back one by one. Changes in a row that have the same name are one step: dragging a corner is.
 */
export function useUndo<State>(first: () => State) {
  const [history, setHistory] = useState<History<State>>(() => ({ now: first(), before: [], last: undefined }))
  return {
    now: history.now,
    canUndo: history.before.length > 0,
    change: (name: string, next: (now: State) => State) => setHistory(({ now, before, last }) => ({ now: next(now), before: name === last ? before : [...before, now].slice(-mostSteps), last: name })),
    undo: () => setHistory((all) => (all.before.length === 0 ? all : { now: all.before.at(-1)!, before: all.before.slice(0, -1), last: undefined })),
  }
}
