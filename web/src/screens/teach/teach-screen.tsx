import { useState } from "react"
import { ErrorNote } from "../../components/error-note.tsx"
import { Progress } from "../../components/progress.tsx"
import { SheetFrame } from "../../components/sheet-frame.tsx"
import { teach as texts } from "../../messages/en-teach.ts"
import type { Sheet } from "../../store/sheet.ts"
import { FormEditor } from "./form-editor.tsx"
import { TaughtForms } from "./taught-forms.tsx"
import { useTracedPage } from "./use-traced-page.ts"

function TracedSheet({ sheet }: { sheet: Sheet }) {
  const [turns, setTurns] = useState(0)
  const tracing = useTracedPage(sheet, turns)
  if (tracing === undefined) return <Progress label={texts.tracing} />
  if (tracing === "no_grid") return <ErrorNote tone="doubt">{texts.noGrid}</ErrorNote>
  if ("failure" in tracing) return <ErrorNote>{tracing.failure.message}</ErrorNote>
  return <FormEditor sheetId={sheet.id} page={tracing.page} url={tracing.url} onTurn={() => setTurns((turns + 1) % 4)} />
}

/** Teaching a form that the reader does not know: corners, tables, names. Kept for all later readings, in the club where somebody is signed in. */
export function TeachScreen({ id }: { id: string }) {
  return (
    <SheetFrame id={id} title={texts.title}>
      {(sheet) => <><p>{texts.intro}</p><TracedSheet sheet={sheet} /><TaughtForms /></>}
    </SheetFrame>
  )
}
