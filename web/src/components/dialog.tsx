import { Dialog as BaseDialog } from "@base-ui/react/dialog"
import type { ReactNode } from "react"
import styles from "./dialog.module.css"

type DialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  text?: string
  children?: ReactNode
  /** Buttons at the end; the last one is the main one. */
  actions?: ReactNode
}

/** A question over the screen: a sheet from below on a phone, centred on a desktop. Escape and the veil close it. */
export function Dialog({ open, onOpenChange, title, text, children, actions }: DialogProps) {
  return (
    <BaseDialog.Root open={open} onOpenChange={onOpenChange}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={styles.veil} />
        <BaseDialog.Popup className={styles.popup}>
          <BaseDialog.Title render={<h2 />}>{title}</BaseDialog.Title>
          {text !== undefined && <BaseDialog.Description className={styles.text}>{text}</BaseDialog.Description>}
          {children}
          {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  )
}
