import type { ReactNode } from "react"
import { messages } from "../messages/en.ts"
import type { Sheet } from "../store/sheet.ts"
import { LinkButton } from "./button.tsx"
import { EmptyState } from "./empty-state.tsx"
import { Progress } from "./progress.tsx"
import { Screen } from "./screen.tsx"
import { useSheet } from "./use-live.ts"

/** A screen about one sheet, one step below the sheet's own; it says so where the sheet is not here (any more). */
export function SheetFrame({ id, title, children }: { id: string; title: string; children: (sheet: Sheet) => ReactNode }) {
  const live = useSheet(id)
  const sheet = live && "found" in live ? live.found : undefined
  return (
    <Screen title={title} back={`/sheets/${id}`} wide>
      {live === undefined && <Progress label={messages.app.loading} />}
      {live !== undefined && !sheet && <EmptyState icon="search" title={messages.sheets.notHereTitle} action={<LinkButton to="/">{messages.app.toSheets}</LinkButton>}>{messages.sheets.notHereText}</EmptyState>}
      {sheet && children(sheet)}
    </Screen>
  )
}
