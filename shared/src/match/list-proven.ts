import type { Check } from "./match.ts"
import { equations } from "./solve/solved-checks.ts"

/**
 * Values that a person's answers have settled along with their own: the one open member of an equation that now holds and holds a settled
 * value. Counts of dismissals prove no kind: many kinds count alike. O(members of the checks).
 */
export function listProven(checks: readonly Check[], isOpen: (pointer: string) => boolean, isSettled: (pointer: string) => boolean): string[] {
  return checks.flatMap(({ id, status, fields }) => {
    if (status !== "pass" || !equations.includes(id) || !fields.some(isSettled)) return []
    const open = fields.filter(isOpen)
    return open.length === 1 ? open.filter((pointer) => !pointer.endsWith("/kind")) : []
  })
}
