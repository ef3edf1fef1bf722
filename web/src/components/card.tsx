import type { ReactNode } from "react"
import { classNames } from "./class-names.ts"
import styles from "./card.module.css"

/** A raised surface. `flush` leaves out the padding, for tables and pictures. */
export function Card({ children, flush, label, className }: { children: ReactNode; flush?: boolean; label?: string; className?: string | undefined }) {
  return <section aria-label={label} className={classNames(styles.card, flush === true && styles.flush, className)}>{children}</section>
}
