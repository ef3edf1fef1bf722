import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"

/** The value under a JSON pointer such as `/innings/0/batting/3/runs`; undefined where the result has no such place. */
export function findValueAt(result: ScanResult, pointer: string): unknown {
  let found: unknown = result
  for (const step of pointer.split("/").slice(1)) {
    if (typeof found !== "object" || found === null) return undefined
    found = Object.entries(found).find(([key]) => key === step)?.[1]
  }
  return found
}

/** What kind of text a person may type over the value with this pointer. */
export type ValueKind = "count" | "overs" | "text"

const counts = new Set(["runs", "balls", "minutes", "fours", "sixes", "maidens", "wickets", "wides", "no_balls", "byes", "leg_byes", "penalty", "total"])
const overs = new Set(["overs", "over"])

export function valueKindOf(pointer: string): ValueKind {
  const name = pointer.slice(pointer.lastIndexOf("/") + 1)
  if (counts.has(name)) return "count"
  return overs.has(name) ? "overs" : "text"
}

/**
 * What a person typed, as the value that goes into the result: counts become numbers, an empty text becomes null ("not on the paper").
 * Undefined where the text is not of that kind: `12.7` overs, a negative count.
 */
export function parseTyped(kind: ValueKind, typed: string): string | number | null | undefined {
  const text = typed.trim()
  if (text === "") return null
  if (kind === "count") return /^\d{1,4}$/.test(text) ? Number(text) : undefined
  if (kind === "overs") return /^\d{1,3}(\.[0-9])?$/.test(text) ? text : undefined
  return text.slice(0, 200)
}
