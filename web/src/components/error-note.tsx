import type { ReactNode } from "react"
import { classNames } from "./class-names.ts"
import { Icon } from "./icon.tsx"
import styles from "./error-note.module.css"

type NoteProps = { tone?: "wrong" | "doubt" | "plain"; title?: string; children: ReactNode; action?: ReactNode }

/** A sentence that says what went wrong and what to do, with the button that does it. Read out when it appears. */
export function ErrorNote({ tone = "wrong", title, children, action }: NoteProps) {
  return (
    <div role={tone === "wrong" ? "alert" : "status"} className={classNames(styles.note, tone !== "wrong" && styles[tone])}>
      <Icon name={tone === "plain" ? "phone" : "alert"} />
      <div className={styles.words}>
        {title !== undefined && <strong>{title}</strong>}
        <span>{children}</span>
      </div>
      {action !== undefined && action !== false && <div className={styles.action}>{action}</div>}
    </div>
  )
}
