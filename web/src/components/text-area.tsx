import { useId, type ComponentPropsWithRef } from "react"
import { classNames } from "./class-names.ts"
import styles from "./field.module.css"

type TextAreaProps = { label: string; hint?: string; error?: string | undefined } & ComponentPropsWithRef<"textarea">

/** A labelled field of several lines; other properties go to the `<textarea>`. As `Field`. */
export function TextArea({ label, hint, error, ...rest }: TextAreaProps) {
  const id = useId()
  const note = error ?? hint
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>{label}</label>
      <textarea autoComplete="off" spellCheck={false} {...rest} id={id} className={classNames(styles.input, styles.area)} aria-invalid={error !== undefined} aria-describedby={note === undefined ? undefined : `${id}-note`} />
      {note !== undefined && <span id={`${id}-note`} role={error === undefined ? undefined : "alert"} className={error === undefined ? styles.hint : styles.error}>{note}</span>}
    </div>
  )
}
