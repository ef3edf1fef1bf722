import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible"

/** Takes one from the key's allowance. Returns null, or how many seconds to wait. */
export type RateLimit = (key: string) => Promise<number | null>

/** `points` tries per `seconds` and key, counted in this process. */
export function createRateLimit({ points, seconds }: { points: number; seconds: number }): RateLimit {
  const limiter = new RateLimiterMemory({ points, duration: seconds })
  return async (key) => {
    try {
      await limiter.consume(key)
      return null
    } catch (thrown) {
      if (thrown instanceof RateLimiterRes) return Math.max(1, Math.ceil(thrown.msBeforeNext / 1000))
      throw thrown
    }
  }
}
