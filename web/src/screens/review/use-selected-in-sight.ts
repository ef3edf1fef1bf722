import { useEffect, useRef, type RefObject } from "react"

/** Side by side the editor stands still and the card follows; one above the other the editor comes to the value that was tapped. */
const isSideBySide = (): boolean => matchMedia("(min-width: 60rem)").matches

/** Scrolls after every change of the selected value. Returns the ref of the editor's place. */
export function useSelectedInSight(selected: string | undefined): RefObject<HTMLDivElement | null> {
  const editorRef = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (selected === undefined) return
    const value = document.querySelector(`main [data-pointer="${CSS.escape(selected)}"]`)
    if (isSideBySide()) value?.scrollIntoView({ block: "center" })
    else editorRef.current?.scrollIntoView({ block: "nearest" })
  }, [selected])
  return editorRef
}
