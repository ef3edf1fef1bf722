import type { Homography } from "../homography.ts"

/** The map that does `b` first, then `a`. */
export function multiply(a: Homography, b: Homography): Homography {
  const row = (i: 0 | 3 | 6): [number, number, number] => [
    a[i] * b[0] + a[i + 1]! * b[3] + a[i + 2]! * b[6],
    a[i] * b[1] + a[i + 1]! * b[4] + a[i + 2]! * b[7],
    a[i] * b[2] + a[i + 1]! * b[5] + a[i + 2]! * b[8],
  ]
  return [...row(0), ...row(3), ...row(6)]
}
