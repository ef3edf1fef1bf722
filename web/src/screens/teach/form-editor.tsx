import { useMemo, useState, type KeyboardEvent } from "react"
import { useLocation } from "wouter"
import { toFailure } from "@cricksy/shared/base/failure.ts"
import { traceRulings } from "@cricksy/shared/scorebook/trace-rulings.ts"
import { Button } from "../../components/button.tsx"
import { ErrorNote } from "../../components/error-note.tsx"
import { Field } from "../../components/field.tsx"
import { showToast } from "../../components/toasts.tsx"
import { teach as texts } from "../../messages/en-teach.ts"
import { saveLayout } from "../../store/layouts.ts"
import { readAgain } from "../../store/sheets.ts"
import { buildTaughtLayout, findDraftGrid, findRuledCorners, type TableDraft } from "../../teach/form-draft.ts"
import { draftFound } from "../../teach/found-drafts.ts"
import { tableKindNames, type TableKind } from "../../teach/table-kinds.ts"
import { useUndo } from "../../teach/use-undo.ts"
import type { TracedPage } from "../../worker/reader-messages.ts"
import { FormPicture } from "./form-picture.tsx"
import { TableEditor } from "./table-editor.tsx"
import styles from "./teach-screen.module.css"

/** Corners, tables and names of one form, over its traced page; saving reads the sheet again. */
export function FormEditor({ sheetId, page, url, onTurn }: { sheetId: string; page: TracedPage; url: string; onTurn: () => void }) {
  const [, navigate] = useLocation()
  const found = useMemo(() => page.found && draftFound(page.found), [page])
  const { now: { corners, tables }, canUndo, change: edit, undo } = useUndo(() => ({ corners: findRuledCorners(page), tables: found ?? [] }))
  const [title, setTitle] = useState("")
  const [faults, setFaults] = useState<readonly string[]>([])
  const traced = useMemo(() => traceRulings(page, corners), [page, corners])
  const grids = tables.map((table) => (traced ? findDraftGrid(traced, corners, table) : { columns: [], rows: [] }))
  const setTables = (name: string, next: (tables: readonly TableDraft[]) => TableDraft[]) => edit(name, (now) => ({ ...now, tables: next(now.tables) }))
  const change = (index: number, part: Partial<TableDraft>) => setTables(`${index} ${Object.keys(part).join(" ")}`, (all) => all.map((table, at) => (at === index ? { ...table, ...part } : table)))
  const remove = (index: number) => setTables(`remove ${index} of ${tables.length}`, (all) => all.filter((_, at) => at !== index))
  const add = (kind: TableKind) => {
    const { width, height } = page
    setTables(`add ${tables.length}`, (all) => [...all, { kind, from: { x: width / 4, y: height / 4 }, to: { x: (3 * width) / 4, y: (3 * height) / 4 }, headerRows: 1, columns: [], rows: [] }])
  }
  const save = async () => {
    const outcome = buildTaughtLayout(page, corners, title.trim(), tables)
    if (title.trim() === "" || "faults" in outcome) return setFaults([...(title.trim() === "" ? [texts.untitled] : []), ...("faults" in outcome ? outcome.faults : [])])
    try {
      await saveLayout(outcome.layout)
      await readAgain(sheetId)
      showToast(texts.saved)
      navigate(`/sheets/${sheetId}`)
    } catch (thrown) {
      setFaults([toFailure(thrown).message])
    }
  }
  const pressUndo = (event: KeyboardEvent) => {
    if (event.key !== "z" || !(event.ctrlKey || event.metaKey) || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    undo()
  }
  return (
    <div className={styles.layout} onKeyDown={pressUndo}>
      <div className={styles.side}>
        <p>{texts.corners}</p>
        <FormPicture url={url} width={page.width} height={page.height} corners={corners} traced={traced} tables={tables} grids={grids} onCorners={(corners) => edit("corners", (now) => ({ ...now, corners }))} onTable={change} />
        <div className={styles.kinds}>
          <Button icon="undo" disabled={!canUndo} onClick={undo}>{texts.undo}</Button>
          <Button icon="redo" onClick={onTurn}>{texts.turn}</Button>
        </div>
      </div>
      <div className={styles.side}>
        <p>{found ? texts.found(found.length) : texts.tables}</p>
        <div className={styles.kinds}>{tableKindNames.map((kind) => <Button key={kind} icon="plus" onClick={() => add(kind)}>{texts.add(kind)}</Button>)}</div>
        {tables.length > 0 && <p>{texts.columns}</p>}
        {tables.map((table, index) => (
          <TableEditor key={index} table={table} grid={grids[index] ?? { columns: [], rows: [] }} onChange={(part) => change(index, part)} onRemove={() => remove(index)} />
        ))}
        <Field label={texts.formTitle} value={title} maxLength={80} autoComplete="off" onChange={(event) => setTitle(event.target.value)} />
        {faults.length > 0 && <ErrorNote>{faults.join(" ")}</ErrorNote>}
        <Button look="primary" icon="check" onClick={() => void save()}>{texts.save}</Button>
      </div>
    </div>
  )
}
