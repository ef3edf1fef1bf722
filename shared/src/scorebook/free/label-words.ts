import { isNearlyEqual } from "../../base/is-nearly-equal.ts"

/** What is printed beside a cell outside the tables of batters and bowlers. `score`: the row of a table of falls; `falls`: its title, or such a row. */
export type Label = "byes" | "legByes" | "wides" | "noBalls" | "penalty" | "extras" | "total" | "wickets" | "overs" | "score" | "falls"

/** In capital letters alone; of labels of one kind the first that a form has is meant: under "total score" the "total" is the batters'. */
const wordings: Readonly<Record<Label, readonly string[]>> = {
  byes: ["BYES", "BYE"],
  legByes: ["LEGBYES", "LEGBYE", "LBYES", "LBYE"],
  wides: ["WIDES", "WIDE"],
  noBalls: ["NOBALLS", "NOBALL"],
  penalty: ["PENALTY", "PENALTIES", "PENALTYRUNS", "PEN"],
  extras: ["TOTALEXTRAS", "EXTRAS", "SUNDRIES", "EXTPENALTIES"],
  total: ["GRANDTOTAL", "TOTALSCORE", "INNINGSTOTAL", "FINALTOTAL", "TOTALRUNS", "TOTAL"],
  wickets: ["WICKETS", "WKTS", "WICKETSLOST", "FORWICKETS", "FORWKTS"],
  overs: ["OVERS", "TOTALOVERS", "OVERSBOWLED", "OVERSFACED"],
  score: ["SCORE", "RUNS"],
  falls: ["FALLOFWICKETS", "FALLOFWICKET", "FALLOFWKTS"],
}

/** Words from this length on may have one letter wrong, added or lost. */
const longEnough = 5

/** The label that a cell's text is, and how far back in its kind's list; undefined where it is none that is known. */
export function findLabel(text: string): { label: Label; rank: number } | undefined {
  const plain = text.toUpperCase().replace(/[^A-Z]/g, "")
  const found = (Object.keys(wordings) as Label[]).flatMap((label) => wordings[label].map((word, rank) => ({ label, rank, word })))
  return found.find(({ word }) => word === plain) ?? found.find(({ word }) => Math.min(word.length, plain.length) >= longEnough && isNearlyEqual(word, plain))
}
