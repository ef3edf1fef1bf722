const firstDelay = 1_000
const longestDelay = 5 * 60_000

/**
 * Milliseconds until the next try after `attempts` failed ones: doubling from 1 s to 5 min, each drawn between half and all of it so that
 * the phones of a club do not all come back at once. `retryAfter` (milliseconds, from the server) is a floor. `random` gives 0 to 1.
 */
export function retryDelay(attempts: number, retryAfter: number | undefined, random: () => number): number {
  const ceiling = Math.min(longestDelay, firstDelay * 2 ** Math.min(attempts, 20))
  return Math.max(retryAfter ?? 0, ceiling * (0.5 + random() / 2))
}

/**
 * Reads a Retry-After header, seconds or an HTTP date, into milliseconds; undefined where there is none that makes sense. At most an
 * hour.
 */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null || header.trim() === "") return undefined
  const seconds = Number(header)
  const wait = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(header) - now
  return Number.isFinite(wait) && wait >= 0 ? Math.min(wait, 3_600_000) : undefined
}
