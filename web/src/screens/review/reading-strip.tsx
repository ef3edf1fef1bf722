import type { ScanReading } from "@cricksy/shared/contract/scan-result.ts"
import type { PagePicture } from "../../components/page-image.tsx"
import { PaperStrip } from "../../components/paper-strip.tsx"
import { messages } from "../../messages/en.ts"
import styles from "./review.module.css"

type StripProps = { reading: ScanReading | undefined; pictures: readonly PagePicture[] | undefined; label: string }

/** The strip of paper behind a reading; says so where there is none. Keeps its place free while the page is being drawn. */
export function ReadingStrip({ reading, pictures, label }: StripProps) {
  if (!reading?.box) return <p className={styles.soft}>{messages.card.noStrip}</p>
  const picture = pictures?.[reading.page ?? 0]
  if (!picture) return <div className={styles.stripPlace} />
  return <PaperStrip picture={picture} box={reading.box} label={messages.card.strip(label)} />
}
