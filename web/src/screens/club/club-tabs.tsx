import { classNames } from "../../components/class-names.ts"
import { club } from "../../messages/en-club.ts"
import styles from "./club-screen.module.css"

export type ClubTab = keyof typeof club.tabs

const order: readonly ClubTab[] = ["eyes", "all", "applied", "failed", "matches"]

/** Which sheets the list shows. */
export function ClubTabs({ selected, onSelect }: { selected: ClubTab; onSelect: (tab: ClubTab) => void }) {
  return (
    <div className={styles.tabs} role="group" aria-label={club.tabsLabel}>
      {order.map((tab) => (
        <button
          key={tab}
          type="button"
          aria-pressed={tab === selected}
          className={classNames(styles.tab, tab === selected && styles.tabSelected)}
          onClick={() => onSelect(tab)}
        >
          {club.tabs[tab]}
        </button>
      ))}
    </div>
  )
}
