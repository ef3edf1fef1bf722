import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { useCallback, useEffect, useState, type ReactNode } from "react"
import { openReview } from "../../card/value-tone.ts"
import { LinkButton } from "../../components/button.tsx"
import { classNames } from "../../components/class-names.ts"
import { ErrorNote } from "../../components/error-note.tsx"
import { Progress } from "../../components/progress.tsx"
import { ScorecardTable } from "../../components/scorecard-table.tsx"
import { useUprightPages } from "../../components/use-upright-pages.ts"
import { messages } from "../../messages/en.ts"
import type { Sheet } from "../../store/sheet.ts"
import { getFile } from "../../store/sheets.ts"
import { MatchFacts } from "./match-facts.tsx"
import { PageViewer } from "./page-viewer.tsx"
import { ReviewList } from "./review-list.tsx"
import { useCorrections } from "./use-corrections.ts"
import { ValuePanel } from "./value-panel.tsx"
import styles from "./sheet-screen.module.css"

/** The order in which "next" walks: what is doubtful first, then everything that was read. */
function walkOrder(result: ScanResult): string[] {
  const open = openReview(result)
  return open.length > 0 ? open : Object.keys(result.readings)
}

/** What the reader takes for the sheet, or where it finds none: a person can say where the sheet lies. */
const aboutCorners = ["not_a_scorecard", "partial_text", "cut_off", "form_cut", "form_bent", "second_page"]

/** What can be done about a warning beyond another photo. */
function findAction(code: string, sheet: Sheet): ReactNode {
  if (code === "unknown_form") return <LinkButton to={`/sheets/${sheet.id}/teach`}>{messages.sheets.teachForm}</LinkButton>
  return aboutCorners.includes(code) && sheet.mediaType?.startsWith("image/") === true && <LinkButton to={`/sheets/${sheet.id}/corners`}>{messages.sheets.setCorners}</LinkButton>
}

/** Photo and card side by side (one above the other on a phone), with the selected value's strip of paper between them. */
export function SheetResult({ sheet, result }: { sheet: Sheet; result: ScanResult }) {
  const [selected, setSelected] = useState<string>()
  const loadFile = useCallback(() => getFile(sheet.id), [sheet.id])
  const pages = useUprightPages(sheet.filename ?? sheet.id, loadFile, sheet.result?.source.pages)
  const corrections = useCorrections(sheet, result)
  const drawn = Array.isArray(pages) ? pages : []
  useEffect(() => {
    if (selected !== undefined) document.querySelector(`[data-pointer="${CSS.escape(selected)}"]`)?.scrollIntoView({ block: "nearest" })
  }, [selected])
  const move = (step: 1 | -1) => {
    const order = walkOrder(result)
    const at = selected === undefined ? -1 : order.indexOf(selected)
    setSelected(at === -1 ? order[0] : order[(at + step + order.length) % order.length])
  }
  return (
    <div className={classNames(styles.layout, selected !== undefined && styles.withPanel, result.source.pages.length === 0 && styles.withoutPages)}>
      <div className={styles.paper}>
        {pages === undefined && <div className={classNames(styles.photo, styles.waiting)}><Progress label={messages.app.loading} /></div>}
        {pages && "failure" in pages && <ErrorNote>{pages.failure.message}</ErrorNote>}
        {drawn.length > 0 && <PageViewer result={result} pages={drawn} selected={selected} onSelect={setSelected} />}
        {selected !== undefined && (
          <section className={styles.panel} aria-label={messages.card.selected} onKeyDown={(event) => { if (event.key === "Escape") setSelected(undefined) }}>
            <ValuePanel result={result} pointer={selected} pages={drawn} corrections={corrections} onMove={move} onClose={() => setSelected(undefined)} />
          </section>
        )}
      </div>
      <div className={styles.cards}>
        {sheet.lost > 0 && <ErrorNote tone="doubt">{messages.card.lost(sheet.lost)}</ErrorNote>}
        {(result.warnings ?? []).map((warning) => <ErrorNote key={warning.code} tone="doubt" action={findAction(warning.code, sheet)}>{warning.message}</ErrorNote>)}
        <MatchFacts result={result} selected={selected} onSelect={setSelected} />
        {(result.innings.length > 0 || result.review.length > 0) && <ReviewList result={result} onSelect={setSelected} />}
        <ScorecardTable result={result} selected={selected} onSelect={setSelected} />
      </div>
    </div>
  )
}
