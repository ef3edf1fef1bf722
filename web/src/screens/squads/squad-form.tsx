import { useId, useState, type FormEvent, type KeyboardEvent } from "react"
import { toFailure } from "@cricksy/shared/base/failure.ts"
import { Button } from "../../components/button.tsx"
import { Card } from "../../components/card.tsx"
import { Toolbar } from "../../components/toolbar.tsx"
import { squads as texts } from "../../messages/en-squads.ts"
import { messages } from "../../messages/en.ts"
import { parseTypedSquads, toTypedSquad } from "../../squads/parse-typed-squads.ts"
import type { SquadRow } from "../../store/rows.ts"
import { saveSquads } from "../../store/squads.ts"
import styles from "./squads-screen.module.css"

/** Squads as text, to type or paste; `squad` is the one being edited. Ctrl or ⌘ with Enter saves, Escape leaves an untouched form. */
export function SquadForm({ squad, room, onClose }: { squad?: SquadRow; room: number; onClose: () => void }) {
  const id = useId()
  const before = squad ? toTypedSquad(squad) : ""
  const [text, setText] = useState(before)
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  const save = async () => {
    const parsed = parseTypedSquads(text, room)
    if (typeof parsed === "string") return setError(parsed)
    setBusy(true)
    try {
      await saveSquads(parsed, squad?.id)
      onClose()
    } catch (thrown) {
      setError(toFailure(thrown).message)
      setBusy(false)
    }
  }
  const listen = (event: KeyboardEvent) => {
    if (event.key === "Escape" && text === before) onClose()
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void save()
  }
  const title = squad ? texts.editTitle : texts.addTitle
  return (
    <Card label={title}>
      <form className={styles.form} onSubmit={(event: FormEvent) => { event.preventDefault(); void save() }} onKeyDown={listen}>
        <h2 className={styles.team}>{title}</h2>
        <label htmlFor={id}>{texts.text}</label>
        <textarea id={id} className={styles.text} value={text} rows={12} maxLength={100_000} placeholder={texts.example} autoFocus autoComplete="off" autoCapitalize="words" spellCheck={false}
          aria-invalid={error !== undefined} aria-describedby={`${id}-note`} onChange={(event) => { setText(event.target.value); setError(undefined) }} />
        <span id={`${id}-note`} className={error === undefined ? styles.hint : styles.error} role={error === undefined ? undefined : "alert"}>{error ?? texts.hint}</span>
        <Toolbar label={title}>
          <Button type="submit" look="primary" icon="check" disabled={busy}>{texts.save}</Button>
          <Button onClick={onClose}>{messages.app.cancel}</Button>
        </Toolbar>
      </form>
    </Card>
  )
}
