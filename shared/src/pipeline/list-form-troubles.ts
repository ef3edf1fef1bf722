import { toPhoto } from "../page/ruled/flat-map.ts"
import { isHidden, isSeen, type LineRun, type RuledPage } from "../page/ruled/ruled-page.ts"
import { cornerNames } from "../page/page-quality.ts"
import { meshPoint } from "../scorebook/form-mesh.ts"
import type { FormCell } from "../scorebook/form-cells.ts"
import { listCutParts, partOf } from "../scorebook/list-cut-parts.ts"
import type { CardPart } from "../scorecard/scorecard.ts"
import type { FoundForm } from "./find-form.ts"

/** What is wrong with a photo of a form, as a person can mend it. */
export type FormTrouble = { code: "form_cut" | "form_bent" | "form_blank" | "glare" | "low_resolution" | "second_page"; message: string }

/** Is a cell in the photo, and if so, does glare hide it? */
export type CellView = "seen" | "hidden" | "outside"

/** `filled`: there is writing in it, as far as it can be seen. */
type ViewedCell = { cell: FormCell; view: CellView; filled: boolean }

/** A sheet narrower than this in the photo, in pixels, is too small to read well. */
const narrowest = 900
/** Tables that a card is made of, as a person calls them. */
const partNames: Record<CardPart, string> = {
  batting: "batting", bowling: "bowling", fall_of_wickets: "fall of wickets", extras: "extras", total: "totals", over_totals: "end of over",
}
/** Fewer written cells than this in batting and bowling are specks or a heading. */
const fewWritten = 4
/** Lines beside the form (to its sides, above or below), as a share of all of that axis that are seen, that only another page explains; this far off the form, pixels. */
const otherPage = 0.15
const beside = 70

/** Troubles of a photo on which a form was found. `misplaced`: what the tables hold that lie beside their lines. */
export function listFormTroubles({ page, placement: { mesh } }: FoundForm, cells: readonly ViewedCell[], misplaced: readonly string[]): FormTrouble[] {
  const troubles: FormTrouble[] = []
  const listParts = (lost: CellView) => listCutParts(cells.map(({ cell, view, filled }) => ({ cell, lost: view === lost, filled }))).map((part) => partNames[part])
  const [cut, hidden] = [listParts("outside"), listParts("hidden")]
  if (cut.length > 0) troubles.push({ code: "form_cut", message: `Part of the sheet is not in the photo (${cut.join(", ")}${nameLostCorners(page, mesh)}): what stands there cannot be read. Take the photo again with all four corners in it.` })
  // White paper that can be read is no glare: what is told is what hides a cell.
  if (cells.some(({ cell, view }) => view === "hidden" && partOf[cell.holds] !== undefined))
    troubles.push({ code: "glare", message: `Take the photo again without flash or lamp on the paper: part of it is too bright to be read${hidden.length > 0 ? ` (${hidden.join(", ")})` : ""}.` })
  const bent = misplaced.flatMap((holds) => partOf[holds] ?? []).map((part) => partNames[part])
  if (bent.length > 0) troubles.push({ code: "form_bent", message: `The paper is bent too much to follow the lines of a part of it (${[...new Set(bent)].join(", ")}): nothing was read there. Press the page flat and take the photo again.` })
  const filled = cells.filter(({ cell: { holds, column }, filled: isWritten }) => isWritten && (holds === "batting" || holds === "bowling") && column !== "number").length
  if (filled < fewWritten) troubles.push({ code: "form_blank", message: "This form is blank: nothing is written in its batting and bowling tables." })
  const width = measureWidth(page, mesh)
  if (width < narrowest) troubles.push({ code: "low_resolution", message: `The sheet is only ${Math.round(width)} pixels wide in this photo, too small to read handwriting well. Go nearer, or send the original photo, not a forwarded copy.` })
  if (shareBeside(page, mesh) > otherPage) troubles.push(secondPage)
  return troubles
}

/** Two sheets in one photo, of which one was read. */
export const secondPage: FormTrouble = { code: "second_page", message: "There is a second page in this photo. Only one was read: take a photo of each page." }

/** This far inside the form's corners, a share of its size: the outermost lines may lie at the photo's edge. */
const inset = 0.02

/** The corners of the form that are outside the photo, as words behind the parts that are cut off; "" where only an edge is. */
function nameLostCorners(page: RuledPage, mesh: FoundForm["placement"]["mesh"]): string {
  const [width, height] = mesh.size
  const sides = { left: inset * width, right: (1 - inset) * width, top: inset * height, bottom: (1 - inset) * height }
  const places = [[sides.left, sides.top], [sides.right, sides.top], [sides.right, sides.bottom], [sides.left, sides.bottom]] as const
  const lost = cornerNames.filter((_, i) => {
    const { x, y } = meshPoint(mesh, ...places[i]!)
    return !isSeen(page, x, y) && !isHidden(page, x, y)
  })
  return lost.length === 0 ? "" : `; the ${lost.join(" and the ")} corner${lost.length > 1 ? "s are" : " is"} missing`
}

/** The ruled area's width in the photo, pixels. */
function measureWidth(page: RuledPage, mesh: FoundForm["placement"]["mesh"]): number {
  const [left, right] = [meshPoint(mesh, 0, mesh.size[1] / 2), meshPoint(mesh, mesh.size[0], mesh.size[1] / 2)]
  const [a, b] = [toPhoto(page.map, left.x, left.y), toPhoto(page.map, right.x, right.y)]
  return Math.hypot(b.x - a.x, b.y - a.y)
}

/** The share of the vertical lines' length that stands to the left or right of the form, or of the horizontal lines' above or below it, whichever is more. */
function shareBeside(page: RuledPage, mesh: FoundForm["placement"]["mesh"]): number {
  const [width, height] = mesh.size
  const sides = [meshPoint(mesh, 0, height / 2), meshPoint(mesh, width, height / 2), meshPoint(mesh, width / 2, 0), meshPoint(mesh, width / 2, height)] as const
  return Math.max(shareOutside(page.runs.vertical, sides[0].x, sides[1].x), shareOutside(page.runs.horizontal, sides[2].y, sides[3].y))
}

function shareOutside(runs: readonly LineRun[], first: number, last: number): number {
  const lengthOf = (some: readonly LineRun[]) => some.reduce((sum, { from, to }) => sum + to - from, 0)
  return lengthOf(runs.filter(({ at }) => at < first - beside || at > last + beside)) / Math.max(1, lengthOf(runs))
}
