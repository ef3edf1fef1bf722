import type { ScanReading } from "@cricksy/shared/contract/scan-result.ts"
import { messages } from "../../messages/en.ts"
import styles from "./review.module.css"

/** How a value came about: what was read and how sure the reader is, or that a person has spoken. */
export function ReadingState({ reading }: { reading: ScanReading | undefined }) {
  if (!reading) return null
  const { raw, status, confidence } = reading
  const byMachine = status === "read" || status === "inferred"
  const parts = [
    status === "read" ? undefined : messages.card.statuses[status],
    raw === undefined || raw === "" ? undefined : messages.card.readAs(raw),
    byMachine ? messages.card.sureness(Math.round(confidence * 100)) : undefined,
  ]
  return <p className={styles.soft}>{parts.filter((part) => part !== undefined).join(" · ")}</p>
}
