import type { OcrPage } from "./ocr-page.ts"

/**
 * How sure the engine was of the page, 0 to 1: the mean confidence of its words, long words counting more. Print gives 0.8 and
 * more, handwriting on forms 0.2 to 0.6: a second opinion beside what the pixels say. Undefined below ten words.
 */
export function findMeanConfidence(page: OcrPage): number | undefined {
  if (page.words.length < 10) return undefined
  let weighted = 0
  let letters = 0
  for (const { text, confidence } of page.words) {
    weighted += confidence * text.length
    letters += text.length
  }
  return letters === 0 ? undefined : weighted / letters
}
