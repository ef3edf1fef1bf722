import { classNames } from "./class-names.ts"
import { messages } from "../messages/en.ts"
import styles from "./progress.module.css"

/** `value` is 0 to 1; without it the bar only says that something is going on. */
export function Progress({ label, value }: { label: string; value?: number | undefined }) {
  const percent = value === undefined ? undefined : Math.round(100 * Math.min(1, Math.max(0, value)))
  return (
    <div className={styles.progress}>
      <div className={styles.words}><span>{label}</span>{percent !== undefined && <span>{messages.app.percent(percent)}</span>}</div>
      <div className={styles.track} role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent}>
        <div className={classNames(styles.bar, percent === undefined && styles.unknown)} style={percent === undefined ? {} : { width: `${percent}%` }} />
      </div>
    </div>
  )
}
