import type { CancelSignal } from "../base/cancel.ts"
import type { Box } from "../base/geometry.ts"
import type { CleanPage } from "../page/page-image.ts"
import { findPageText } from "../page/page-text.ts"
import { drawPrintedLine, type PrintedLine } from "../page/printed-line.ts"
import type { TextSegment } from "../page/text-segments.ts"
import type { Word } from "../words/ocr-page.ts"
import { readPrintedLine, type PrintedWord } from "../words/read-printed-line.ts"
import type { ReadSegment } from "../words/weigh-readers.ts"
import { widestCell } from "./recognise-cells.ts"
import type { Tools } from "./tools.ts"

/** A page with more segments than this is not text but grain or scribble. */
const mostSegments = 3000
/** So many lines' scores are held at once: a line as wide as the net takes has 0.4 MB of them. */
const linesAtOnce = 32
/** Segments lower than this share of the page's usual capital are dots of a leader, dashes, remains of rulings. */
const leastHeight = 0.6

/**
 * What our own reader makes of a blurred page's text, segment by segment. Undefined for a page in focus, and where the reader is not on this device. Throws
 * `FailureError` "cancelled", "engine_failed".
 */
export async function readPrintedLines(tools: Pick<Tools, "recognisePrint">, { inkOnly, unsharpened }: Pick<CleanPage, "inkOnly" | "unsharpened">, signal: CancelSignal): Promise<ReadSegment[] | undefined> {
  if (unsharpened === undefined || tools.recognisePrint === undefined) return undefined
  const { enlarged, segments } = findPageText(inkOnly)
  const least = leastHeight * findUsualCapital(segments)
  const placed = segments.filter(({ box }) => box.height >= least).slice(0, mostSegments).map((segment) => shrink(segment, enlarged))
  const read: ReadSegment[] = []
  do {
    const some = placed.slice(read.length, read.length + linesAtOnce)
    const lines = some.map((segment) => drawPrintedLine(unsharpened, segment, widestCell))
    const looks = await tools.recognisePrint(lines.map(({ image }) => image), signal)
    if (looks === undefined) return undefined
    read.push(...some.map(({ box }, at) => ({ box, words: readPrintedLine({ model: looks.model, scores: looks.cells[at]! }).map((word) => toPage(word, lines[at]!, box)) })))
  } while (read.length < placed.length)
  return read
}

/** The capital that half of the letters stand in. */
function findUsualCapital(segments: readonly TextSegment[]): number {
  const capitals = segments.flatMap(({ capital, letters }) => letters.map(() => capital)).sort((a, b) => a - b)
  return capitals[capitals.length >> 1] ?? 0
}

function shrink({ box, baseline, capital }: TextSegment, by: number): Pick<TextSegment, "box" | "baseline" | "capital"> {
  return { box: { x: box.x / by, y: box.y / by, width: box.width / by, height: box.height / by }, baseline: baseline / by, capital: capital / by }
}

function toPage({ text, from, to, confidence, alternatives }: PrintedWord, { left, scale }: PrintedLine, { x, y, width, height }: Box): Word {
  const start = Math.min(x + width - 1, Math.max(x, left + from / scale))
  const end = Math.max(start + 1, Math.min(x + width, left + to / scale))
  return { text, confidence, box: { x: start, y, width: end - start, height }, alternatives: alternatives.map(({ value, confidence: chance }) => ({ text: value, confidence: chance })) }
}
