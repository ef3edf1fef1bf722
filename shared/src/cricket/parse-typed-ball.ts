import type { BallOutcome } from "./ball-outcome.ts"
import type { DismissalKind } from "./dismissal-kinds.ts"

/** Longest token that anybody types for one ball. */
const longest = 8

const mostRuns = 8

type Parts = { number: number | null; plus: boolean }

const extrasRules: { pattern: RegExp; build: (parts: Parts) => Omit<BallOutcome, "wickets">[] }[] = [
  // Two wides are written 2wd by most, and wd+1.
  { pattern: /^(\d?)(?:wides?|wds?)(\+?)(\d?)$/, build: ({ number, plus }) => toNumbers(number, plus, 1).map((wides) => ({ runsBatter: 0, extras: { wides } })) },
  { pattern: /^()\+()(\d?)$/, build: ({ number }) => [{ runsBatter: 0, extras: { wides: number ?? 1 } }] },
  { pattern: /^(\d?)(?:no-?balls?|nbs?)(\+?)(\d?)$/, build: ({ number, plus }) => toNoBalls(number, plus) },
  { pattern: /^()\(()(\d|\.)\)$/, build: ({ number }) => [{ runsBatter: number ?? 0, extras: { noBalls: 1 } }] },
  { pattern: /^(\d?)(?:legbyes?|lbs?|l)()(\d?)$/, build: ({ number }) => toByes(number).map((legByes) => ({ runsBatter: 0, extras: { legByes } })) },
  { pattern: /^(\d?)(?:byes?|b)()(\d?)$/, build: ({ number }) => toByes(number).map((byes) => ({ runsBatter: 0, extras: { byes } })) },
  { pattern: /^(\d?)(?:pens?|p)()(\d?)$/, build: ({ number }) => [{ runsBatter: 0, extras: { penaltyRuns: number ?? 5 } }] },
]

/** A bare bye is worth one, unless the over's runs say otherwise. */
const toByes = (number: number | null): number[] => (number === null ? [1, 2, 4, 3] : [number])

function toNumbers(number: number | null, plus: boolean, own: number): number[] {
  if (number === null) return [own]
  return plus ? [number + own] : [number, number + own]
}

/** `4nb`: four off the bat and one. Some count the no-ball's own run in it; runs may also be byes. */
function toNoBalls(number: number | null, plus: boolean): Omit<BallOutcome, "wickets">[] {
  if (number === null || number === 0) return [{ runsBatter: 0, extras: { noBalls: 1 } }]
  const usual = [{ runsBatter: number, extras: { noBalls: 1 } }, { runsBatter: number - 1, extras: { noBalls: 1 } }, { runsBatter: 0, extras: { noBalls: 1, byes: number } }]
  return plus ? usual.filter((_, at) => at !== 1) : usual
}

/**
 * What a typed token of an over may mean, the usual meaning first: `.` `0` `4` `W` `1W` `RO` `wd` `2wd` `wd+1` `nb` `4nb` `nb2b` `2b` `lb` `5p`, and the
 * tokens of scorebook-notation. Where conventions differ (`4nb`) all of them are given: the runs of the over tell. Empty for anything else.
 */
export function parseTypedBall(text: string): BallOutcome[] {
  if (text.length > longest) return []
  const plain = text.toLowerCase().replace(/[•·∙●○]/g, ".").replace(/[,;]+$/, "").replace(/^l(?=b)|^ib$|^1b$(?!)/, "l")
  if (plain === "") return []
  const runOut = /(?:^|\d|\+|[a-z)])(?:ro|r)$/.exec(plain) !== null && !/^(?:for|four)$/.test(plain)
  const out = runOut ? /^(.*?)\+?(?:ro|r)$/.exec(plain) : /^(.*?)\+?(?:wkts?|out|w)$/.exec(plain)
  const rest = out === null ? plain : out[1] ?? ""
  const kind: DismissalKind = runOut ? "run out" : "unknown"
  return parseRuns(rest, out !== null).map((outcome) => ({ ...outcome, wickets: out === null ? [] : [kind] }))
}

function parseRuns(text: string, isOut: boolean): Omit<BallOutcome, "wickets">[] {
  if (text === "." || text === "0" || (text === "" && isOut)) return [{ runsBatter: 0, extras: {} }]
  if (/^\d$/.test(text)) return Number(text) > mostRuns ? [] : [{ runsBatter: Number(text), extras: {} }]
  const both = /^(?:\d?nb)\+?(\d)(lb|b)$/.exec(text)
  if (both !== null) return [{ runsBatter: 0, extras: { noBalls: 1, ...(both[2] === "lb" ? { legByes: Number(both[1]) } : { byes: Number(both[1]) }) } }]
  for (const { pattern, build } of extrasRules) {
    const found = pattern.exec(text)
    if (found === null) continue
    const [, before = "", plus = "", after = ""] = found
    const digits = before || after
    return build({ number: /\d/.test(digits) ? Number(digits) : null, plus: plus === "+" })
  }
  return []
}
