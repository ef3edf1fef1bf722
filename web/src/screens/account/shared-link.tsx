import { Button } from "../../components/button.tsx"
import { ErrorNote } from "../../components/error-note.tsx"
import { showToast } from "../../components/toasts.tsx"
import { account } from "../../messages/en-account.ts"
import styles from "./account-form.module.css"
import { QrCode } from "./qr-code.tsx"

const onlyHere = new Set(["localhost", "127.0.0.1", "[::1]"])
const clock = new Intl.DateTimeFormat(undefined, { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" })

/** A link for another device: as text to copy, for a phone also as a QR code. Says so where the address leads nowhere from there. */
export function SharedLink({ url, expiresAt, qr }: { url: string; expiresAt: string; qr: boolean }) {
  const copy = () =>
    navigator.clipboard.writeText(url).then(
      () => showToast(account.copied),
      () => showToast(account.cannotCopy),
    )
  return (
    <div className={styles.link}>
      {onlyHere.has(new URL(url).hostname) && <ErrorNote tone="doubt">{account.onlyThisMachine}</ErrorNote>}
      {qr && <QrCode text={url} />}
      <code className={styles.url}>{url}</code>
      <p className={styles.text}>{account.goodUntil(clock.format(new Date(expiresAt)))}</p>
      {/* No clipboard on plain http. */}
      {window.isSecureContext && <Button onClick={() => void copy()}>{account.copyLink}</Button>}
    </div>
  )
}
