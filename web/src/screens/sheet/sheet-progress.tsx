import { Button } from "../../components/button.tsx"
import { Card } from "../../components/card.tsx"
import { Progress } from "../../components/progress.tsx"
import { messages } from "../../messages/en.ts"
import type { ReadingProgress } from "../../reading/reading-progress.ts"
import type { Sheet } from "../../store/sheet.ts"
import { SheetPhoto } from "./sheet-photo.tsx"
import styles from "./sheet-screen.module.css"

function toLabel(progress: ReadingProgress | undefined): string {
  if (!progress) return messages.sheets.waiting
  return progress.table === undefined ? messages.sheets.stage[progress.stage] : messages.sheets.readingTable(progress.table)
}

/** The photo while it is being read, with the stage or the table of a form, and a way to stop. */
export function SheetProgress({ sheet, progress, onCancel }: { sheet: Sheet; progress: ReadingProgress | undefined; onCancel: () => void }) {
  return (
    <div className={styles.reading}>
      <Card>
        <div className={styles.match}>
          <Progress label={toLabel(progress)} value={progress?.share} />
          <Button icon="close" onClick={onCancel}>{messages.sheets.cancelReading}</Button>
        </div>
      </Card>
      <SheetPhoto sheet={sheet} />
    </div>
  )
}
