import type { Quad } from "../../base/geometry.ts"
import type { RuledPage } from "../../page/ruled/ruled-page.ts"
import type { AxisPlacement } from "../axis-placement.ts"
import type { FormMesh } from "../form-mesh.ts"
import type { Layout } from "../layout.ts"
import { settleForm, type FormPlacement } from "../place-form.ts"
import { ownPage } from "./own-form.ts"
import { toUnits } from "./own-layout.ts"

/** Middles of the corner marks on the paper, millimetres, in a quad's order. */
export const markMiddles: Quad = (() => {
  const near = ownPage.markInset + ownPage.markSide / 2
  const [right, bottom] = [ownPage.width - near, ownPage.height - near]
  return [{ x: near, y: near }, { x: right, y: near }, { x: right, y: bottom }, { x: near, y: bottom }]
})()

/** Below this F1 the rulings are not those of the layout: another sheet stands between the marks. */
const leastF1 = 0.5

/** Our sheet on a flat, upright page where its corner marks lie at `corners`; the layout that fits best. Undefined where none does. */
export function placeOwnForm(page: RuledPage, corners: Quad, layouts: readonly Layout[]): FormPlacement | undefined {
  const placements = layouts.map((layout) => settleForm(page, layout, startMesh(layout, corners)))
  const [best] = placements.sort((a, b) => b.score.f1 - a.score.f1)
  return best && best.score.f1 >= leastF1 ? best : undefined
}

function startMesh(layout: Layout, corners: Quad): FormMesh {
  const units = markMiddles.map(({ x, y }) => toUnits(x, y))
  return { size: layout.size, x: fitAxis(units.map(([x]) => x), corners.map(({ x }) => x)), y: fitAxis(units.map(([, y]) => y), corners.map(({ y }) => y)) }
}

/** The straight line through the marks' places, by least squares. */
function fitAxis(units: readonly number[], pixels: readonly number[]): AxisPlacement {
  const [unit, pixel] = [mean(units), mean(pixels)]
  const over = units.reduce((sum, one, at) => sum + (one - unit) * (pixels[at]! - pixel), 0)
  const under = units.reduce((sum, one) => sum + (one - unit) ** 2, 0)
  const scale = over / under
  return { scale, offset: pixel - scale * unit, bend: 0 }
}

const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length
