import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { useMemo, useState } from "react"
import { boxesOf } from "../../card/page-boxes.ts"
import { Button } from "../../components/button.tsx"
import { PageImage, type PagePicture } from "../../components/page-image.tsx"
import { messages } from "../../messages/en.ts"
import styles from "./sheet-screen.module.css"

type PageViewerProps = { result: ScanResult; pages: readonly PagePicture[]; selected: string | undefined; onSelect: (pointer: string) => void }

/** The pages of the sheet, one at a time, with a box around every value. The page of the selected value comes to the front. */
export function PageViewer({ result, pages, selected, onSelect }: PageViewerProps) {
  const [turned, setTurned] = useState({ to: 0, whenSelected: selected })
  const wanted = selected === undefined ? undefined : result.readings[selected]?.page
  const shown = Math.min(pages.length - 1, turned.whenSelected === selected ? turned.to : wanted ?? turned.to)
  const boxes = useMemo(() => boxesOf(result, shown), [result, shown])
  const picture = pages[shown]
  if (!picture) return null
  return (
    <>
      <div className={styles.photo}><PageImage key={picture.url} picture={picture} label={messages.card.pageImage(shown + 1)} boxes={boxes} selected={selected} onSelect={onSelect} /></div>
      {pages.length > 1 && (
        <div className={styles.pages} role="group" aria-label={messages.card.page(shown + 1, pages.length)}>
          {pages.map((page, index) => (
            <Button key={page.url} aria-pressed={index === shown} look={index === shown ? "primary" : "secondary"} onClick={() => setTurned({ to: index, whenSelected: selected })}>{index + 1}</Button>
          ))}
        </div>
      )}
    </>
  )
}
