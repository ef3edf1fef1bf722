import { useDeferredValue, useMemo, useState } from "react"
import { toFailure } from "@cricksy/shared/base/failure.ts"
import { chooseOwnSize } from "@cricksy/shared/scorebook/own/own-form.ts"
import type { OwnHeader } from "@cricksy/shared/scorebook/own/own-drawing.ts"
import { downloadFile } from "../../card/download-file.ts"
import { Button } from "../../components/button.tsx"
import { Card } from "../../components/card.tsx"
import { Field } from "../../components/field.tsx"
import { Progress } from "../../components/progress.tsx"
import { Screen } from "../../components/screen.tsx"
import { TextArea } from "../../components/text-area.tsx"
import { showToast } from "../../components/toasts.tsx"
import { useCorrectedResult } from "../../components/use-corrected-result.ts"
import { useSheet } from "../../components/use-live.ts"
import { print as texts } from "../../messages/en-print.ts"
import { messages } from "../../messages/en.ts"
import { toKnownMatch } from "../../print/known-match.ts"
import { drawSheet, makeSheetPdf } from "../../print/make-sheet.ts"
import { SheetPreview } from "./sheet-preview.tsx"
import styles from "./print-screen.module.css"

/** The preview's id: the printed sheet gets one of its own. */
const sampleId = "SAMPLE"
const facts = ["battingTeam", "fieldingTeam", "competition", "venue", "date"] as const

const toNames = (text: string): string[] => text.split("\n").map((name) => name.trim()).filter((name) => name !== "").slice(0, 14)

function PrintForm({ known }: { known: OwnHeader }) {
  const [values, setValues] = useState<Record<(typeof facts)[number], string>>({ battingTeam: known.battingTeam ?? "", fieldingTeam: known.fieldingTeam ?? "", competition: known.competition ?? "", venue: known.venue ?? "", date: known.date ?? "" })
  const [squads, setSquads] = useState({ batting: (known.battingSquad ?? []).join("\n"), fielding: (known.fieldingSquad ?? []).join("\n") })
  const [overs, setOvers] = useState("20")
  const [busy, setBusy] = useState(false)
  const size = chooseOwnSize(Number(overs))
  const header = useMemo((): OwnHeader => ({ ...values, overs, battingSquad: toNames(squads.batting), fieldingSquad: toNames(squads.fielding) }), [values, overs, squads])
  const shown = useDeferredValue(header)
  const [first] = useMemo(() => drawSheet(size ?? "t20", shown, sampleId), [size, shown])
  const save = async () => {
    if (!size) return
    setBusy(true)
    try {
      downloadFile(`${texts.filename}.pdf`, await makeSheetPdf(size, header))
      showToast(texts.saved)
    } catch (thrown) {
      showToast(toFailure(thrown).message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className={styles.layout}>
      <Card>
        <form className={styles.form} onSubmit={(event) => { event.preventDefault(); void save() }}>
          <p>{texts.text}</p>
          <Field label={texts.overs} hint={texts.oversHint} error={size === undefined ? texts.oversError : undefined} inputMode="numeric" maxLength={2} value={overs} onChange={(event) => setOvers(event.target.value)} />
          {facts.map((fact) => <Field key={fact} label={texts[fact]} maxLength={80} autoComplete="off" value={values[fact]} onChange={(event) => { const { value } = event.target; setValues((old) => ({ ...old, [fact]: value })) }} />)}
          <TextArea label={texts.squad(values.battingTeam || texts.firstSide)} hint={texts.squadHint} rows={5} maxLength={2000} value={squads.batting} onChange={(event) => { const { value } = event.target; setSquads((old) => ({ ...old, batting: value })) }} />
          <TextArea label={texts.squad(values.fieldingTeam || texts.secondSide)} hint={texts.squadHint} rows={5} maxLength={2000} value={squads.fielding} onChange={(event) => { const { value } = event.target; setSquads((old) => ({ ...old, fielding: value })) }} />
          <Button type="submit" look="primary" icon="download" wide disabled={busy || size === undefined}>{texts.save}</Button>
        </form>
      </Card>
      {first && <div className={styles.sticky}><SheetPreview page={first} label={texts.preview} /></div>}
    </div>
  )
}

function FromSheet({ id }: { id: string }) {
  const live = useSheet(id)
  const sheet = live && "found" in live ? live.found : undefined
  const result = useCorrectedResult(sheet?.result, sheet?.corrections ?? [])
  if (live === undefined) return <Progress label={messages.app.loading} />
  return <PrintForm key={result ? "known" : "blank"} known={result ? toKnownMatch(result) : {}} />
}

/** Makes a scoresheet to print, blank or with what a captured sheet (`id`) tells of the match. */
export function PrintScreen({ id }: { id?: string }) {
  return (
    <Screen title={texts.title} back={id === undefined ? "/" : `/sheets/${id}`} wide>
      {id === undefined ? <PrintForm known={{}} /> : <FromSheet id={id} />}
    </Screen>
  )
}
