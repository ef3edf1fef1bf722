import { parseOvers, type Overs } from "./overs.ts"

/** Null: the text does not say. */
export type Total = { runs: number | null; wickets: number | null; overs: Overs | null; declared: boolean | null; allOut: boolean | null }

const oversPattern = /(\d{1,3}(?:[.·]\d)?)\s*(?:overs?\b|ovrs?\b|ovs?\b)/i
const oversAfter = /(?:overs?|ov)\s*[:=-]?\s*(\d{1,3}(?:[.·]\d)?)/i
const oversAlone = /\(\s*(\d{1,3}(?:[.·]\d)?)\s*(?:o\.?)?\s*\)/i
const rate = /(?:run\s*rate|rpo|r\.?r\.?|average|@)\s*[:=]?\s*\d+(?:\.\d+)?|\d+(?:\.\d+)?\s*(?:rpo|an over|per over|runs per over)/gi
const pairPattern = /(\d{1,4})\s*[/\-–]\s*(\d{1,3})(?!\d|\.\d)/
const runsForWickets = /(\d{1,4})\s*for\s*(\d{1,2})(?!\d)/i
/** An engine may have one or two letters of "wickets" wrong. */
const wicketsNamed = /(\d{1,2}|no)\s*(?:wickets?|w[a-z]{2,3}ets|wkts?|wks?|w)\b/i
const forWickets = /\bfor\s*(\d{1,2})(?!\d)/i
const declaredPattern = /\bdec(?:l(?:ared)?)?\b/i
/** `164/7d` */
const declaredMark = /[/–-]\d{1,3}\s?d(?![a-z])/i
const allOutPattern = /\ball\s*-?\s*out\b|\ba\.\s?o\.?(?=\W|$)/i

/**
 * Reads `164/7`, `7/164`, `164 for 7`, `164 (all out)`, `(7 wickets dec; 20 overs) 164`, `190-4 (20 Ovr)`, `100-5 (8.1) 12.24`.
 * Of a pair the number above 10 is the runs; where both are small the runs stand first. Everything null for a text that says nothing.
 */
export function parseTotal(text: string): Total {
  const total: Total = { runs: null, wickets: null, overs: null, declared: null, allOut: null }
  let rest = text.slice(0, 200).replace(/[|]/g, " ").replace(rate, " ")
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest)
    if (found !== null) rest = `${rest.slice(0, found.index)} ; ${rest.slice(found.index + found[0].length)}`
    return found
  }
  const pair = take(pairPattern) ?? take(runsForWickets)
  if (pair !== null) Object.assign(total, toPair(Number(pair[1]), Number(pair[2])))
  const overs = take(oversPattern) ?? take(oversAfter) ?? (/\d.*\(.*\d/.test(rest) || pair !== null ? take(oversAlone) : null)
  if (overs !== null) total.overs = parseOvers(overs[1] ?? "") ?? null
  if (take(declaredPattern) !== null || declaredMark.test(text.slice(0, 200))) total.declared = true
  if (take(allOutPattern) !== null) total.allOut = true
  const named = take(wicketsNamed) ?? take(forWickets)
  if (named !== null && total.wickets === null) total.wickets = /no/i.test(named[1] ?? "") ? 0 : Number(named[1])
  if (total.runs === null) total.runs = findRuns(rest)
  if (total.allOut === true && total.wickets === null) total.wickets = 10
  if (total.allOut === null && total.wickets !== null) total.allOut = total.wickets >= 10
  return total
}

function toPair(first: number, second: number): { runs: number; wickets: number } {
  if (second > 10 && first <= 10) return { runs: second, wickets: first }
  return { runs: first, wickets: second }
}

/** The first whole number that is left: a run rate has a point. */
function findRuns(rest: string): number | null {
  const found = /(?:^|[^\d.])(\d{1,4})(?![\d.]*\d)/.exec(rest)
  return found === null ? null : Number(found[1])
}
