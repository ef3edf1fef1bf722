import type { OcrPage, Word } from "../src/words/ocr-page.ts"

/** A page of fixed-width text: a character is 10 wide, a line 30 high. Two spaces and more are white space between cells. Confidence below 1: an engine read it. */
export function typeset(text: string, confidence = 1, page = 0): OcrPage {
  const words: Word[] = text.split("\n").flatMap((line, row) => [...line.matchAll(/\S+/g)].map((found): Word => ({
    text: found[0], confidence, box: { x: found.index * 10, y: row * 30, width: found[0].length * 10 - 2, height: 14 },
  })))
  return { page, width: 1000, height: 1400, source: confidence < 1 ? "ocr" : "text_layer", words }
}
