import type { Alternative } from "../../base/reading.ts"

/** How often a number of digits is read as another one: a digit is lost (at an edge of the cell, in a ruling), another or one too many; two of these; anything. */
const oneLost = 0.02
const oneOther = 0.004
const oneMore = 0.004
const twoOff = 0.0004
const anything = 0.00004

/** How likely the readings of a number's cell are, by the number that stands there, 0 to `length` − 1; null where nothing was read. */
export function weighNumber(readings: readonly Alternative<number>[] | null | undefined, length: number): Float64Array | null {
  if (readings === null || readings === undefined || readings.length === 0) return null
  const read = readings.map(({ value, confidence }) => ({ text: `${value}`, confidence }))
  return Float64Array.from({ length }, (_, count) => {
    const truth = `${count}`
    return anything + read.reduce((sum, { text, confidence }) => sum + confidence * findLikeness(text, truth), 0)
  })
}

function findLikeness(read: string, truth: string): number {
  if (read === truth) return 1
  if (read.length === truth.length) {
    const differ = [...read].filter((digit, at) => digit !== truth[at]).length
    return differ === 1 ? oneOther : differ === 2 ? twoOff : 0
  }
  if (truth.length === read.length + 1) return isWithin(read, truth) ? oneLost : twoOff
  if (read.length === truth.length + 1) return isWithin(truth, read) ? oneMore : twoOff
  return truth.length === read.length + 2 && isWithin(read, truth) ? twoOff : 0
}

/** Is `short` what is left of `long` where digits are dropped? */
function isWithin(short: string, long: string): boolean {
  let at = 0
  for (const digit of long) if (digit === short[at]) at += 1
  return at === short.length
}
