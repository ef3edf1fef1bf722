/** How a match ended, from its result sentence. `tie`, `draw` and `no result` have no winner; `by` is null where the sentence names no margin. */
export type MatchOutcome =
  | { winner: string; by: { runs: number } | { wickets: number } | { innings: 1; runs: number } | null }
  | { result: "tie" | "draw" | "no result" }

const wonPattern = /^(.{1,100}?)\s+(?:have\s+)?(?:won|beat\s.{1,100}?(?=\s+by\s+(?:an\s|\d)))(?:\s+(?:the match|by forfeit))?(?:\s+by\s+(an innings and\s+)?(\d{1,4})\s+(runs?|wickets?|wkts?))?\b/i

/** Reads `Elmfield won by 5 wickets`, `Elmfield won by an innings and 12 runs`, `Match tied`, `Match drawn`, `No result`. */
export function parseResult(text: string): MatchOutcome | undefined {
  const line = text.slice(0, 250).replace(/\s+/g, " ").trim()
  if (/^(?:the\s)?(?:match\s)?(?:tied?|was tied)\b/i.test(line)) return { result: "tie" }
  if (/^(?:the\s)?(?:match\s)?(?:drawn?|was drawn)\b/i.test(line)) return { result: "draw" }
  if (/^(?:no result|(?:the\s)?(?:match\s)?(?:was\s)?abandoned|cancelled)\b/i.test(line)) return { result: "no result" }
  const won = wonPattern.exec(line)
  if (won === null) return undefined
  const [, winner = "", innings, count, unit = ""] = won
  if (count === undefined) return { winner, by: null }
  if (innings !== undefined) return { winner, by: { innings: 1, runs: Number(count) } }
  return { winner, by: /^r/i.test(unit) ? { runs: Number(count) } : { wickets: Number(count) } }
}

/** The sentence that `parseResult` reads. */
export function formatResult(outcome: MatchOutcome): string {
  if ("result" in outcome) return { "tie": "Match tied", "draw": "Match drawn", "no result": "No result" }[outcome.result]
  const { winner, by } = outcome
  if (by === null) return `${winner} won`
  const count = (value: number, word: string) => `${value} ${word}${value === 1 ? "" : "s"}`
  if ("wickets" in by) return `${winner} won by ${count(by.wickets, "wicket")}`
  return `${winner} won by ${"innings" in by ? "an innings and " : ""}${count(by.runs, "run")}`
}

/** Who won the toss and what they chose; undefined where the sentence does not say both. */
export function parseToss(text: string): { winner: string; decision: "bat" | "field" } | undefined {
  const found = /^(.{1,100}?)\s+(?:have\s+)?won the toss(?:\s+and\s+(?:chose|elected|decided|opted)(?:\s+to)?\s+(bat|field|bowl))/i.exec(text.slice(0, 250).replace(/\s+/g, " ").trim())
  return found === null ? undefined : { winner: found[1] ?? "", decision: /^bat$/i.test(found[2] ?? "") ? "bat" : "field" }
}
