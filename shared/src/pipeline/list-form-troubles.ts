import { toPhoto } from "../page/ruled/flat-map.ts"
import type { RuledPage } from "../page/ruled/ruled-page.ts"
import { meshPoint } from "../scorebook/form-mesh.ts"
import { listCutParts, partOf, type SeenCell } from "../scorebook/list-cut-parts.ts"
import type { CardPart } from "../scorecard/scorecard.ts"
import type { FoundForm } from "./find-form.ts"

/** What is wrong with a photo of a form, as a person can mend it. */
export type FormTrouble = { code: "form_cut" | "form_bent" | "form_blank" | "low_resolution" | "second_page"; message: string }

/** A sheet narrower than this in the photo, in pixels, is too small to read well. */
const narrowest = 900
/** Tables that a card is made of, as a person calls them. */
const partNames: Record<CardPart, string> = {
  batting: "batting", bowling: "bowling", fall_of_wickets: "fall of wickets", extras: "extras", total: "totals", over_totals: "end of over",
}
/** Fewer written cells than this in batting and bowling are specks or a heading. */
const fewWritten = 4
/** Lines beside the form, as a share of all that are seen, that only another page explains; this far off the form, pixels. */
const otherPage = 0.15
const beside = 70

/** Troubles of a photo on which a form was found. `cells`: lost are those outside the photo; `misplaced`: what the tables hold that lie beside their lines. */
export function listFormTroubles({ page, placement: { mesh } }: FoundForm, cells: readonly SeenCell[], misplaced: readonly string[]): FormTrouble[] {
  const troubles: FormTrouble[] = []
  const cut = listCutParts(cells).map((part) => partNames[part])
  if (cut.length > 0) troubles.push({ code: "form_cut", message: `Part of the sheet is not in the photo (${cut.join(", ")}): what stands there cannot be read. Take the photo again with all four corners in it.` })
  const bent = misplaced.flatMap((holds) => partOf[holds] ?? []).map((part) => partNames[part])
  if (bent.length > 0) troubles.push({ code: "form_bent", message: `The paper is bent too much to follow the lines of a part of it (${[...new Set(bent)].join(", ")}): nothing was read there. Press the page flat and take the photo again.` })
  const filled = cells.filter(({ cell: { holds, column }, filled: isWritten }) => isWritten && (holds === "batting" || holds === "bowling") && column !== "number").length
  if (filled < fewWritten) troubles.push({ code: "form_blank", message: "This form is blank: nothing is written in its batting and bowling tables." })
  const width = measureWidth(page, mesh)
  if (width < narrowest) troubles.push({ code: "low_resolution", message: `The sheet is only ${Math.round(width)} pixels wide in this photo, too small to read handwriting well. Go nearer, or send the original photo, not a forwarded copy.` })
  if (shareBeside(page, mesh) > otherPage) troubles.push({ code: "second_page", message: "There is a second page in this photo. Only one was read: take a photo of each page." })
  return troubles
}

/** The ruled area's width in the photo, pixels. */
function measureWidth(page: RuledPage, mesh: FoundForm["placement"]["mesh"]): number {
  const [left, right] = [meshPoint(mesh, 0, mesh.size[1] / 2), meshPoint(mesh, mesh.size[0], mesh.size[1] / 2)]
  const [a, b] = [toPhoto(page.map, left.x, left.y), toPhoto(page.map, right.x, right.y)]
  return Math.hypot(b.x - a.x, b.y - a.y)
}

/** The share of the vertical lines' length that stands to the left or right of the form. */
function shareBeside(page: RuledPage, mesh: FoundForm["placement"]["mesh"]): number {
  const left = meshPoint(mesh, 0, mesh.size[1] / 2).x - beside
  const right = meshPoint(mesh, mesh.size[0], mesh.size[1] / 2).x + beside
  let all = 0
  let outside = 0
  for (const { at, from, to } of page.runs.vertical) {
    all += to - from
    if (at < left || at > right) outside += to - from
  }
  return outside / Math.max(1, all)
}
