import { isNearlyEqual } from "../base/is-nearly-equal.ts"
import { findReadingLikeness } from "../base/reading-likeness.ts"

/** What a column of a batting or bowling table holds. `other`: known and of no use to us (average, catches, dot balls). */
export type ColumnKind =
  | "name" | "howOut" | "bowler" | "runs" | "balls" | "minutes" | "fours" | "sixes" | "strikeRate"
  | "overs" | "maidens" | "wickets" | "wides" | "noBalls" | "economy" | "extrasNote" | "other"

/** Columns of words, not of figures; a table may have several of a kind (`How out`, `Fielder`). */
export const textKinds: readonly ColumnKind[] = ["name", "howOut", "bowler"]

type Wording = [pattern: RegExp, kind: ColumnKind]

const name: Wording[] = [[/^(?:bats?m[ae]n|batters?|batting|players?|bowlers?|bowling|names?|surname|(?:batsman|batter|bowler|player)s? ?names?|1st name|first name)$/, "name"]]
const shared: Wording[] = [
  [/^(?:r|runs?|score)$/, "runs"],
  [/^(?:ct|st|ro|no|age|pts|points|dots?|dot balls?|[0o]s|[12]s|%|pos|avg?|average|impact|catches)$/, "other"],
]

const battingWordings: Wording[] = [
  [/^(?:how ?out|dismissal|dismissed|status|mode of dismissal|fielder)$/, "howOut"],
  [/^(?:bowler|bowled by)$/, "bowler"],
  ...name,
  [/^(?:b|8|bf|balls?|balls faced|bls)$/, "balls"],
  [/^(?:m|mins?|minutes|time)$/, "minutes"],
  [/^(?:4s?|4'?s|fours?|[4a]'?s|x4)$/, "fours"],
  [/^(?:6s?|6'?s|sixe?s?|sixers?|[6g]'?s|x6)$/, "sixes"],
  [/^(?:s\/?r|s\.r|str|strike ?rate|s ?rate)$/, "strikeRate"],
  ...shared,
]

const bowlingWordings: Wording[] = [
  ...name,
  [/^(?:o|ov|ovs?|overs?|ovrs?|0)$/, "overs"],
  [/^(?:m|md|mdns?|maidens?|madiens|mds)$/, "maidens"],
  [/^(?:w|wk|wkts?|wckts?|wickets?)$/, "wickets"],
  [/^(?:wd|wds|wides?|w'?d)$/, "wides"],
  [/^(?:nb|nbs|no ?-?balls?|n\/b)$/, "noBalls"],
  [/^(?:eco|econ|ec|er|economy|economy rate|rpo|r\/o|run rate|rr)$/, "economy"],
  [/^(?:ex|extras?)$/, "extrasNote"],
  [/^(?:av|ave|s\/?r|strike rate|4s?|6s?|hattricks?)$/, "other"],
  ...shared,
]

/** `4's`, `Econ.`, `No-Balls` → the plain wording that the tables above are written in. */
function toPlain(text: string): string {
  // A capital seen twice, as WKkts or Ww.
  const single = text.replace(/(\p{Lu})(?!\1)(\p{Ll})/gu, (pair: string, capital: string, small: string) => (capital.toLowerCase() === small ? capital : pair))
  const plain = single.toLowerCase().replace(/[‘’`´]/g, "'").replace(/[.:|*()[\]{}]/g, "").replace(/\s+/g, " ").trim()
  // Engines see a lone capital as two letters: W as Ww, R as Rr.
  return plain.length <= 3 ? plain.replace(/(\p{L})\1+/u, "$1") : plain
}

export type TableKind = "batting" | "bowling"

/** How headings are usually worded, letters alone: what a misread one is held against. */
const usualWordings: Record<TableKind, Partial<Record<ColumnKind, string[]>>> = {
  batting: {
    name: ["batsman", "batsmen", "batter", "batters", "batting", "playername", "player", "batsmanname"], howOut: ["howout", "dismissal", "fielder"], bowler: ["bowler"],
    runs: ["r", "runs"], balls: ["b", "balls"], minutes: ["m", "mins", "minutes"], fours: ["4s", "fours"], sixes: ["6s", "sixes"], strikeRate: ["sr", "strikerate"],
  },
  bowling: {
    name: ["bowler", "bowlers", "bowling", "playername", "player"], overs: ["o", "ov", "overs"], maidens: ["m", "mdns", "maidens"], runs: ["r", "runs"], wickets: ["w", "wkts", "wickets"],
    wides: ["wd", "wides"], noBalls: ["nb", "noballs"], economy: ["econ", "economy"], other: ["average", "sr"],
  },
}

/** Shorter wordings are too near to one another to be told by all letters but one. */
const longWording = 5

/** How likely it is that a misread heading announces this kind of column, against chance (natural logarithm). */
export const findHeadingLikeness = (heading: string, kind: ColumnKind, table: TableKind): number => Math.max(...(usualWordings[table][kind] ?? []).map((wording) => findReadingLikeness(heading, wording)))

/** The kind of column that a heading announces; undefined where it is no heading of such a table. A long heading may have one letter wrong. */
export function findColumnKind(heading: string, table: TableKind): ColumnKind | undefined {
  const plain = toPlain(heading.slice(0, 40))
  const findExact = (wording: string) => (table === "batting" ? battingWordings : bowlingWordings).find(([pattern]) => pattern.test(wording))?.[1]
  const exact = findExact(plain)
  if (exact !== undefined) return exact
  // `Dismissal R` is two headings, not one with a letter too many.
  if (plain.split(" ").slice(1).some((word) => word.length <= 2 && findExact(word) !== undefined)) return undefined
  const letters = plain.replace(/[^a-z0-9]/g, "")
  // Two short words may only be glued: "Bowler O" is one letter from "bowlers". "Plaver name" is no two columns.
  const fits = (word: string) => (plain.includes(" ") && letters.length < 9 ? letters === word : isNearlyEqual(letters, word))
  if (letters.length < longWording) return undefined
  return Object.entries(usualWordings[table]).find(([, words]) => words.some((word) => word.length >= longWording && fits(word)))?.[0] as ColumnKind | undefined
}
