import type { ReactNode } from "react"
import { Icon, type IconName } from "./icon.tsx"
import styles from "./empty-state.module.css"

/** What a screen shows while it has nothing: why, and what to do next. */
export function EmptyState({ icon, title, children, action }: { icon: IconName; title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <div className={styles.mark}><Icon name={icon} size={34} /></div>
      <h2>{title}</h2>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {action}
    </div>
  )
}
