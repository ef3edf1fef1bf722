import type { CancelSignal } from "../base/cancel.ts"
import type { Box } from "../base/geometry.ts"
import { createWordWorth } from "../cricket/word-worth.ts"
import type { CleanPage } from "../page/page-image.ts"
import { findInkDepth } from "../page/ink-depth.ts"
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
/** Segments lower than this share of the page's usual capital are dots of a leader and dashes. */
const leastHeight = 0.6
/** Where the page's usual capital is at most so high, in pixels of the page, the net for small print reads it. */
const smallCapital = 12
/** Height times darkness, as a share of what is usual, below which a segment is what blur and shadow leave of a ruling: 5,000 words of 16 hard photos had 0.54 and more, such remains 0.40 and less. */
const leastInk = 0.45

/**
 * What our own reader makes of a blurred page's text, segment by segment. Undefined for a page in focus, and where the reader is not on this device. Throws
 * `FailureError` "cancelled", "engine_failed".
 */
export async function readPrintedLines(tools: Pick<Tools, "recognisePrint">, { inkOnly, unsharpened }: Pick<CleanPage, "inkOnly" | "unsharpened">, signal: CancelSignal): Promise<ReadSegment[] | undefined> {
  if (unsharpened === undefined || tools.recognisePrint === undefined) return undefined
  const { enlarged, segments } = findPageText(inkOnly)
  const capital = findUsual(segments, (segment) => segment.capital)
  const net = capital <= smallCapital * enlarged ? "small-print" : "print"
  const placed = segments.filter(({ box }) => box.height >= leastHeight * capital).slice(0, mostSegments).map((segment) => shrink(segment, enlarged))
  const depths = new Map(placed.map((segment) => [segment, findInkDepth(unsharpened, segment.box)]))
  const inkOf = (segment: TextSegment) => depths.get(segment) ?? 0
  const least = leastInk * capital * findUsual(placed, inkOf)
  const isText = (segment: TextSegment) => segment.box.height * enlarged * inkOf(segment) >= least
  const text = placed.filter(isText)
  const read: ReadSegment[] = []
  const worth = createWordWorth()
  do {
    const some = text.slice(read.length, read.length + linesAtOnce)
    const lines = some.map((segment) => drawPrintedLine(unsharpened, segment, widestCell))
    const looks = await tools.recognisePrint(lines.map(({ image }) => image), signal, net)
    if (looks === undefined) return undefined
    read.push(...some.map(({ box }, at) => ({ box, words: readPrintedLine({ model: looks.model, scores: looks.cells[at]! }, worth).map((word) => toPage(word, lines[at]!, box)) })))
  } while (read.length < text.length)
  // What is left of rulings holds no words, the engine's neither.
  return [...read, ...placed.filter((segment) => !isText(segment)).map(({ box }) => ({ box, words: [] }))]
}

/** The value that half of the letters stand in. */
function findUsual(segments: readonly TextSegment[], measure: (segment: TextSegment) => number): number {
  const values = segments.flatMap((segment) => new Array<number>(segment.letters.length).fill(measure(segment))).sort((a, b) => a - b)
  return values[values.length >> 1] ?? 0
}

function shrink({ box, baseline, capital, letters }: TextSegment, by: number): TextSegment {
  return { box: { x: box.x / by, y: box.y / by, width: box.width / by, height: box.height / by }, baseline: baseline / by, capital: capital / by, letters }
}

function toPage({ text, from, to, confidence, alternatives }: PrintedWord, { left, scale }: PrintedLine, { x, y, width, height }: Box): Word {
  const start = Math.min(x + width - 1, Math.max(x, left + from / scale))
  const end = Math.max(start + 1, Math.min(x + width, left + to / scale))
  return { text, confidence, box: { x: start, y, width: end - start, height }, alternatives: alternatives.map(({ value, confidence: chance }) => ({ text: value, confidence: chance })) }
}
