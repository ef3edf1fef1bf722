import { useEffect, useRef } from "react"

type Keys = { onUndo: () => void; onMove: (step: 1 | -1) => void }

/** In a field whose text was changed, Ctrl + Z and the arrows belong to the text. `data-changed` is set by the review's editor. */
const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLInputElement && target.dataset["changed"] !== "false"

const isInDialog = (target: EventTarget | null): boolean => target instanceof Element && target.closest("[role=dialog]") !== null

/** Keys that work wherever the focus is: Ctrl or Cmd + Z takes back, the arrows up and down go to the neighbour. */
export function useReviewKeys(keys: Keys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isTyping(event.target) || isInDialog(event.target)) return
      const undoes = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z"
      const moves = !event.ctrlKey && !event.metaKey && !event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp")
      if (!undoes && !moves) return
      event.preventDefault()
      if (undoes) latest.current.onUndo()
      else latest.current.onMove(event.key === "ArrowDown" ? 1 : -1)
    }
    window.addEventListener("keydown", onKey)
    return () => window.removeEventListener("keydown", onKey)
  }, [])
}
