import { useId, type ComponentPropsWithRef } from "react"
import styles from "./field.module.css"

type FieldProps = { label: string; hint?: string; error?: string | undefined } & ComponentPropsWithRef<"input">

/** A labelled line of input; other properties go to the `<input>`. 16 px text, so that iOS does not zoom in. */
export function Field({ label, hint, error, ...rest }: FieldProps) {
  const id = useId()
  const note = error ?? hint
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>{label}</label>
      <input {...rest} id={id} className={styles.input} aria-invalid={error !== undefined} aria-describedby={note === undefined ? undefined : `${id}-note`} />
      {note !== undefined && <span id={`${id}-note`} role={error === undefined ? undefined : "alert"} className={error === undefined ? styles.hint : styles.error}>{note}</span>}
    </div>
  )
}
