/**
 * A smooth height over a rectangle from (0, 0) to (width, height) and a margin round it: uniform cubic B-splines over
 * `across` × `down` cells. `coefficients` are listed column by column, (across + 3) × (down + 3). Beyond the margin the edge goes on.
 */
export type SplineSurface = { width: number; height: number; across: number; down: number; coefficients: Float64Array }

/** The cells reach this share of the rectangle beyond each of its sides. */
const margin = 0.12

/** The surface at a place, in whatever unit its coefficients have. */
export function surfaceAt(surface: SplineSurface, x: number, y: number): number {
  const { width, height, across, down, coefficients } = surface
  const u = cellOf(x, width, across)
  const v = cellOf(y, height, down)
  const column = Math.min(across - 1, Math.floor(u))
  const row = Math.min(down - 1, Math.floor(v))
  const f = u - column
  const g = v - row
  const stride = down + 3
  const [g0, g1, g2, g3] = [splineWeight(0, g), splineWeight(1, g), splineWeight(2, g), splineWeight(3, g)]
  let sum = 0
  for (let i = 0, at = column * stride + row; i < 4; i++, at += stride)
    sum += splineWeight(i, f)
      * (coefficients[at]! * g0 + coefficients[at + 1]! * g1 + coefficients[at + 2]! * g2 + coefficients[at + 3]! * g3)
  return sum / 36
}

/**
 * The 16 weights of the coefficients round a place, into `weights`; returns the first coefficient's index. Next ones: +1 down, +(down
 * + 3) across.
 */
export function findWeights(shape: Omit<SplineSurface, "coefficients">, x: number, y: number, slope: Slope, weights: Float64Array): number {
  const u = cellOf(x, shape.width, shape.across)
  const v = cellOf(y, shape.height, shape.down)
  const column = Math.min(shape.across - 1, Math.floor(u))
  const row = Math.min(shape.down - 1, Math.floor(v))
  const perX = shape.across / (shape.width * (1 + 2 * margin)) / 6
  const perY = shape.down / (shape.height * (1 + 2 * margin)) / 6
  for (let i = 0; i < 4; i++) {
    const a = slope === "x" ? splineSlope(i, u - column) * perX : splineWeight(i, u - column) / 6
    for (let j = 0; j < 4; j++) weights[4 * i + j] = a * (slope === "y" ? splineSlope(j, v - row) * perY : splineWeight(j, v - row) / 6)
  }
  return column * (shape.down + 3) + row
}

/** What of the surface is meant: its value, or its slope along an axis. */
export type Slope = "none" | "x" | "y"

function cellOf(place: number, length: number, cells: number): number {
  const share = (place / length + margin) / (1 + 2 * margin)
  return (share < 0 ? 0 : share > 1 ? 1 : share) * cells
}

/** Six times the basis: one division in the end. Products, not powers: this runs a million times a page. */
function splineWeight(i: number, f: number): number {
  if (i === 0) return (1 - f) * (1 - f) * (1 - f)
  if (i === 1) return f * f * (3 * f - 6) + 4
  return i === 2 ? 1 + 3 * f * (1 + f - f * f) : f * f * f
}

function splineSlope(i: number, f: number): number {
  if (i === 0) return -3 * (1 - f) * (1 - f)
  if (i === 1) return 9 * f * f - 12 * f
  return i === 2 ? 3 + 6 * f - 9 * f * f : 3 * f * f
}
