/** The codes of pdf.js' drawing operators that matter here (its `OPS`). */
export type PdfOperatorCodes = {
  save: number
  restore: number
  transform: number
  paintFormXObjectBegin: number
  paintFormXObjectEnd: number
  paintImageXObject: number
  paintInlineImageXObject: number
  paintImageMaskXObject: number
}

export type PdfOperators = { fnArray: number[]; argsArray: unknown[] }

/** What a page's pictures amount to: share of the page they cover (may exceed 1 where they overlap) and their finest resolution in pixels per point. */
export type PdfImages = { coverage: number; finestPixelsPerPoint: number }

type Matrix = [number, number, number, number, number, number]
const identity: Matrix = [1, 0, 0, 1, 0, 0]
/** A logo is no sheet: pictures below this share of the page do not decide how finely it is drawn. */
const smallestShare = 0.02

/** Follows the page's drawing to where pictures land. `pageArea` in square points. */
export function measurePdfImages(operators: PdfOperators, codes: PdfOperatorCodes, pageArea: number): PdfImages {
  const stack: Matrix[] = []
  let current = identity
  const found: PdfImages = { coverage: 0, finestPixelsPerPoint: 0 }
  operators.fnArray.forEach((code, index) => {
    const args = operators.argsArray[index]
    if (code === codes.save || code === codes.paintFormXObjectBegin) stack.push(current)
    if (code === codes.restore || code === codes.paintFormXObjectEnd) current = stack.pop() ?? identity
    if (code === codes.transform) current = multiply(current, toMatrix(args))
    if (code === codes.paintFormXObjectBegin && Array.isArray(args)) current = multiply(current, toMatrix(args[0]))
    if (code !== codes.paintImageXObject && code !== codes.paintInlineImageXObject && code !== codes.paintImageMaskXObject) return
    // A picture fills the unit square of the current matrix.
    const share = Math.abs(current[0] * current[3] - current[1] * current[2]) / pageArea
    found.coverage += share
    if (share < smallestShare) return
    found.finestPixelsPerPoint = Math.max(found.finestPixelsPerPoint, findPixelWidth(args) / (Math.hypot(current[0], current[1]) || 1))
  })
  return found
}

function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [p, q, r, s, t, u] = inner
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f]
}

function toMatrix(value: unknown): Matrix {
  if (!(Array.isArray(value) || ArrayBuffer.isView(value))) return identity
  const numbers = Array.from(value as ArrayLike<unknown>, Number)
  const [a, b, c, d, e, f] = numbers
  return numbers.length === 6 && numbers.every(Number.isFinite) ? [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0] : identity
}

/** `[id, width, height]` for a named picture, `[{ width }]` for one in line. */
function findPixelWidth(args: unknown): number {
  if (!Array.isArray(args)) return 0
  const first: unknown = args[0]
  if (typeof first === "object" && first !== null && "width" in first) return Number(first.width) || 0
  return Number(args[1]) || 0
}
