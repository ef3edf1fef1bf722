import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { tonesOf, type ValueTone } from "./value-tone.ts"

/** Where a value stands on its upright page: x, y, width, height in pixels. */
export type PageBox = { pointer: string; box: readonly [number, number, number, number]; tone: ValueTone }

/** The boxes of all values that stand on one page (index from 0). */
export function boxesOf(result: ScanResult, page: number): PageBox[] {
  const tones = tonesOf(result)
  return Object.entries(result.readings).flatMap(([pointer, reading]) =>
    reading.box !== undefined && (reading.page ?? 0) === page ? [{ pointer, box: reading.box, tone: tones.get(pointer) ?? "plain" }] : [])
}

/** A box as a path of SVG, in the page's pixels. */
export const toPath = ({ box: [x, y, width, height] }: Pick<PageBox, "box">): string => `M${x} ${y}h${width}v${height}h${-width}z`

/** All boxes of a tone as one path, those that a person should look at last and so on top: a page has hundreds of boxes, and an element for each took longer than all else of the screen. */
export function outlineBoxes(boxes: readonly PageBox[]): { tone: ValueTone; path: string }[] {
  const tones: readonly ValueTone[] = ["plain", "seen", "doubt", "wrong"]
  return tones.flatMap((tone) => {
    const path = boxes.filter((box) => box.tone === tone).map(toPath).join("")
    return path === "" ? [] : [{ tone, path }]
  })
}

/** The smallest box around a point of the page: a line of the paper has boxes of its own and one around all of it. */
export function findBoxAt(boxes: readonly PageBox[], { x, y }: { x: number; y: number }): PageBox | undefined {
  const around = boxes.filter(({ box: [left, top, width, height] }) => x >= left && x <= left + width && y >= top && y <= top + height)
  return around.sort((one, other) => one.box[2] * one.box[3] - other.box[2] * other.box[3])[0]
}
