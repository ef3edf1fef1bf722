import { Button } from "../../components/button.tsx"
import { ErrorNote } from "../../components/error-note.tsx"
import { Icon } from "../../components/icon.tsx"
import { Progress } from "../../components/progress.tsx"
import { Card } from "../../components/card.tsx"
import { usePackState } from "../../components/use-live.ts"
import { messages } from "../../messages/en.ts"
import { fetchPack } from "../../offline/ocr-pack.ts"
import styles from "./sheets-screen.module.css"

const { sheets: texts } = messages

/** Can this device read a sheet without a network? Progress while the OCR pack comes, then one quiet line. */
export function OfflineNotice() {
  const { state, share } = usePackState()
  if (state === "unknown") return null
  if (state === "ready") return <p className={styles.ready} title={texts.offlineReadyText}><Icon name="check" size={18} />{texts.offlineReady}</p>
  if (state === "getting") return <Card><Progress label={texts.offlineGetting} value={share} /></Card>
  if (state === "impossible") return <ErrorNote tone="plain">{texts.offlineNotPossible}</ErrorNote>
  return (
    <ErrorNote tone="doubt" action={<Button onClick={() => void fetchPack()}>{texts.fetchReader}</Button>}>
      {state === "waiting" ? texts.offlineWaiting : texts.offlineFailed}
    </ErrorNote>
  )
}
