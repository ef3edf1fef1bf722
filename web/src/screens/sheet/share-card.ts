import { fromScanResult } from "@cricksy/shared/contract/match-wire.ts"
import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { exporters } from "@cricksy/shared/export/exporters.ts"

/** Hands the card as plain text to another app (a chat, a mail); where the browser cannot, it goes to the clipboard. Says which. */
export async function shareCard(title: string, result: ScanResult): Promise<"shared" | "copied"> {
  const text = exporters.text.write(fromScanResult(result))
  if (typeof navigator.share !== "function") {
    await navigator.clipboard.writeText(text)
    return "copied"
  }
  await navigator.share({ title, text })
  return "shared"
}
