import { useState, type FormEvent, type KeyboardEvent } from "react"
import { toFailure } from "@cricksy/shared/base/failure.ts"
import type { Squad } from "@cricksy/shared/cricket/squad.ts"
import { Button } from "../../components/button.tsx"
import { Card } from "../../components/card.tsx"
import { TextArea } from "../../components/text-area.tsx"
import { Toolbar } from "../../components/toolbar.tsx"
import { squads as texts } from "../../messages/en-squads.ts"
import { messages } from "../../messages/en.ts"
import { parseTypedSquads, toTypedSquad } from "../../squads/parse-typed-squads.ts"
import type { Kept } from "../../store/club-records.ts"
import { saveSquads } from "../../store/squads.ts"
import styles from "./squads-screen.module.css"

/** Squads as text, to type or paste; `squad` is the one being edited. Ctrl or ⌘ with Enter saves, Escape leaves an untouched form. */
export function SquadForm({ squad, room, onClose }: { squad?: Kept<Squad>; room: number; onClose: () => void }) {
  // What is edited, as it was when the form was opened: the squad may change behind it.
  const [opened] = useState(squad)
  const before = opened ? toTypedSquad(opened.body) : ""
  const [text, setText] = useState(before)
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  const save = async () => {
    const parsed = parseTypedSquads(text, room)
    if (typeof parsed === "string") return setError(parsed)
    setBusy(true)
    try {
      await saveSquads(parsed, opened)
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
        <TextArea label={texts.text} hint={texts.hint} error={error} value={text} rows={12} maxLength={100_000} placeholder={texts.example} autoFocus autoCapitalize="words"
          onChange={(event) => { setText(event.target.value); setError(undefined) }} />
        <Toolbar label={title}>
          <Button type="submit" look="primary" icon="check" disabled={busy}>{texts.save}</Button>
          <Button onClick={onClose}>{messages.app.cancel}</Button>
        </Toolbar>
      </form>
    </Card>
  )
}
