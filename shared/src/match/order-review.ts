import type { Check } from "./match.ts"

/**
 * The questions to a person, the most telling first: a value settles most when it stands in many failing checks, then when it is a
 * member of any check, then by its doubt. Stable for equal ones.
 */
export function orderReview(pointers: readonly string[], checks: readonly Check[], confidence: (pointer: string) => number): string[] {
  const weigh = (pointer: string): number => {
    const own = checks.filter((check) => check.fields.includes(pointer))
    return own.filter((check) => check.status === "fail").length * 10 + Math.min(own.length, 9) + (1 - confidence(pointer))
  }
  return [...new Set(pointers)].map((pointer) => ({ pointer, weight: weigh(pointer) })).sort((a, b) => b.weight - a.weight).map(({ pointer }) => pointer)
}
