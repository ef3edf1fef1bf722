import { useId } from "react"
import type { TableGrid } from "@cricksy/shared/scorebook/find-table-grid.ts"
import { Button } from "../../components/button.tsx"
import { Card } from "../../components/card.tsx"
import { teach as texts } from "../../messages/en-teach.ts"
import type { TableDraft } from "../../teach/form-draft.ts"
import { tableKinds } from "../../teach/table-kinds.ts"
import styles from "./teach-screen.module.css"

type NameChoiceProps = { label: string; value: string; among: readonly string[]; onChange: (name: string) => void }

function NameChoice({ label, value, among, onChange }: NameChoiceProps) {
  const id = useId()
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {["", ...among].map((name) => <option key={name} value={name}>{texts.name(name)}</option>)}
      </select>
    </div>
  )
}

const replaceAt = (names: readonly string[], index: number, name: string): string[] =>
  Array.from({ length: Math.max(names.length, index + 1) }, (_, at) => (at === index ? name : names[at] ?? ""))

/** More rows of headings than this has no form. */
const mostHeadings = 3

type TableEditorProps = { table: TableDraft; grid: TableGrid; onChange: (change: Partial<TableDraft>) => void; onRemove: () => void }

/** What one drawn table holds: its headings, its columns and, where they differ, its rows. */
export function TableEditor({ table, grid, onChange, onRemove }: TableEditorProps) {
  const { columns, rows } = tableKinds[table.kind]
  const [across, down] = [grid.columns.length - 1, grid.rows.length - 1]
  const heading = useId()
  return (
    <Card>
      <section className={styles.editor} aria-labelledby={heading}>
        <h2 id={heading}>{texts.kind(table.kind)}</h2>
        <p role="status">{across > 0 && down > 0 ? texts.size(down, across) : texts.nothing}</p>
        <div className={styles.choices}>
          <div className={styles.choice}>
            <label htmlFor={`${heading}-rows`}>{texts.headings}</label>
            <select id={`${heading}-rows`} value={table.headerRows} onChange={(event) => onChange({ headerRows: Number(event.target.value) })}>
              {Array.from({ length: mostHeadings + 1 }, (_, count) => <option key={count} value={count}>{count}</option>)}
            </select>
          </div>
          {Array.from({ length: Math.max(0, across) }, (_, at) => (
            <NameChoice key={at} label={texts.column(at)} value={table.columns[at] ?? ""} among={columns} onChange={(name) => onChange({ columns: replaceAt(table.columns, at, name) })} />
          ))}
          {rows.length > 0 && Array.from({ length: Math.max(0, down - table.headerRows) }, (_, at) => (
            <NameChoice key={`row ${at}`} label={texts.row(at)} value={table.rows[at] ?? ""} among={rows} onChange={(name) => onChange({ rows: replaceAt(table.rows, at, name) })} />
          ))}
        </div>
        <Button icon="bin" onClick={onRemove}>{texts.remove}</Button>
      </section>
    </Card>
  )
}
