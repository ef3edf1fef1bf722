import { IconButton } from "../../components/button.tsx"
import { Card } from "../../components/card.tsx"
import { SharingBadge, SharingNote } from "../../components/sharing-note.tsx"
import type { Squad } from "@cricksy/shared/cricket/squad.ts"
import { sharing } from "../../messages/en-sharing.ts"
import { squads as texts } from "../../messages/en-squads.ts"
import type { Kept } from "../../store/club-records.ts"
import styles from "./squads-screen.module.css"

type SquadItemProps = { squad: Kept<Squad>; onEdit: () => void; onRemove: () => void; onAgain: () => void }

/** One squad: the team, its players, whether the club has it; edit and delete. */
export function SquadItem({ squad, onEdit, onRemove, onAgain }: SquadItemProps) {
  const { body: { team, players }, updatedBy } = squad
  const name = team ?? texts.noTeam
  return (
    <Card>
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 className={styles.team}>{name}</h2>
          <span className={styles.count}>{[texts.count(players.length), ...(updatedBy === undefined ? [] : [sharing.by(updatedBy)])].join(" · ")}</span>
        </div>
        <IconButton icon="edit" label={texts.edit(name)} onClick={onEdit} />
        <IconButton icon="bin" label={texts.remove(name)} onClick={onRemove} />
      </div>
      <SharingBadge state={squad.sharing} />
      <p className={styles.players}>{players.join(" · ")}</p>
      <SharingNote kept={squad} onAgain={onAgain} />
    </Card>
  )
}
