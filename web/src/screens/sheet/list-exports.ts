import { toFailure } from "@cricksy/shared/base/failure.ts"
import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { downloadCard, listFormats, type CardFormat } from "../../card/download-card.ts"
import type { MenuEntry } from "../../components/menu-button.tsx"
import { showToast } from "../../components/toasts.tsx"
import { messages } from "../../messages/en.ts"

const { sheets: texts, card } = messages

/** A share that the person closed again is no failure. */
const isDismissed = (thrown: unknown): boolean => thrown instanceof Error && thrown.name === "AbortError"

/** The ways to take a card out of the app, with every correction in it; the writers are loaded when one is chosen. None without a result. */
export function listExports(title: string, filename: string, result: ScanResult | undefined): MenuEntry[] {
  if (!result) return []
  const attempt = (work: () => Promise<void>) => {
    work().catch((thrown: unknown) => { if (!isDismissed(thrown)) showToast(toFailure(thrown).message) })
  }
  const share = async () => {
    const { shareCard } = await import("./share-card.ts")
    if (await shareCard(title, result) === "copied") showToast(texts.copied)
  }
  const save = async (format: CardFormat) => {
    await downloadCard(filename, result, format)
    showToast(texts.exported)
  }
  const print = async () => {
    const { printCard } = await import("../../card/print-card.ts")
    await printCard(title, result)
  }
  return [
    { label: texts.share, icon: "share", onSelect: () => attempt(share) },
    { label: card.print, icon: "print", onSelect: () => attempt(print) },
    ...listFormats(result).map((format): MenuEntry => ({ label: texts.exportAs(card.formats[format]), icon: "download", onSelect: () => attempt(() => save(format)) })),
  ]
}
