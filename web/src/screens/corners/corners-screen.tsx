import { LinkButton } from "../../components/button.tsx"
import { EmptyState } from "../../components/empty-state.tsx"
import { ErrorNote } from "../../components/error-note.tsx"
import { Progress } from "../../components/progress.tsx"
import { Screen } from "../../components/screen.tsx"
import { useSheet } from "../../components/use-live.ts"
import { corners as texts } from "../../messages/en-corners.ts"
import { messages } from "../../messages/en.ts"
import { CornersEditor } from "./corners-editor.tsx"

/** Where the sheet lies in a photo, said by a person: for a sheet that was not found, or of which too much or too little was cut out. */
export function CornersScreen({ id }: { id: string }) {
  const live = useSheet(id)
  const sheet = live && "found" in live ? live.found : undefined
  return (
    <Screen title={texts.title} back={`/sheets/${id}`} wide>
      {live === undefined && <Progress label={messages.app.loading} />}
      {live !== undefined && !sheet && <EmptyState icon="search" title={messages.sheets.notHereTitle} action={<LinkButton to="/">{messages.app.toSheets}</LinkButton>}>{messages.sheets.notHereText}</EmptyState>}
      {sheet && (sheet.mediaType?.startsWith("image/") ? <CornersEditor sheet={sheet} /> : <ErrorNote tone="doubt">{texts.onePicture}</ErrorNote>)}
    </Screen>
  )
}
