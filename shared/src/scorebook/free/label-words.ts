import { isNearlyEqual } from "../../base/is-nearly-equal.ts"

/** What is printed beside a cell outside the tables of batters and bowlers. `score`: the row of a table of falls; `falls`: its title, or such a row. */
export type Label = "byes" | "legByes" | "wides" | "noBalls" | "penalty" | "extras" | "total" | "wickets" | "overs" | "score" | "falls"

/** In capital letters alone; of labels of one kind the first that a form has is meant: under "total score" the "total" is the batters'. */
const wordings: Readonly<Record<Label, readonly string[]>> = {
  byes: ["BYES", "BYE"],
  legByes: ["LEG BYES", "LEG BYE", "LBYES", "LBYE"],
  wides: ["WIDES", "WIDE"],
  noBalls: ["NO BALLS", "NO BALL", "NOBALLS"],
  penalty: ["PENALTY", "PENALTIES", "PENALTY RUNS", "PEN"],
  extras: ["TOTAL EXTRAS", "EXTRAS", "SUNDRIES", "EXT PENALTIES"],
  total: ["GRAND TOTAL", "TOTAL SCORE", "INNINGS TOTAL", "FINAL TOTAL", "TOTAL RUNS", "TOTAL"],
  wickets: ["WICKETS", "WKTS", "WICKETS LOST", "FOR WICKETS", "FOR WKTS"],
  overs: ["OVERS", "TOTAL OVERS", "OVERS BOWLED", "OVERS FACED"],
  score: ["SCORE", "RUNS"],
  falls: ["FALL OF WICKETS", "FALL OF WICKET", "FALL OF WKTS", "FOW"],
}

const capital = (word: string): string => `${word[0]!}${word.slice(1).toLowerCase()}`

/** The labels as a form may print them, without spaces: in capitals, or small letters after the first of a label or of each of its words. */
export const labelTexts: readonly string[] = [...new Set(Object.values(wordings).flat().flatMap((label) => [label, capital(label), label.split(" ").map(capital).join(" ")].map((text) => text.replaceAll(" ", ""))))]

/** Words from this length on may have one letter wrong, added or lost. */
const longEnough = 5

/** The label that a cell's text is, and how far back in its kind's list; undefined where it is none that is known. */
export function findLabel(text: string): { label: Label; rank: number } | undefined {
  const plain = text.toUpperCase().replace(/[^A-Z]/g, "")
  const found = (Object.keys(wordings) as Label[]).flatMap((label) => wordings[label].map((word, rank) => ({ label, rank, word: word.replaceAll(" ", "") })))
  return found.find(({ word }) => word === plain) ?? found.find(({ word }) => Math.min(word.length, plain.length) >= longEnough && isNearlyEqual(word, plain))
}
