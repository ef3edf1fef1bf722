import { Menu } from "@base-ui/react/menu"
import { IconButton } from "./button.tsx"
import { classNames } from "./class-names.ts"
import { Icon, type IconName } from "./icon.tsx"
import styles from "./menu-button.module.css"

export type MenuEntry = { label: string; icon: IconName; danger?: boolean; onSelect: () => void }

/** A round button that opens a list of actions. */
export function MenuButton({ label, icon = "more", entries }: { label: string; icon?: IconName; entries: readonly MenuEntry[] }) {
  return (
    <Menu.Root>
      <Menu.Trigger render={<IconButton icon={icon} label={label} />} />
      <Menu.Portal>
        <Menu.Positioner className={styles.positioner} sideOffset={6} align="end">
          <Menu.Popup className={styles.popup}>
            {entries.map((entry) => (
              <Menu.Item key={entry.label} className={classNames(styles.item, entry.danger === true && styles.danger)} onClick={entry.onSelect}>
                <Icon name={entry.icon} size={20} />{entry.label}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
