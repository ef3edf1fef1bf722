import { Button } from "../../components/button.tsx"
import { ErrorNote } from "../../components/error-note.tsx"
import { Icon } from "../../components/icon.tsx"
import { Progress } from "../../components/progress.tsx"
import { Card } from "../../components/card.tsx"
import { usePackState } from "../../components/use-live.ts"
import { messages } from "../../messages/en.ts"
import { acceptHandwriting, declineHandwriting, fetchPacks, handwritingPack, printPack } from "../../offline/ocr-pack.ts"
import styles from "./sheets-screen.module.css"

const { sheets: texts } = messages

/** Can this device read a sheet without a network? Progress while a pack comes, then one quiet line each for print and handwriting. */
export function OfflineNotice() {
  return <><PrintNotice /><HandwritingNotice /></>
}

function PrintNotice() {
  const { state, share } = usePackState(printPack)
  if (state === "unknown" || state === "declined") return null
  if (state === "ready") return <p className={styles.ready} title={texts.offlineReadyText}><Icon name="check" size={18} />{texts.offlineReady}</p>
  if (state === "getting") return <Card><Progress label={texts.offlineGetting} value={share} /></Card>
  if (state === "impossible") return <ErrorNote tone="plain">{texts.offlineNotPossible}</ErrorNote>
  return (
    <ErrorNote tone="doubt" action={<Button onClick={() => void fetchPacks()}>{texts.fetchReader}</Button>}>
      {state === "waiting" ? texts.offlineWaiting : texts.offlineFailed}
    </ErrorNote>
  )
}

function HandwritingNotice() {
  const { state, share } = usePackState(handwritingPack)
  const decline = <Button look="quiet" onClick={declineHandwriting}>{texts.declineHandwriting}</Button>
  if (state === "unknown" || state === "impossible") return null
  if (state === "ready") return <p className={styles.ready} title={texts.handwritingReadyText}><Icon name="check" size={18} />{texts.handwritingReady}{decline}</p>
  if (state === "getting") return <Card><Progress label={texts.handwritingGetting} value={share} />{decline}</Card>
  const accept = <Button onClick={() => void acceptHandwriting()}>{state === "declined" ? texts.acceptHandwriting : texts.fetchReader}</Button>
  if (state === "declined") return <ErrorNote tone="plain" action={accept}>{texts.handwritingDeclined}</ErrorNote>
  return <ErrorNote tone="doubt" action={<>{accept}{decline}</>}>{state === "waiting" ? texts.handwritingWaiting : texts.handwritingFailed}</ErrorNote>
}
