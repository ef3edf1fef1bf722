import { useEffect, useState } from "react"
import type { Layout } from "@cricksy/shared/scorebook/layout.ts"
import { toFailure } from "@cricksy/shared/base/failure.ts"
import { Button } from "../../components/button.tsx"
import { showToast } from "../../components/toasts.tsx"
import { teach as texts } from "../../messages/en-teach.ts"
import { listLayouts, removeLayout } from "../../store/layouts.ts"
import styles from "./teach-screen.module.css"

/** The forms that this device was taught, each with a way to forget it; nothing where there are none. */
export function TaughtForms() {
  const [layouts, setLayouts] = useState<readonly Layout[]>([])
  useEffect(() => { listLayouts().then(setLayouts, () => undefined) }, [])
  const forget = async (name: string) => {
    try {
      await removeLayout(name)
      setLayouts(await listLayouts())
    } catch (thrown) {
      showToast(toFailure(thrown).message)
    }
  }
  if (layouts.length === 0) return null
  return (
    <section className={styles.side} aria-label={texts.known}>
      <h2>{texts.known}</h2>
      <ul className={styles.kinds}>{layouts.map(({ name, title }) => <li key={name}><Button icon="bin" onClick={() => void forget(name)}>{texts.forget(title)}</Button></li>)}</ul>
    </section>
  )
}
