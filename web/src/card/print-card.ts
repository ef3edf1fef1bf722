import { fromScanResult } from "@cricksy/shared/contract/match-wire.ts"
import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { cardStyles } from "@cricksy/shared/export/card-styles.ts"
import { toHtmlBody } from "@cricksy/shared/export/to-html.ts"

/**
 * Opens the browser's print dialogue on the card, one page an innings; "save as PDF" stands there too. The card is laid out in a frame of
 * its own; its style goes in as a sheet object, because the page's policy refuses style elements.
 */
export async function printCard(title: string, result: ScanResult): Promise<void> {
  const frame = document.createElement("iframe")
  frame.title = title
  frame.tabIndex = -1
  frame.style.cssText = "position: fixed; inset: auto 100% 100% auto; width: 210mm; height: 297mm; border: 0"
  // Firefox puts its empty page into a frame after a while: what stood there before would be lost.
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }))
  document.body.append(frame)
  await loaded
  const page = frame.contentDocument
  const view = page?.defaultView
  if (!page || !view) return frame.remove()
  page.title = title
  page.documentElement.lang = "en"
  const styles = new view.CSSStyleSheet()
  styles.replaceSync(cardStyles)
  page.adoptedStyleSheets = [styles]
  // Every text of it was escaped by the writer; a parsed document runs no scripts.
  const parsed = new DOMParser().parseFromString(toHtmlBody(fromScanResult(result)), "text/html")
  page.body.replaceChildren(...parsed.body.childNodes)
  await new Promise(requestAnimationFrame)
  const closed = new Promise((resolve) => view.addEventListener("afterprint", resolve, { once: true }))
  view.focus()
  view.print()
  // Some phones print without ever saying that they are done.
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 60_000))])
  frame.remove()
}
