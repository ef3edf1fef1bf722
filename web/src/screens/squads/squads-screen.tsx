import { useState } from "react"
import { toFailure } from "@cricksy/shared/base/failure.ts"
import { squadLimits } from "@cricksy/shared/contract/squad-record.ts"
import type { Squad } from "@cricksy/shared/cricket/squad.ts"
import { Button, LinkButton } from "../../components/button.tsx"
import { EmptyState } from "../../components/empty-state.tsx"
import { ErrorNote } from "../../components/error-note.tsx"
import { Progress } from "../../components/progress.tsx"
import { Screen } from "../../components/screen.tsx"
import { StoreRescue } from "../../components/store-rescue.tsx"
import { showToast } from "../../components/toasts.tsx"
import { useSquads } from "../../components/use-live.ts"
import { hand } from "../../messages/en-hand.ts"
import { squads as texts } from "../../messages/en-squads.ts"
import { messages } from "../../messages/en.ts"
import type { Kept } from "../../store/club-records.ts"
import { removeSquad, saveSquads } from "../../store/squads.ts"
import { SquadForm } from "./squad-form.tsx"
import { SquadItem } from "./squad-item.tsx"
import styles from "./squads-screen.module.css"

/** Stores it as it is: deleted, it is back; refused, it is sent once more. */
const saveAgain = (squad: Kept<Squad>): void => void saveSquads([squad.body], squad).catch((thrown: unknown) => showToast(toFailure(thrown).message))

async function remove(squad: Kept<Squad>): Promise<void> {
  try {
    await removeSquad(squad.id)
    showToast(texts.removed(squad.body.team ?? texts.noTeam), { label: messages.app.undo, onSelect: () => saveAgain(squad) })
  } catch (thrown) {
    showToast(toFailure(thrown).message)
  }
}

function SquadList({ squads }: { squads: readonly Kept<Squad>[] }) {
  const [open, setOpen] = useState<string>()
  const room = squadLimits.squads - squads.length
  const close = () => setOpen(undefined)
  const add = <Button look="primary" icon="plus" onClick={() => setOpen("new")}>{texts.add}</Button>
  return (
    <div className={styles.body}>
      {open === "new" && <SquadForm room={room} onClose={close} />}
      {open !== "new" && squads.length === 0 && <EmptyState icon="people" title={texts.emptyTitle} action={add}>{texts.emptyText}</EmptyState>}
      {open !== "new" && squads.length > 0 && <p className={styles.about}>{texts.about}</p>}
      {open !== "new" && squads.length > 0 && (room > 0 ? <div>{add}</div> : <ErrorNote tone="plain">{texts.full(squadLimits.squads)}</ErrorNote>)}
      <ul className={styles.list} aria-label={texts.title}>
        {squads.map((squad) => (
          <li key={squad.id}>
            {open === squad.id ? <SquadForm squad={squad} room={room + 1} onClose={close} /> : <SquadItem squad={squad} onEdit={() => setOpen(squad.id)} onRemove={() => void remove(squad)} onAgain={() => saveAgain(squad)} />}
          </li>
        ))}
      </ul>
      <div><LinkButton to="/hand" icon="edit">{hand.title}</LinkButton></div>
    </div>
  )
}

/** The players that names on sheets are read against: to look at, add, edit and delete. The club's, where somebody is signed in to one. */
export function SquadsScreen() {
  const live = useSquads()
  return (
    <Screen title={texts.title} back="/">
      {live === undefined && <Progress label={messages.app.loading} />}
      {live && "failure" in live && <StoreRescue failure={live.failure} />}
      {live && "found" in live && <SquadList squads={live.found} />}
    </Screen>
  )
}
