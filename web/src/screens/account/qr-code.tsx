import { create } from "qrcode"
import { account } from "../../messages/en-account.ts"
import styles from "./account-form.module.css"

const quietZone = 4

/** A QR code as one path; dark on white in both themes, because scanners expect that. */
export function QrCode({ text }: { text: string }) {
  const { size, data } = create(text, { errorCorrectionLevel: "M" }).modules
  const squares = Array.from(data).flatMap((dark, index) =>
    dark ? [`M${(index % size) + quietZone} ${Math.floor(index / size) + quietZone}h1v1h-1z`] : [],
  )
  const width = size + 2 * quietZone
  return (
    <svg
      className={styles.qr}
      viewBox={`0 0 ${width} ${width}`}
      width={width}
      height={width}
      role="img"
      aria-label={account.qrLabel}
      shapeRendering="crispEdges"
    >
      <path d={squares.join("")} fill="#000" />
    </svg>
  )
}
