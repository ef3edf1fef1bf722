import { FailureError } from "@cricksy/shared/base/failure.ts"
import { handFile, type HandSheet } from "@cricksy/shared/contract/hand-record.ts"
import { downloadFile } from "../../card/download-file.ts"
import { hand as texts } from "../../messages/en-hand.ts"
import { saveHands } from "../../store/hands.ts"

/** All examples that are kept take less. */
const largestFile = 4_000_000

type Hands = readonly { id: string; body: HandSheet }[]

export function downloadHands(hands: Hands): void {
  const sheets = hands.map(({ id, body }) => ({ id, body }))
  downloadFile("handwriting.json", new Blob([JSON.stringify({ format: "cricksy.hand/1", sheets })], { type: "application/json" }))
}

/** What a file's text holds. @throws FailureError `invalid_request` where that are no examples. */
export function parseHandFile(text: string): { id: string; body: HandSheet }[] {
  try {
    return handFile.parse(JSON.parse(text)).sheets
  } catch {
    throw new FailureError("invalid_request", texts.notOurs)
  }
}

/** Keeps the examples of a file; returns of how many sheets. @throws FailureError `invalid_request`, `storage_full`, `storage_unavailable`. */
export async function loadHandFile(file: Blob): Promise<number> {
  if (file.size > largestFile) throw new FailureError("invalid_request", texts.notOurs)
  const hands = parseHandFile(await file.text())
  await saveHands(hands)
  return hands.length
}
