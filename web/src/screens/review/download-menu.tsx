import { toFailure } from "@cricksy/shared/base/failure.ts"
import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { downloadCard, type CardFormat } from "../../card/download-card.ts"
import { MenuButton } from "../../components/menu-button.tsx"
import { showToast } from "../../components/toasts.tsx"
import { review as texts } from "../../messages/en-club.ts"

const formats: readonly CardFormat[] = ["json", "csv", "cricsheet", "text"]

/** Takes the card as it is shown away as a file. */
export function DownloadMenu({ filename, result }: { filename: string; result: ScanResult }) {
  const save = (format: CardFormat) => {
    downloadCard(filename, result, format).catch((thrown: unknown) => showToast(toFailure(thrown).message))
  }
  return (
    <MenuButton
      label={texts.download}
      icon="download"
      entries={formats.map((format) => ({ label: texts.downloads[format], icon: "file", onSelect: () => save(format) }))}
    />
  )
}
