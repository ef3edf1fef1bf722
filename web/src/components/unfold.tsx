import { startTransition, useState, type ReactNode } from "react"
import styles from "./over-boxes.module.css"

type UnfoldProps = { title: string; holds: boolean; children: () => ReactNode }

/** A part that is folded away: hundreds of values that are made once somebody opens it, or selects one of them (`holds`). */
export function Unfold({ title, holds, children }: UnfoldProps) {
  const [wanted, setWanted] = useState(false)
  const open = wanted || holds
  return (
    <details className={styles.block} open={open} onToggle={({ currentTarget }) => { if (currentTarget.open !== open) startTransition(() => setWanted(currentTarget.open)) }}>
      <summary>{title}</summary>
      {open && children()}
    </details>
  )
}
