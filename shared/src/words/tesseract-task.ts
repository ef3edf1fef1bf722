import type { TesseractBlock } from "./tesseract-words.ts"

/** One picture for the engine: a file's bytes (`toEnginePicture`) and the parameters for it. Segmentation mode and character set are always stated. */
export type TesseractTask = { picture: Uint8Array; parameters: TesseractParameters }
export type TesseractParameters = { tessedit_pageseg_mode: TesseractMode; tessedit_char_whitelist: string }
export type TesseractAnswer = TesseractBlock[]

/** The engine's page segmentation modes that are used (its numbers, as strings): one column of lines, one block, one line, scattered text. */
export const tesseractModes = { column: "4", block: "6", line: "7", scattered: "11" } as const
export type TesseractMode = (typeof tesseractModes)[keyof typeof tesseractModes]

/** Words that the engine learns from one sheet must not colour the next; the resolution is stated because a raw picture has none; ours are black on white, so no line is tried in reverse. */
export const tesseractSettings = { tessedit_enable_doc_dict: "0", user_defined_dpi: "300", tessedit_do_invert: "0" }
