/** log(exp a + exp b) without leaving the range of doubles. */
export function addLogs(a: number, b: number): number {
  if (a === -Infinity) return b
  if (b === -Infinity) return a
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b))
}

/** log of the sum of all exp: -Infinity for an empty list. */
export function sumLogs(logs: Iterable<number>): number {
  let sum = -Infinity
  for (const log of logs) sum = addLogs(sum, log)
  return sum
}
