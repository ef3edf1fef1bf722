import { useLocation } from "wouter"
import { toFailure } from "@cricksy/shared/base/failure.ts"
import { titleOf } from "../../card/sheet-title.ts"
import { Button, LinkButton } from "../../components/button.tsx"
import { EmptyState } from "../../components/empty-state.tsx"
import { ErrorNote } from "../../components/error-note.tsx"
import { MenuButton } from "../../components/menu-button.tsx"
import { Progress } from "../../components/progress.tsx"
import { Screen } from "../../components/screen.tsx"
import { StoreRescue } from "../../components/store-rescue.tsx"
import { SyncNote } from "../../components/sync-note.tsx"
import { showToast } from "../../components/toasts.tsx"
import { useReadingProgress, useSheet } from "../../components/use-live.ts"
import { useCorrectedResult } from "../../components/use-corrected-result.ts"
import { useRebuiltResult } from "../../components/use-rebuilt-result.ts"
import { messages } from "../../messages/en.ts"
import { cancelReading } from "../../reading/read-waiting-sheets.ts"
import type { Sheet } from "../../store/sheet.ts"
import { readAgain, removeSheet, restoreSheet } from "../../store/sheets.ts"
import { ReadingBadge, SyncBadge } from "../sheets/sheet-badges.tsx"
import { SheetPhoto } from "./sheet-photo.tsx"
import { SheetResult } from "./sheet-result.tsx"
import { SheetProgress } from "./sheet-progress.tsx"
import { listExports } from "./list-exports.ts"
import styles from "./sheet-screen.module.css"

const { sheets: texts } = messages

function SheetBody({ sheet, result }: { sheet: Sheet; result: Sheet["result"] }) {
  const progress = useReadingProgress(sheet.id)
  if (sheet.state === "waiting" || sheet.state === "reading") return <SheetProgress sheet={sheet} progress={progress} onCancel={() => cancelReading(sheet.id)} />
  return (
    <>
      {sheet.failure && <ErrorNote tone={sheet.failure.code === "cancelled" ? "doubt" : "wrong"} title={texts.failed} action={<Button icon="redo" onClick={() => void readAgain(sheet.id)}>{texts.readAgain}</Button>}>{sheet.failure.message}</ErrorNote>}
      {!result && <SheetPhoto sheet={sheet} />}
      {result && <SheetResult sheet={sheet} result={result} />}
    </>
  )
}

/** One sheet: what was read beside the photo, what is doubtful, and what can be done with it. */
export function SheetScreen({ id }: { id: string }) {
  const live = useSheet(id)
  const sheet = live && "found" in live ? live.found : undefined
  const corrections = sheet?.corrections ?? []
  const { result } = useRebuiltResult(sheet?.result, corrections, useCorrectedResult(sheet?.result, corrections))
  const [, navigate] = useLocation()
  const title = titleOf(result, sheet?.filename)
  const remove = async () => {
    try {
      await removeSheet(id)
      navigate("/")
      showToast(texts.removed(title), { label: messages.app.undo, onSelect: () => void restoreSheet(id) })
    } catch (thrown) {
      showToast(toFailure(thrown).message)
    }
  }
  if (live === undefined) return <Screen title={messages.app.loading} back="/"><Progress label={messages.app.loading} /></Screen>
  if ("failure" in live && live.failure.code !== "not_found") return <Screen title={texts.title} back="/"><StoreRescue failure={live.failure} /></Screen>
  if (!sheet) {
    return (
      <Screen title={texts.title} back="/">
        <EmptyState icon="search" title={texts.notHereTitle} action={<LinkButton to="/">{messages.app.toSheets}</LinkButton>}>{texts.notHereText}</EmptyState>
      </Screen>
    )
  }
  const entries = [
    ...listExports(title, sheet.filename ?? title, result),
    { label: texts.printBlank, icon: "print" as const, onSelect: () => navigate(`/print/${id}`) },
    // While it is being read new corners would be lost: that reading's result would be shown over them.
    ...(sheet.mediaType?.startsWith("image/") && (sheet.state === "read" || sheet.state === "failed") ? [{ label: texts.setCorners, icon: "fit" as const, onSelect: () => navigate(`/sheets/${id}/corners`) }] : []),
    { label: texts.readAgain, icon: "redo" as const, onSelect: () => void readAgain(id) },
    { label: texts.remove, icon: "bin" as const, danger: true, onSelect: () => void remove() },
  ]
  return (
    <Screen title={title} back="/" wide actions={<MenuButton label={texts.moreActions} entries={entries} />}>
      <div className={styles.badges}><ReadingBadge sheet={result ? { ...sheet, result } : sheet} /><SyncBadge sync={sheet.sync} /></div>
      <SyncNote sheet={sheet} />
      <SheetBody sheet={sheet} result={result} />
    </Screen>
  )
}
