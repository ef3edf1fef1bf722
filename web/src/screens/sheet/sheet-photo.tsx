import { useState } from "react"
import { Icon } from "../../components/icon.tsx"
import { useFileUrl } from "../../components/use-file-url.ts"
import type { Sheet } from "../../store/sheet.ts"
import styles from "./sheet-screen.module.css"

/** The file as captured, where the browser can show it. */
export function SheetPhoto({ sheet }: { sheet: Sheet }) {
  const [broken, setBroken] = useState(false)
  const url = useFileUrl(sheet.id, sheet.mediaType?.startsWith("image/") === true)
  return (
    <div className={styles.captured}>
      {url === undefined || broken ? <Icon name="file" size={48} /> : <img src={url} alt={sheet.filename ?? ""} onError={() => setBroken(true)} />}
    </div>
  )
}
