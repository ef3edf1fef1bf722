import { toPlainName } from "../cricket/player-name.ts"
import type { Check, MatchCard } from "./match.ts"
import { toMatchPointer, toTotalPointer } from "./pointers.ts"

const byRuns = /\b(?:won|win|beat|lost)\b.*?\bby\s+(\d{1,4})\s+runs?\b/i

/** RES-1: a margin in runs is the difference of the two totals. Only for two innings; a revised target (DLS) is not judged. */
export function checkResult(card: MatchCard): Check[] {
  const margin = byRuns.exec((card.result ?? "").slice(0, 200))?.[1]
  const [first, second] = card.inningsList
  if (margin === undefined || card.inningsList.length !== 2 || first?.total.runs == null || second?.total.runs == null) return []
  if (/\b(?:d\/?l|dls|vjd)\b/i.test(card.result ?? "")) return []
  const difference = Math.abs(first.total.runs - second.total.runs)
  const fields = [toMatchPointer("result"), toTotalPointer(0, "runs"), toTotalPointer(1, "runs")]
  return [{ id: "RES-1", innings: null, status: difference === Number(margin) ? "pass" : "fail", message: `The totals differ by ${difference}, the result says ${margin} runs.`, fields }]
}

/** MAT-1: nobody bats twice in one innings. Two of one name are usual in a family, so this only says unknown. */
export function checkDoubleNames(card: MatchCard): Check[] {
  return card.inningsList.flatMap((innings, index): Check[] => {
    const names = innings.batting.map((row) => toPlainName(row.name ?? "")).filter((name) => name !== "")
    const double = names.find((name, at) => names.indexOf(name) !== at)
    if (double === undefined) return []
    return [{ id: "MAT-1", innings: index, status: "unknown", message: `"${double}" bats twice in this innings.`, fields: [`/innings/${index}/batting`] }]
  })
}
