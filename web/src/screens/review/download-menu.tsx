import { toFailure } from "@cricksy/shared/base/failure.ts"
import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { downloadCard, listFormats, type CardFormat } from "../../card/download-card.ts"
import { MenuButton, type MenuEntry } from "../../components/menu-button.tsx"
import { showToast } from "../../components/toasts.tsx"
import { titleOf } from "../../card/sheet-title.ts"
import { review as texts } from "../../messages/en-club.ts"
import { messages } from "../../messages/en.ts"

const { card } = messages

/** Takes the card as it is shown away, as a file or on paper. */
export function DownloadMenu({ filename, result }: { filename: string; result: ScanResult }) {
  const attempt = (work: Promise<void>) => { work.catch((thrown: unknown) => showToast(toFailure(thrown).message)) }
  const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)
  const save = (format: CardFormat) => attempt(downloadCard(filename, result, format))
  const print = () => attempt(import("../../card/print-card.ts").then(({ printCard }) => printCard(titleOf(result, filename), result)))
  return (
    <MenuButton
      label={texts.download}
      icon="download"
      entries={[
        { label: card.print, icon: "print", onSelect: print },
        ...listFormats(result).map((format): MenuEntry => ({ label: capital(card.formats[format]), icon: "file", onSelect: () => save(format) })),
      ]}
    />
  )
}
