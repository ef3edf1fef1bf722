import type { ReactNode } from "react"
import { classNames } from "./class-names.ts"
import styles from "./toolbar.module.css"

/** Buttons in a row that wraps on a narrow phone. */
export function Toolbar({ label, end, children }: { label: string; end?: boolean; children: ReactNode }) {
  return <div role="group" aria-label={label} className={classNames(styles.toolbar, end === true && styles.end)}>{children}</div>
}
