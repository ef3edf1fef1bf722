import { useId, type ComponentPropsWithRef } from "react"
import { messages } from "../messages/en.ts"
import styles from "./field.module.css"

type FieldProps = { label: string; hint?: string; error?: string | undefined; suggestions?: readonly string[] } & ComponentPropsWithRef<"input">

type ChoiceProps = { label: string; value: string; among: readonly (string | boolean)[]; onChange: (value: string) => void }

/** A labelled list to choose one value from; the empty choice means that the paper does not say. */
export function Choice({ label, value, among, onChange }: ChoiceProps) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>{label}</label>
      <select id={id} className={styles.input} value={value} onChange={(event) => onChange(event.target.value)}>
        {["", ...among].map((choice) => <option key={String(choice)} value={String(choice)}>{messages.card.choice(choice)}</option>)}
      </select>
    </div>
  )
}

/** A labelled line of input; `suggestions` are offered while a person types, other properties go to the `<input>`. 16 px text, so that iOS does not zoom in. */
export function Field({ label, hint, error, suggestions = [], ...rest }: FieldProps) {
  const id = useId()
  const note = error ?? hint
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>{label}</label>
      <input {...rest} id={id} list={suggestions.length > 0 ? `${id}-list` : undefined} className={styles.input} aria-invalid={error !== undefined} aria-describedby={note === undefined ? undefined : `${id}-note`} />
      {suggestions.length > 0 && <datalist id={`${id}-list`}>{suggestions.map((suggestion) => <option key={suggestion} value={suggestion} />)}</datalist>}
      {note !== undefined && <span id={`${id}-note`} role={error === undefined ? undefined : "alert"} className={error === undefined ? styles.hint : styles.error}>{note}</span>}
    </div>
  )
}
