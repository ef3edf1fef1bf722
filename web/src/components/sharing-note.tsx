import { sharing as texts } from "../messages/en-sharing.ts"
import type { Kept, Sharing } from "../store/club-records.ts"
import { Badge, type Tone } from "./badge.tsx"
import { Button } from "./button.tsx"
import { ErrorNote } from "./error-note.tsx"
import type { IconName } from "./icon.tsx"

const looks: Record<Sharing, { tone: Tone; icon: IconName }> = {
  device: { tone: "plain", icon: "phone" }, shared: { tone: "good", icon: "club" }, waiting: { tone: "plain", icon: "send" }, paused: { tone: "doubt", icon: "send" }, refused: { tone: "wrong", icon: "alert" },
}

/** Whether the club has this squad or form, as a pill. */
export function SharingBadge({ state }: { state: Sharing }) {
  return <Badge {...looks[state]}>{texts.state(state)}</Badge>
}

/** What a person should know or do about it; nothing while all goes well. `onAgain`: sends it once more. */
export function SharingNote({ kept: { copy, failure }, onAgain }: { kept: Kept<unknown>; onAgain: () => void }) {
  return (
    <>
      {copy && <ErrorNote tone="doubt">{texts.copy}</ErrorNote>}
      {failure && <ErrorNote tone="doubt" action={<Button icon="send" onClick={onAgain}>{texts.again}</Button>}>{failure.message}</ErrorNote>}
    </>
  )
}
