import { formatTokens, parseTokens } from "@cricksy/shared/cricket/parse-tokens.ts"
import { findTokenWorth } from "@cricksy/shared/cricket/token-worth.ts"
import { dismissalKinds, type ScanResult } from "@cricksy/shared/contract/scan-result.ts"

/** The value under a JSON pointer such as `/innings/0/batting/3/runs`, the marks of an over as one text; undefined where the result has no such place. */
export function findValueAt(result: ScanResult, pointer: string): unknown {
  let found: unknown = result
  for (const step of pointer.split("/").slice(1)) {
    if (typeof found !== "object" || found === null) return undefined
    found = Object.entries(found).find(([key]) => key === step)?.[1]
  }
  return isMarks(pointer) && Array.isArray(found) ? formatTokens(found.map(String)) : found
}

/** The marks of one over, or of a batter's line: a list that is one value. */
const isMarks = (pointer: string): boolean => /\/(?:overs_bowled\/\d+|scoring)$/.test(pointer)

/** Is the value at this pointer a player's name: of a row, a dismissal, a wicket, a delivery? */
export const isPlayerName = (pointer: string): boolean =>
  /^\/innings\/\d+\/(?:(?:batting|bowling)\/\d+\/(?:name|dismissal\/(?:bowler|fielders\/\d+))|fall_of_wickets\/\d+\/batter|did_not_bat\/\d+|deliveries\/\d+\/(?:striker|non_striker|bowler))$/.test(pointer)

/** What kind of text a person may type over the value with this pointer. */
export type ValueKind = "count" | "overs" | "marks" | "text" | "dismissal" | "yes or no"

/** The values to choose from where a person does not type freely. */
export const choices: Partial<Record<ValueKind, readonly (string | boolean)[]>> = { dismissal: dismissalKinds, "yes or no": [true, false] }

const counts = new Set(["runs", "balls", "minutes", "fours", "sixes", "maidens", "wickets", "wides", "no_balls", "byes", "leg_byes", "penalty", "total"])
const overs = new Set(["overs", "over"])
const yesOrNo = new Set(["declared", "all_out", "captain", "keeper"])

export function valueKindOf(pointer: string): ValueKind {
  const name = pointer.slice(pointer.lastIndexOf("/") + 1)
  if (pointer.endsWith("/dismissal/kind")) return "dismissal"
  if (isMarks(pointer)) return "marks"
  if (counts.has(name)) return "count"
  if (yesOrNo.has(name)) return "yes or no"
  return overs.has(name) ? "overs" : "text"
}

/**
 * What a person typed, as the value that goes into the result: counts become numbers, an empty text becomes null ("not on the paper").
 * Undefined where the text is not of that kind: `12,7` overs, a negative count, a dismissal that the Laws do not know.
 */
export function parseTyped(kind: ValueKind, typed: string): string | number | boolean | null | undefined {
  const text = typed.trim()
  if (text === "") return null
  if (kind === "count") return /^\d{1,4}$/.test(text) ? Number(text) : undefined
  if (kind === "overs") return /^\d{1,3}(\.[0-9])?$/.test(text) ? text : undefined
  if (kind === "marks") {
    const marks = parseTokens(text.toUpperCase())
    return marks?.every((mark) => mark === "?" || findTokenWorth(mark) !== undefined) ? formatTokens(marks) : undefined
  }
  const among = choices[kind]
  if (among) return among.find((choice) => String(choice) === text.toLowerCase())
  return text.slice(0, 200)
}
