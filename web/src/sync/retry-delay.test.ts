import fc from "fast-check"
import { expect, test } from "vitest"
import { parseRetryAfter, retryDelay } from "./retry-delay.ts"

const now = Date.parse("2026-05-02T10:00:00Z")

test.each([
  ["7", 7_000],
  ["0", 0],
  ["Sat, 02 May 2026 10:00:30 GMT", 30_000],
  ["Sat, 02 May 2026 09:00:00 GMT", undefined],
  ["999999", 3_600_000],
  ["soon", undefined],
  ["", undefined],
  [null, undefined],
  ["-5", undefined],
])("Retry-After %s is %s ms", (header, expected) => {
  expect(parseRetryAfter(header, now)).toBe(expected)
})

test("delays grow, stay within their bounds and never undercut the server", () => {
  fc.assert(
    fc.property(
      fc.nat(1000),
      fc.option(fc.nat(3_600_000), { nil: undefined }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (attempts, floor, chance) => {
        const wait = retryDelay(attempts, floor, () => chance)
        return wait >= 500 && wait >= (floor ?? 0) && wait <= Math.max(300_000, floor ?? 0)
      },
    ),
  )
  expect([0, 1, 2, 3].map((attempts) => retryDelay(attempts, undefined, () => 1))).toEqual([1_000, 2_000, 4_000, 8_000])
})
