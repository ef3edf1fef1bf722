import { useState, type FormEvent, type ReactNode } from "react"
import { typedErrorOf } from "../card/typed-error.ts"
import { choices, parseTyped, type ValueKind } from "../card/value-at.ts"
import { messages } from "../messages/en.ts"
import { Button } from "./button.tsx"
import { Choice, Field } from "./field.tsx"
import { Toolbar } from "./toolbar.tsx"
import styles from "./value-editor.module.css"

/** With a mouse there is a keyboard: a person types at once. On a phone the keyboard would cover the strip. */
const hasKeyboard = (): boolean => matchMedia("(pointer: fine)").matches

type ValueEditorProps = {
  label: string
  kind: ValueKind
  value: unknown
  /** How the value came about, e.g. "Read as “4S”, 71 % sure". */
  state: string
  /** The strip of paper. */
  strip: ReactNode
  alternatives: readonly (string | number | null)[]
  /** What is offered while a person types. */
  suggestions: readonly string[]
  onCorrect: (value: string | number | boolean | null) => void
  onConfirm: () => void
  /** Takes back what a person did to this value; absent where nobody did anything. */
  onTakeBack?: (() => void) | undefined
  /** Buttons beside the label: previous, next, close. */
  tools?: ReactNode
}

/**
 * One value: its strip of paper, what else it could be, and a field to type over (digits on a phone for counts). Enter saves.
 * Give it `key={pointer}`: the typed text belongs to one value.
 */
export function ValueEditor({ label, kind, value, state, strip, alternatives, suggestions, onCorrect, onConfirm, onTakeBack, tools }: ValueEditorProps) {
  const shown = value === null || value === undefined || typeof value === "object" ? "" : String(value)
  const [typed, setTyped] = useState(shown)
  const [error, setError] = useState<string>()
  const among = choices[kind]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const parsed = parseTyped(kind, typed)
    if (parsed === undefined) setError(typedErrorOf(kind))
    else if (typed.trim() === shown) onConfirm()
    else onCorrect(parsed)
  }
  return (
    <div className={styles.editor}>
      <div className={styles.head}><h2 className={styles.title}>{label}</h2>{tools}</div>
      {strip}
      <p className={styles.state}>{state}</p>
      {alternatives.length > 0 && (
        <div className={styles.alternatives} role="group" aria-label={messages.card.alternatives}>
          {alternatives.map((other) => <Button key={String(other)} onClick={() => onCorrect(other)}>{other === null ? messages.card.missing : String(other)}</Button>)}
        </div>
      )}
      <form className={styles.form} onSubmit={submit}>
        {typeof value === "object" && value !== null ? <p className={styles.state}>{messages.card.wholePart}</p> : among
          ? <Choice label={messages.card.choose} value={typed} among={among} onChange={setTyped} />
          : (
            <Field label={messages.card.typeOver} value={typed} error={error} suggestions={suggestions} autoFocus={hasKeyboard()} autoComplete="off" autoCapitalize="words" enterKeyHint="done"
              inputMode={kind === "count" ? "numeric" : kind === "overs" ? "decimal" : "text"} onFocus={(event) => event.target.select()}
              onChange={(event) => { setTyped(event.target.value); setError(undefined) }} />
          )}
        {typed.trim() !== shown && <Button type="submit" look="primary">{messages.card.save}</Button>}
      </form>
      <Toolbar label={label}>
        {typed.trim() === shown && <Button look="primary" icon="check" onClick={onConfirm}>{messages.card.confirm}</Button>}
        {onTakeBack && <Button icon="undo" onClick={onTakeBack}>{messages.card.takeBack}</Button>}
      </Toolbar>
    </div>
  )
}
