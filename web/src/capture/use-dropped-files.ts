import { useEffect, useState } from "react"
import { messages } from "../messages/en.ts"

/** Files that are dropped anywhere on the page or pasted go to `onFiles`. Returns whether something is being dragged over the page. */
export function useDroppedFiles(onFiles: (files: File[]) => void): boolean {
  const [dragging, setDragging] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return
      event.preventDefault()
      setDragging(true)
    }
    const leave = (event: DragEvent) => { if (event.relatedTarget === null) setDragging(false) }
    const drop = (event: DragEvent) => {
      event.preventDefault()
      setDragging(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) onFiles(files)
    }
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])].map((file) => (file.name ? file : new File([file], messages.capture.pastedName, { type: file.type })))
      if (files.length > 0) onFiles(files)
    }
    const stop = new AbortController()
    window.addEventListener("dragover", over, { signal: stop.signal })
    window.addEventListener("dragleave", leave, { signal: stop.signal })
    window.addEventListener("drop", drop, { signal: stop.signal })
    window.addEventListener("paste", paste, { signal: stop.signal })
    return () => stop.abort()
  }, [onFiles])
  return dragging
}
