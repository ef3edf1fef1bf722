import type { CancelSignal } from "../base/cancel.ts"
import type { Box } from "../base/geometry.ts"
import { howOutPhrases } from "../cricket/how-out-phrases.ts"
import { spellInOneCell, spellInTwoCells } from "../cricket/name-spellings.ts"
import { parseDismissal } from "../cricket/parse-dismissal.ts"
import type { FormCell } from "../scorebook/form-cells.ts"
import { chooseCellKind } from "../scorebook/choose-cell-kind.ts"
import type { CellKind } from "../words/cell-reading.ts"
import { cellHeight } from "../words/cell-scores.ts"
import type { HandExample } from "../words/hand/hand-example.ts"
import { scoreLexicon } from "../words/score-lexicon.ts"
import { cutSheet } from "./cut-sheet.ts"
import { fitCell, type CellImage } from "./read-form-cells.ts"
import { placeFormPage } from "./read-form-page.ts"
import type { ReadOptions, SourceFile, Tools } from "./tools.ts"

/** A value that a person confirmed or corrected: where in the result and on the upright page, and its text (marks with a space between two). */
export type SaidValue = { pointer: string; page: number; box: Box; text: string }
export type GatheredExample = HandExample & { pointer: string }

/** Boxes of one cell differ by rounding only. Pixels. */
const nearest = 3

/**
 * The cells of a form's pages in which the values stand, as examples of its hand, in the values' order. Words are taken as the spelling that
 * the net finds likeliest ("caught" stands there as "CT"). Opens and places the sheet anew: some seconds. Throws `FailureError`.
 */
export async function gatherExamples(tools: Pick<Tools, "openPages" | "recogniseCells" | "readCode">, file: SourceFile, said: readonly SaidValue[], options: Pick<ReadOptions, "signal" | "layouts" | "corners" | "knownForm">): Promise<GatheredExample[]> {
  const { pages } = cutSheet((await tools.openPages(file, options.signal)).pages, options.corners)
  const images = pages.flatMap(({ image }, index) => (image && said.some(({ page }) => page === index) ? placeFormPage(image.pixels, index, options, tools.readCode)?.images ?? [] : []))
  const found: GatheredExample[] = []
  for (const { pointer, page, box, text: value } of said) {
    const cell = images.find(({ place }) => place.page === page && isSame(place.box, box))
    const kind = cell && chooseCellKind(cell.cell)
    if (!kind || !cell.image) continue
    const image = fitCell(kind, cell.image)
    // Small marks that were enlarged beyond a cell's height are no examples: these are packed by that height.
    if (image.height !== cellHeight) continue
    const text = await chooseText(tools, { cell, kind, image, value }, options.signal)
    if (text !== undefined) found.push({ pointer, kind, text, image })
  }
  return found
}

const isSame = (a: Box, b: Box): boolean =>
  Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y), Math.abs(a.x + a.width - b.x - b.width), Math.abs(a.y + a.height - b.y - b.height)) < nearest

type Chosen = { cell: CellImage; kind: CellKind; image: HandExample["image"]; value: string }

/** How the value is written; undefined where that cannot be said. */
async function chooseText(tools: Pick<Tools, "recogniseCells">, { cell, kind, image, value }: Chosen, signal: CancelSignal): Promise<string | undefined> {
  if (kind === "balls") return value.split(" ").map((token) => (/^\+./.test(token) ? "+d" : token)).join(" ") || undefined
  if (kind !== "howOut" && kind !== "name") return /^[\d./-]*\d[\d./-]*$/.test(value) ? value : undefined
  const texts = [...new Set(kind === "name" ? spellName(cell.cell, value) : listPhrases(value))]
  const looks = texts.length === 0 ? undefined : await tools.recogniseCells("words", [image], signal)
  const logs = looks ? scoreLexicon(looks.model, looks.cells[0]!, texts) : []
  const best = Math.max(...logs)
  return best > -Infinity ? texts[logs.indexOf(best)] : undefined
}

const spellName = ({ column }: FormCell, name: string): string[] =>
  (column === "surname" ? spellInTwoCells(name) : spellInOneCell(name)).map(({ cells }) => cells[0] ?? "").filter((text) => text !== "")

function listPhrases(howOut: string): string[] {
  const kind = parseDismissal(howOut)?.kind
  return [howOut.toUpperCase(), ...howOutPhrases.filter((phrase) => phrase.kind === kind).map(({ text }) => text)]
}
