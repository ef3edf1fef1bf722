import type { Box } from "../base/geometry.ts"

/** One word as an engine or a text layer gives it. `confidence` 0 to 1 (1 for a text layer); box in pixels of the upright page. `alternatives`: undefined where the reader names none of what it reads. */
export type Word = { text: string; box: Box; confidence: number; bold?: boolean; alternatives?: { text: string; confidence: number }[] }

/** All words of one page, in no particular order. `width` and `height` are the page's, in the same pixels as the boxes. */
export type OcrPage = { page: number; width: number; height: number; source: "text_layer" | "ocr"; words: Word[] }

/** Words as one string, a space between two. */
export const joinWords = (words: readonly Word[]): string => words.map((word) => word.text.trim()).join(" ")
