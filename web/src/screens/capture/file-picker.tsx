import type { ReactNode } from "react"
import { classNames } from "../../components/class-names.ts"
import { Icon, type IconName } from "../../components/icon.tsx"
import styles from "./capture-screen.module.css"

const accepted = "image/jpeg,image/png,image/webp,image/heic,image/heif,application/pdf,text/csv,application/json,.heic,.pdf,.csv,.json"

type FilePickerProps = { icon: IconName; strong?: boolean; camera?: boolean; children: ReactNode; onFiles: (files: File[]) => void }

/** The plain file input as a button. `camera` asks a phone to open its camera app; else several files can be picked. */
export function FilePicker({ icon, strong, camera, children, onFiles }: FilePickerProps) {
  return (
    <label className={classNames(styles.dark, strong === true && styles.strong)}>
      <Icon name={icon} size={20} />
      {children}
      <input className={styles.input} type="file" accept={camera === true ? "image/*" : accepted} multiple={camera !== true} {...(camera === true ? { capture: "environment" as const } : {})}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ""
          if (files.length > 0) onFiles(files)
        }} />
    </label>
  )
}
