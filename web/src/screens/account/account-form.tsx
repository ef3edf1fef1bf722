import type { ReactNode } from "react"
import { Button } from "../../components/button.tsx"
import { Card } from "../../components/card.tsx"
import { ErrorNote } from "../../components/error-note.tsx"
import styles from "./account-form.module.css"
import { useRequest } from "./use-request.ts"

type AccountFormProps = {
  text?: string
  submit: string
  children: ReactNode
  after?: ReactNode
  onSubmit: (value: (name: string) => string) => Promise<void>
}

/** A card with fields and one button. `onSubmit` reads the fields by name; what it throws is shown above the button. */
export function AccountForm({ text, submit, children, after, onSubmit }: AccountFormProps) {
  const { busy, failure, run } = useRequest()
  return (
    <Card className={styles.narrow}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          const fields = new FormData(event.currentTarget)
          void run(() => onSubmit((name) => String(fields.get(name) ?? "")))
        }}
      >
        {text !== undefined && <p className={styles.text}>{text}</p>}
        {children}
        {failure !== null && <ErrorNote>{failure.message}</ErrorNote>}
        <Button type="submit" look="primary" wide disabled={busy}>
          {submit}
        </Button>
        {after}
      </form>
    </Card>
  )
}
