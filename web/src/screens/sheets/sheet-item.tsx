import { Link } from "wouter"
import { scoreOf, titleOf } from "../../card/sheet-title.ts"
import { useCorrectedResult } from "../../components/use-corrected-result.ts"
import { messages } from "../../messages/en.ts"
import type { Sheet } from "../../store/sheet.ts"
import { ReadingBadge, SyncBadge } from "./sheet-badges.tsx"
import { SheetThumbnail } from "./sheet-thumbnail.tsx"
import styles from "./sheets-screen.module.css"

const times = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" })

/** One sheet of the list: what it is, the scores, when it was captured, where it is and what it needs. */
export function SheetItem({ sheet }: { sheet: Sheet }) {
  const result = useCorrectedResult(sheet.result, sheet.corrections)
  const draft = sheet.state === "draft"
  return (
    <li>
      <Link href={draft ? "/capture" : `/sheets/${sheet.id}`} className={styles.item}>
        <SheetThumbnail sheet={sheet} />
        <div className={styles.words}>
          <span className={styles.title}>{draft ? messages.sheets.draft : titleOf(result, sheet.filename)}</span>
          {result && (
            <span className={styles.scores}>{result.innings.map((innings, index) => <span key={index}>{scoreOf(innings)}</span>)}</span>
          )}
          <time className={styles.time} dateTime={sheet.createdAt}>{times.format(new Date(sheet.createdAt))}</time>
          {sheet.failure && <span>{sheet.failure.message}</span>}
          {!draft && <span className={styles.badges}><ReadingBadge sheet={result ? { ...sheet, result } : sheet} /><SyncBadge sync={sheet.sync} /></span>}
        </div>
      </Link>
    </li>
  )
}
