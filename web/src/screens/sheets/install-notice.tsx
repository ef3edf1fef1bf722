import { useSyncExternalStore } from "react"
import { Button } from "../../components/button.tsx"
import { ErrorNote } from "../../components/error-note.tsx"
import { messages } from "../../messages/en.ts"
import { findInstallWay, install, watchInstallWay } from "../../offline/install.ts"

const { sheets: texts } = messages

/** Safari clears the storage of a page that is not installed after a week without a visit: say so while there is something to lose. */
export function InstallNotice() {
  const way = useSyncExternalStore(watchInstallWay, findInstallWay)
  if (way === undefined) return null
  if (way === "button") return <ErrorNote tone="plain" action={<Button icon="download" onClick={() => void install()}>{texts.install}</Button>}>{texts.installWhy}</ErrorNote>
  return <ErrorNote tone="doubt" title={texts.storeAtRisk}>{texts.installApple}</ErrorNote>
}
