import { useEffect, useRef, useState } from "react"
import { Icon } from "../../components/icon.tsx"
import { useFileUrl } from "../../components/use-file-url.ts"
import type { Sheet } from "../../store/sheet.ts"
import styles from "./sheets-screen.module.css"

/** A small picture of the captured photo, loaded when it scrolls into view; an icon for PDFs and for what the browser cannot show. */
export function SheetThumbnail({ sheet }: { sheet: Sheet }) {
  const frame = useRef<HTMLDivElement>(null)
  const [inView, setInView] = useState(false)
  const [broken, setBroken] = useState(false)
  const url = useFileUrl(sheet.id, inView && sheet.mediaType?.startsWith("image/") === true)
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const observer = new IntersectionObserver((entries) => setInView(entries.some((entry) => entry.isIntersecting)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={frame} className={styles.thumb}>
      {url === undefined || broken
        ? <Icon name={sheet.state === "draft" ? "camera" : "file"} size={28} />
        : <img src={url} alt="" decoding="async" onError={() => setBroken(true)} />}
    </div>
  )
}
