import { keeping } from "../messages/en-store.ts"
import { retrySync } from "../store/outbox.ts"
import type { Sheet } from "../store/sheet.ts"
import { Button, LinkButton } from "./button.tsx"
import { ErrorNote } from "./error-note.tsx"

/** Why a sheet is not on the server yet, with what a person can do about it; nothing while all goes well. */
export function SyncNote({ sheet: { id, sync } }: { sheet: Sheet }) {
  if (sync.state === "paused")
    return (
      <ErrorNote tone="doubt" title={keeping.pausedTitle} action={<LinkButton to="/sign-in">{keeping.signIn}</LinkButton>}>
        {keeping.pausedText}
      </ErrorNote>
    )
  if (sync.message === undefined) return null
  const action = (sync.state === "failed" || sync.state === "queued") && (
    <Button icon="send" onClick={() => void retrySync(id)}>
      {keeping.sendAgain}
    </Button>
  )
  return (
    <ErrorNote tone="doubt" title={keeping.notSentTitle} action={action || undefined}>
      {sync.message}
    </ErrorNote>
  )
}
