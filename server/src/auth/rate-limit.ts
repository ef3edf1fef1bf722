import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible"
import type { OpenDatabase } from "../store/database.ts"

/** Takes one from the key's allowance. Returns null, or how many seconds to wait. */
export type RateLimit = (key: string) => Promise<number | null>

/** `points` tries per `seconds` and key. Limits of different names count apart. */
export type CreateRateLimit = (name: string, allowance: { points: number; seconds: number }) => RateLimit

/** Limits counted in this process: right where it is the only one. */
export const countHere: CreateRateLimit = (_name, { points, seconds }) => toRateLimit(new RateLimiterMemory({ points, duration: seconds }))

/** Limits that all servers of a PostgreSQL database count together; while it does not answer, each counts for itself. */
export function countTogether(database: Pick<OpenDatabase, "query">): CreateRateLimit {
  const storeClient = { query: async ({ text, values }: { text: string; values: unknown[] }) => ({ rows: await database.query(text, values) }) }
  return (name, { points, seconds }) => toRateLimit(new RateLimiterPostgres({
    storeClient, storeType: "pool", points, duration: seconds, keyPrefix: name, tableName: "rate_limit", tableCreated: true,
    insuranceLimiter: new RateLimiterMemory({ points, duration: seconds }),
  }))
}

function toRateLimit(limiter: RateLimiterMemory | RateLimiterPostgres): RateLimit {
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
