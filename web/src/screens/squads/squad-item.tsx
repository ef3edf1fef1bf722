import { IconButton } from "../../components/button.tsx"
import { Card } from "../../components/card.tsx"
import { squads as texts } from "../../messages/en-squads.ts"
import type { SquadRow } from "../../store/rows.ts"
import styles from "./squads-screen.module.css"

/** One squad: the team, its players, edit and delete. */
export function SquadItem({ squad: { team, players }, onEdit, onRemove }: { squad: SquadRow; onEdit: () => void; onRemove: () => void }) {
  const name = team ?? texts.noTeam
  return (
    <Card>
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 className={styles.team}>{name}</h2>
          <span className={styles.count}>{texts.count(players.length)}</span>
        </div>
        <IconButton icon="edit" label={texts.edit(name)} onClick={onEdit} />
        <IconButton icon="bin" label={texts.remove(name)} onClick={onRemove} />
      </div>
      <p className={styles.players}>{players.join(" · ")}</p>
    </Card>
  )
}
