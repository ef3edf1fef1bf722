import { Toast } from "@base-ui/react/toast"
import { messages } from "../messages/en.ts"
import { Icon } from "./icon.tsx"
import styles from "./toasts.module.css"

const manager = Toast.createToastManager()

/** Shows a short sentence at the foot of the screen. With an action it stays 10 s, else 5 s; `stay` keeps it until it is closed. */
export function showToast(text: string, action?: { label: string; onSelect: () => void }, stay = false): void {
  const id = manager.add({
    title: text,
    timeout: stay ? 0 : action ? 10_000 : 5_000,
    ...(action && { actionProps: { children: action.label, onClick: () => { manager.close(id); action.onSelect() } } }),
  })
}

function ToastList() {
  const { toasts } = Toast.useToastManager()
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className={styles.toast}>
      <Toast.Title className={styles.text} render={<span />} />
      <Toast.Action className={styles.action} />
      <Toast.Close className={styles.close} aria-label={messages.app.close}><Icon name="close" size={18} /></Toast.Close>
    </Toast.Root>
  ))
}

/** Where toasts appear; mounted once by the app. */
export function Toasts() {
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport}><ToastList /></Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}
