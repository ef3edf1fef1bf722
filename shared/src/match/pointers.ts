import { parseOvers, formatOvers } from "../cricket/overs.ts"
import { formatTokens, parseTokens } from "../cricket/parse-tokens.ts"
import type { MatchCard, PlainValue } from "./match.ts"

/** Pointers follow the wire: snake case, `/innings/0/extras/leg_byes`. Inside, the same value is `inningsList[0].extras.legByes`. */
const wireNames: Record<string, string> = {
  inningsList: "innings", didNotBat: "did_not_bat", fallOfWickets: "fall_of_wickets", legByes: "leg_byes", noBalls: "no_balls", penaltyRuns: "penalty",
  howOut: "how_out", allOut: "all_out", strikeRate: "strike_rate", oversBowled: "overs_bowled", runningFigures: "running_figures", overTotals: "over_totals",
}
const ownNames: Record<string, string> = Object.fromEntries(Object.entries(wireNames).map(([own, wire]) => [wire, own]))
const matchNames: readonly string[] = ["teams", "date", "venue", "competition", "toss", "result"]

export type BattingField = "name" | "howOut" | "runs" | "balls" | "minutes" | "fours" | "sixes" | "dismissal/kind" | "strikeRate"
export type BowlingField = "name" | "overs" | "maidens" | "runs" | "wickets" | "wides" | "noBalls" | "economy"

const toWireName = (name: string) => wireNames[name] ?? name

export const toInningsPointer = (innings: number): string => `/innings/${innings}`
export const toTotalPointer = (innings: number, field: "runs" | "wickets" | "overs"): string => `/innings/${innings}/total/${field}`
export const toExtrasPointer = (innings: number, field: string): string => `/innings/${innings}/extras/${toWireName(field)}`
export const toBattingPointer = (innings: number, row: number, field: BattingField): string => `/innings/${innings}/batting/${row}/${toWireName(field)}`
export const toBowlingPointer = (innings: number, row: number, field: BowlingField): string => `/innings/${innings}/bowling/${row}/${toWireName(field)}`
export const toFallPointer = (innings: number, row: number, field: "runs" | "batter" | "over" | "wicket"): string => `/innings/${innings}/fall_of_wickets/${row}/${field}`
export const toOverTotalPointer = (innings: number, row: number, field: "runs" | "wickets" | "bowler"): string => `/innings/${innings}/over_totals/${row}/${field}`
export const toDeliveryPointer = (innings: number, at: number): string => `/innings/${innings}/deliveries/${at}`
export const toMatchPointer = (field: string): string => `/match/${field}`

/** Wire pointer → path inside a card. */
function toPath(pointer: string): string[] {
  const parts = pointer.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
  const own = parts.map((part) => (Object.hasOwn(ownNames, part) ? ownNames[part] ?? part : part))
  return own[0] === "match" && matchNames.includes(own[1] ?? "") ? own.slice(1) : own
}

type Container = Record<string, unknown>
const isContainer = (value: unknown): value is Container => typeof value === "object" && value !== null
const isOvers = (value: unknown): value is { overs: number; balls: number } => isContainer(value) && typeof value.overs === "number" && typeof value.balls === "number"
const isSafe = (key: string) => key !== "__proto__" && key !== "constructor" && key !== "prototype"

/** The deliveries of one over, or a batter's strokes: a list that is one value. */
const isTokens = (path: readonly string[], value: unknown): value is string[] =>
  Array.isArray(value) && (path.at(-1) === "scoring" || path.at(-2) === "oversBowled") && value.every((token) => typeof token === "string")

function findParent(card: MatchCard, path: readonly string[]): Container | undefined {
  let at: unknown = card
  for (const key of path.slice(0, -1)) {
    if (!isContainer(at) || !isSafe(key) || !Object.hasOwn(at, key)) return undefined
    at = at[key]
  }
  return isContainer(at) && !isOvers(at) ? at : undefined
}

/** The value at a pointer as the wire has it (overs as text); undefined where the card has no such place. */
export function findValue(card: MatchCard, pointer: string): PlainValue | undefined {
  const path = toPath(pointer)
  const parent = findParent(card, path)
  const key = path.at(-1) ?? ""
  if (parent === undefined || !isSafe(key) || !Object.hasOwn(parent, key)) return undefined
  const value = parent[key]
  if (isOvers(value)) return formatOvers(value)
  if (isTokens(path, value)) return formatTokens(value)
  return value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : undefined
}

const oversKeys: readonly string[] = ["overs", "over"]
const textKeys: readonly string[] = ["name", "howOut", "team", "batter", "date", "venue", "competition", "toss", "result", "kind", "bowler"]
const flagKeys: readonly string[] = ["declared", "allOut", "captain", "keeper"]

/**
 * Puts a value into a card (which it changes). Overs may come as text, as on the wire. False where the card has no such place or the
 * value has the wrong type for it: then nothing is changed.
 */
export function putValue(card: MatchCard, pointer: string, value: unknown): boolean {
  const path = toPath(pointer)
  const parent = findParent(card, path)
  const key = path.at(-1) ?? ""
  if (parent === undefined || !isSafe(key) || !Object.hasOwn(parent, key) || (isContainer(parent[key]) && !isOvers(parent[key]) && !isTokens(path, parent[key]))) return false
  const tokens = path.at(-2) === "oversBowled" || key === "scoring"
  const fitting = tokens ? toTokens(value) : toFitting(key, parent, value)
  if (fitting === undefined) return false
  parent[key] = fitting
  return true
}

/** An over's or a batter's tokens, from text as in a correction or from a list; null: the box holds no over. */
function toTokens(value: unknown): string[] | null | undefined {
  if (value === null) return null
  const text: unknown = Array.isArray(value) ? value.join(" ") : value
  return typeof text === "string" ? parseTokens(text) : undefined
}

function toFitting(key: string, parent: Container, value: unknown): PlainValue | undefined {
  if (value === null) return Array.isArray(parent) ? undefined : null
  // The number of an over is a key of its row, not a value on the sheet.
  if (typeof parent[key] === "number" && oversKeys.includes(key)) return undefined
  if (oversKeys.includes(key)) return isOvers(value) ? value : parseOvers(String(value))
  if (textKeys.includes(key) || Array.isArray(parent)) return typeof value === "string" ? value.slice(0, 200) : undefined
  if (flagKeys.includes(key)) return typeof value === "boolean" ? value : undefined
  return typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : undefined
}
