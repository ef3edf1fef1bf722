import { useEffect, useRef, type ReactNode } from "react"
import { Link } from "wouter"
import { messages } from "../messages/en.ts"
import { classNames } from "./class-names.ts"
import { Icon } from "./icon.tsx"
import styles from "./screen.module.css"

type ScreenProps = { title: string; back?: string; actions?: ReactNode; wide?: boolean; children: ReactNode }

/** One screen of the app: a bar with the title, a way back and actions, and the content below. Sets the tab's title. */
export function Screen({ title, back, actions, wide, children }: ScreenProps) {
  useEffect(() => {
    document.title = `${title} · ${messages.app.name}`
  }, [title])
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // A screen that opens starts at its top, and a screen reader hears its title, unless a field of it has taken the focus.
    window.scrollTo(0, 0)
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <>
      <header className={styles.bar}>
        {back !== undefined && <Link href={back} className={styles.back} aria-label={messages.app.back}><Icon name="back" /></Link>}
        {back === undefined && <img className={styles.mark} src="/icons/icon.svg" alt="" width={34} height={34} />}
        <h1 ref={heading} tabIndex={-1} className={styles.title}>{title}</h1>
        <div className={styles.actions}>{actions}</div>
      </header>
      <main className={classNames(styles.body, wide === true && styles.wide)}>{children}</main>
    </>
  )
}
