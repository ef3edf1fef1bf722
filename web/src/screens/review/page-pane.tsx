import type { Failure } from "@cricksy/shared/base/failure.ts"
import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { useMemo, useState } from "react"
import { boxesOf } from "../../card/page-boxes.ts"
import { findPages } from "../../club/find-pages.ts"
import { Button } from "../../components/button.tsx"
import { ErrorNote } from "../../components/error-note.tsx"
import { PageImage, type PagePicture } from "../../components/page-image.tsx"
import { Progress } from "../../components/progress.tsx"
import { review as texts } from "../../messages/en-club.ts"
import { messages } from "../../messages/en.ts"
import styles from "./review.module.css"

type PaneProps = {
  result: ScanResult
  pages: PagePicture[] | { failure: Failure } | undefined
  selected: string | undefined
  onSelect: (pointer: string) => void
}

/** The photo with a box around every value, turned to the page of the selected one. */
export function PagePane({ result, pages, selected, onSelect }: PaneProps) {
  const [turned, setTurned] = useState<{ page: number; at: string | undefined }>()
  const page = turned?.at === selected && turned ? turned.page : selected === undefined ? 0 : (result.readings[selected]?.page ?? 0)
  const boxes = useMemo(() => boxesOf(result, page), [result, page])
  const { found, failure } = findPages(pages)
  const picture = found?.[page]
  return (
    <section className={styles.photo} aria-label={texts.photo}>
      {failure && (
        <div className={styles.photoNote}>
          <ErrorNote tone="doubt" title={texts.noPhoto}>
            {failure.message}
          </ErrorNote>
        </div>
      )}
      {!pages && (
        <div className={styles.photoNote}>
          <Progress label={texts.loadingPhoto} />
        </div>
      )}
      {picture && (
        <PageImage picture={picture} label={messages.card.pageImage(page + 1)} boxes={boxes} selected={selected} onSelect={onSelect} />
      )}
      {found && found.length > 1 && (
        <div className={styles.pages}>
          {found.map((_, index) => (
            <Button
              key={index}
              look={index === page ? "primary" : "secondary"}
              aria-pressed={index === page}
              aria-label={messages.card.page(index + 1, found.length)}
              onClick={() => setTurned({ page: index, at: selected })}
            >
              {index + 1}
            </Button>
          ))}
        </div>
      )}
    </section>
  )
}
