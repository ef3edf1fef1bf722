import type { RuledPage } from "../page/ruled/ruled-page.ts"
import { turnRuledPage } from "../page/ruled/turn-ruled-page.ts"
import type { Layout } from "../scorebook/layout.ts"
import type { FormPlacement } from "../scorebook/place-form.ts"
import { placeForm } from "../scorebook/place-form.ts"
import { scoreTables } from "../scorebook/score-tables.ts"

/** A printed form found on a photo: the flat page, upright, and where the layout lies on it. */
export type FoundForm = { page: RuledPage; placement: FormPlacement }

/** A placement is beyond doubt when of each table with so many lines in the photo this share lies on a line of the page. */
const tellingLines = 5
const onLine = 0.8

/**
 * Which of the layouts a flattened photo shows, however it was turned; undefined where the rulings fit none. `known` is the form expected (same
 * club, last match): tried first and alone, half the time. One to two seconds, more if the page lies on its side or is hard to tell.
 */
export function findForm(page: RuledPage, layouts: readonly Layout[], known?: string): FoundForm | undefined {
  const expected = layouts.filter(({ name }) => name === known)
  const found = expected.length > 0 ? findTurned(page, expected) : undefined
  return found && isSure(found) ? found : findTurned(page, layouts)
}

/** The first turn of which there is no doubt, or the best: upside down, a form with rows at one distance fits quite well. */
function findTurned(flat: RuledPage, layouts: readonly Layout[]): FoundForm | undefined {
  let page = flat
  let best: FoundForm | undefined
  for (let turns = 0; turns < 4; turns++, page = turnRuledPage(page)) {
    const placement = placeForm(page, layouts)
    if (placement && isSure({ page, placement })) return { page, placement }
    if (placement && (!best || placement.score.f1 > best.placement.score.f1)) best = { page, placement }
  }
  return best
}

function isSure({ page, placement: { layout, mesh } }: FoundForm): boolean {
  return scoreTables(page, layout, mesh).every((score) => score.seen < tellingLines || score.onLine >= onLine * score.seen)
}

/** Of a table that lies beside its lines this share of them is met at most: half a row off 9 of 63 and 10 of 74 are; where it lies right, bent and askew, 55 of 74 at least. */
const mostByChance = 0.5

/** The tables (their ids) that lie beside their lines, a strip of narrow rows on bent paper: what stands in their cells is cut through or a neighbour's. */
export const listMisplaced = ({ page, placement: { layout, mesh } }: FoundForm): string[] =>
  scoreTables(page, layout, mesh).filter(({ onLine: met, seen }) => seen >= tellingLines && met < mostByChance * seen).map(({ table }) => table)

/** Tables in which a line beside its place tells of another print, of all that hold values; an over strip is dense, and a table of signatures no matter. */
const telling: readonly string[] = ["batting", "bowling", "totals"]

/**
 * May the form be another print than its layout? Rows at one distance fit one row off too: then all but the tables' ends lie on lines, and every value
 * stands in its neighbour's place. Of right placements 95 % of these tables' lines were met at least, of a sister print's at most 75 % in one of them.
 */
export function mayBeOtherPrint({ page, placement: { layout, mesh } }: FoundForm): boolean {
  return scoreTables(page, { ...layout, tables: layout.tables.filter(({ holds }) => telling.includes(holds)) }, mesh).some((score) => score.seen >= tellingLines && score.onLine < onLine * score.seen)
}
