import { useCallback } from "react"
import { Link, useLocation } from "wouter"
import { keepFiles, reportKept } from "../../capture/keep-files.ts"
import { useDroppedFiles } from "../../capture/use-dropped-files.ts"
import { LinkButton } from "../../components/button.tsx"
import { classNames } from "../../components/class-names.ts"
import { EmptyState } from "../../components/empty-state.tsx"
import { Icon } from "../../components/icon.tsx"
import { Progress } from "../../components/progress.tsx"
import { Screen } from "../../components/screen.tsx"
import { StoreRescue } from "../../components/store-rescue.tsx"
import { useSheets } from "../../components/use-live.ts"
import { messages } from "../../messages/en.ts"
import { InstallNotice } from "./install-notice.tsx"
import { OfflineNotice } from "./offline-notice.tsx"
import { SheetItem } from "./sheet-item.tsx"
import styles from "./sheets-screen.module.css"

const { sheets: texts } = messages

/** The scorer's home: all sheets of this phone, newest first, and the way to the next one. */
export function SheetsScreen() {
  const live = useSheets()
  const [, navigate] = useLocation()
  const keepDropped = useCallback(async (files: File[]) => {
    const kept = await keepFiles(files.map((file) => ({ filename: file.name, file })))
    reportKept(kept)
    if (kept.ids.length === 1) navigate(`/sheets/${kept.ids[0]}`)
  }, [navigate])
  useDroppedFiles(keepDropped)
  const found = live && "found" in live ? live.found : undefined
  return (
    <Screen title={messages.app.name} actions={<><Link href="/squads" className={styles.link} aria-label={texts.squads} title={texts.squads}><Icon name="people" /></Link><Link href="/print" className={styles.link} aria-label={texts.printBlank} title={texts.printBlank}><Icon name="print" /></Link><Link href="/club" className={styles.link}>{messages.app.club}</Link></>}>
      <OfflineNotice />
      {live === undefined && <Progress label={messages.app.loading} />}
      {live && "failure" in live && <StoreRescue failure={live.failure} />}
      {found && found.length === 0 && <EmptyState icon="camera" title={texts.emptyTitle}>{texts.emptyText}</EmptyState>}
      {found && found.length > 0 && (
        <>
          <InstallNotice />
          <ul className={styles.list} aria-label={texts.title}>{found.map((sheet) => <SheetItem key={sheet.id} sheet={sheet} />)}</ul>
        </>
      )}
      <div className={classNames(styles.bottom, found?.length === 0 && styles.first)}><LinkButton to="/capture" look="primary" icon="camera">{texts.newSheet}</LinkButton></div>
    </Screen>
  )
}
