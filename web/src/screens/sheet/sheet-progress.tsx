import { stages, type Progress as ReadingProgress } from "@cricksy/shared/pipeline/tools.ts"
import { Button } from "../../components/button.tsx"
import { Card } from "../../components/card.tsx"
import { Progress } from "../../components/progress.tsx"
import { messages } from "../../messages/en.ts"
import type { Sheet } from "../../store/sheet.ts"
import { SheetPhoto } from "./sheet-photo.tsx"
import styles from "./sheet-screen.module.css"

/** Recognising takes nearly all the time, so it gets nearly all the bar. Shares of the whole at the end of each stage. */
const stageEnds = [0.08, 0.2, 0.92, 0.95, 0.97, 1]

function shareOf({ stage, done, total }: ReadingProgress): number {
  const index = stages.indexOf(stage)
  const start = stageEnds[index - 1] ?? 0
  return start + ((stageEnds[index] ?? 1) - start) * (total === 0 ? 0 : done / total)
}

/** The photo while it is being read, with the stage, and a way to stop. */
export function SheetProgress({ sheet, progress, onCancel }: { sheet: Sheet; progress: ReadingProgress | undefined; onCancel: () => void }) {
  const label = progress ? messages.sheets.stage[progress.stage] : messages.sheets.waiting
  return (
    <div className={styles.reading}>
      <SheetPhoto sheet={sheet} />
      <Card>
        <div className={styles.match}>
          <Progress label={label} value={progress ? shareOf(progress) : undefined} />
          <Button icon="close" onClick={onCancel}>{messages.sheets.cancelReading}</Button>
        </div>
      </Card>
    </div>
  )
}
