import type { ReactNode } from "react"
import { classNames } from "./class-names.ts"
import { Icon, type IconName } from "./icon.tsx"
import styles from "./badge.module.css"

export type Tone = "plain" | "good" | "doubt" | "wrong"

/** A short state in a pill: its colour is never the only sign, the words say it too. */
export function Badge({ tone = "plain", icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return <span className={classNames(styles.badge, tone !== "plain" && styles[tone])}>{icon && <Icon name={icon} size={16} />}{children}</span>
}
