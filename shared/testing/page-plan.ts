import { type FontName, measureText } from "./sheet-fonts.ts"

/** Lengths in points (1/72 inch); y runs down; `y` of a text is its baseline; `turn` in radians, clockwise. */
export type TextMark = { kind: "text"; x: number; y: number; text: string; size: number; font: FontName; bold: boolean; colour: string; turn: number }
export type LineMark = { kind: "line"; from: { x: number; y: number }; to: { x: number; y: number }; thickness: number; colour: string }
export type FillMark = { kind: "fill"; x: number; y: number; width: number; height: number; colour: string }
export type Mark = TextMark | LineMark | FillMark

/** One page as a list of marks, drawn alike on a canvas and into a PDF. */
export type PagePlan = { width: number; height: number; paper: string; marks: Mark[] }

export type Ink = { font: FontName; size: number; bold?: boolean; colour: string }

export type Align = "left" | "right" | "centre"

/** Writes a text; `x` is its left end, right end or middle by `align`. Returns its width. An empty text leaves no mark. */
export function addText(page: PagePlan, x: number, y: number, text: string, ink: Ink, align: Align = "left"): number {
  const bold = ink.bold ?? false
  const width = measureText(text, ink.font, bold, ink.size)
  const left = align === "left" ? x : align === "right" ? x - width : x - width / 2
  if (text !== "") page.marks.push({ kind: "text", x: left, y, text, size: ink.size, font: ink.font, bold, colour: ink.colour, turn: 0 })
  return width
}

export function addLine(page: PagePlan, x1: number, y1: number, x2: number, y2: number, colour: string, thickness = 0.7): void {
  page.marks.push({ kind: "line", from: { x: x1, y: y1 }, to: { x: x2, y: y2 }, thickness, colour })
}

export function addFill(page: PagePlan, x: number, y: number, width: number, height: number, colour: string): void {
  page.marks.push({ kind: "fill", x, y, width, height, colour })
}

/** Breaks a text at spaces so that no line is wider than `width` points; a longer word stands alone and sticks out. */
export function wrapText(text: string, width: number, ink: Ink): string[] {
  const lines: string[] = []
  for (const word of text.split(" ")) {
    const last = lines.at(-1)
    const joined = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && measureText(joined, ink.font, ink.bold ?? false, ink.size) <= width) lines[lines.length - 1] = joined
    else lines.push(word)
  }
  return lines
}
