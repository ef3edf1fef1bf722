/** What was claimed for a value, and whether the value is right. */
type Confidence = { claimed: number; right: boolean }

const edges = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01]

function toBins(confidences: readonly Confidence[]) {
  return edges.slice(0, -1).map((from, at) => {
    const own = confidences.filter(({ claimed }) => claimed >= from && claimed < (edges[at + 1] ?? 2))
    const claimed = own.reduce((sum, one) => sum + one.claimed, 0) / Math.max(1, own.length)
    const right = own.filter((one) => one.right).length / Math.max(1, own.length)
    return { count: own.length, claimed, right }
  }).filter((bin) => bin.count > 0)
}

/** Mean distance of claimed and true share, weighted by how many values claimed it: 0 is perfect. */
export const expectedCalibrationError = (confidences: readonly Confidence[]): number =>
  toBins(confidences).reduce((sum, bin) => sum + bin.count * Math.abs(bin.claimed - bin.right), 0) / Math.max(1, confidences.length)

/** `0.97→0.99 (120)`: mean claim, share right, how many. */
export const calibrationCurve = (confidences: readonly Confidence[]): string =>
  toBins(confidences).map((bin) => `${bin.claimed.toFixed(2)}→${bin.right.toFixed(2)} (${bin.count})`).join(", ")
