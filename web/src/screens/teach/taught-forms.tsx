import type { Layout } from "@cricksy/shared/scorebook/layout.ts"
import { toFailure } from "@cricksy/shared/base/failure.ts"
import { Button } from "../../components/button.tsx"
import { SharingBadge, SharingNote } from "../../components/sharing-note.tsx"
import { showToast } from "../../components/toasts.tsx"
import { useTaughtForms } from "../../components/use-live.ts"
import { teach as texts } from "../../messages/en-teach.ts"
import { messages } from "../../messages/en.ts"
import type { Kept } from "../../store/club-records.ts"
import { removeLayout, saveLayout } from "../../store/layouts.ts"
import styles from "./teach-screen.module.css"

const tell = (thrown: unknown): void => showToast(toFailure(thrown).message)

/** Stores it as it is: forgotten, it is back; refused, it is sent once more. */
const saveAgain = ({ body }: Kept<Layout>): void => void saveLayout(body).catch(tell)

async function forget(form: Kept<Layout>): Promise<void> {
  try {
    await removeLayout(form.id)
    showToast(texts.forgotten(form.body.title), { label: messages.app.undo, onSelect: () => saveAgain(form) })
  } catch (thrown) {
    tell(thrown)
  }
}

/** The forms that were taught, whether the club has them, each with a way to forget it; nothing where there are none. */
export function TaughtForms() {
  const live = useTaughtForms()
  if (live === undefined || "failure" in live || live.found.length === 0) return null
  return (
    <section className={styles.side} aria-label={texts.known}>
      <h2>{texts.known}</h2>
      <ul className={styles.forms}>
        {live.found.map((form) => (
          <li key={form.id}>
            <div className={styles.kinds}>
              <Button icon="bin" onClick={() => void forget(form)}>{texts.forget(form.body.title)}</Button>
              <SharingBadge state={form.sharing} />
            </div>
            <SharingNote kept={form} onAgain={() => saveAgain(form)} />
          </li>
        ))}
      </ul>
    </section>
  )
}
