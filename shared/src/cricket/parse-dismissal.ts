import type { Dismissal, DismissalKind } from "./dismissal-kinds.ts"
import { parsePlayerName } from "./player-name.ts"

type Rule = { pattern: RegExp; kind: DismissalKind }

/** Kinds that name nobody, or whose words after the kind are the fielders. Tried in this order, the longer wording first. */
const plainRules: Rule[] = [
  { pattern: /^retired\s*[-–(]?\s*not\s*-?out\)?$/i, kind: "retired not out" },
  { pattern: /^(?:retired|ret'?d?|rtd)\.?\s*[-–(]?\s*(?:hurt|ill|injured|h)\.?\)?$/i, kind: "retired hurt" },
  { pattern: /^(?:retired|ret'?d?|rtd)\.?\s*[-–(]?\s*out\)?$/i, kind: "retired out" },
  { pattern: /^(?:retired|ret'?d|rtd|ret|rt)\.?$/i, kind: "retired" },
  { pattern: /^(?:is\s+)?(?:not|n0t|n[ou]t)\s*[-|]?\s*(?:out|0ut)\b.{0,3}$/i, kind: "not out" },
  { pattern: /^(?:n\.?\s?o\.?|n\/o|batting)\*?$/i, kind: "not out" },
  { pattern: /^(?:did\s*n[o']t\s*bat|dnb|d\.n\.b\.?|yet\s+to\s+bat|to\s+bat)$/i, kind: "did not bat" },
  { pattern: /^abs(?:ent)?\.?(?:\s*[-–(]?\s*(?:hurt|ill|injured)?\)?)?$/i, kind: "absent hurt" },
  { pattern: /^timed\s*out$/i, kind: "timed out" },
  { pattern: /^obs(?:t(?:ructed|ructing)?)?\.?(?:\s+(?:the\s+)?field)?$/i, kind: "obstructing the field" },
  { pattern: /^hit\s+(?:the\s+)?ball\s+twice$/i, kind: "hit the ball twice" },
  { pattern: /^handled?\s+(?:the\s+)?ball$/i, kind: "handled the ball" },
]

const runOut = /^(?:run\s*[-|]?\s*o?ut|r\s?[./]?\s?o\.?)(?![a-z])\s*(.*)$/i
const hitWicket = /^(?:hit\s*(?:wicket|wkt)|ht\s*wkt|h\.?w\.?)(?![a-z])\s*(.*)$/i
const legBefore = /^(?:\S?bw[a-z]?(?=\s+b\s)|b\s?w(?=\s+b\b|$)|\[?[l1i|!t[]\.?\s?[bo]?\.?\s?w\.?|leg\s+before(?:\s+wicket)?)(?![a-z])\s*(.*)$/i
const stumped = /^(?:stumped|stp|st\.?)(?=[\s.†+]|[A-Z]|$)\s*(.*)$/
const stumpedAnyCase = /^(?:stumped|stp|st)\b\.?\s*(.*)$/i
const caughtAndBowled = /^(?:c(?:t|aught)?\.?\s*(?:&|and|\+|8)\s*b(?:owled)?\.?)(?![a-z])\s*(.*)$/i
const caught = /^(?:caught|ctw?\.?|c\.?|[¢€])(?=[\s.†+]|[A-Z]|$)\s*(.*)$/
const caughtAnyCase = /^(?:caught|ctw?\b|c\b)\.?\s*(.*)$/i
const bowled = /^(?:bowled|bld\.?|bwl\.?d?|bwd|b\.?)(?=[\s.:]|[A-Z]|$)\s*[.:]?\s*(.*)$/
const bowledAnyCase = /^(?:bowled|bld\b|bwld?\b|bwd\b|b\b)\.?\s*(.*)$/i
/** `Smith b Jones`, `Smith b.Jones`, `b Jones`: the last free-standing b parts fielder and bowler. Small b first, as a name may hold a capital. */
const fielderThenBowler = /^(.*?)(?:^|\s|(?<=[†)]))b(?:[.:]|\s|(?=[A-Z])|$)\s*(.*)$/
const fielderThenBowlerCapital = /^(.*?)(?:^|\s)(?:B|bowled|Bowled|BOWLED)(?:\.|\s)\s*(.+)$/

/** What engines make of the first letters of a dismissal, put right: a lone c is seen as a cent, the l of lbw as a stroke. */
export const mendHowOut = (text: string): string => text.replace(/c?[¢€]c?(?=[\s.&]|t\b)|^C[ce](?=[.\s])/g, "c").replace(/^[l1Ii|]bw(?=b\s?(?:[A-Za-z]{3}|[A-Z]\.?\s))/, "lbw ")

/** Longest how-out text that is looked at; a real one has at most some 60 characters. */
const longest = 160

/**
 * Reads a "how out" text in all the wordings of scorebook-notation.md. `bowlerCell` is the text of a bowler column of its own,
 * with or without its b; "b Marsh" may stand there alone. Undefined where the text is no dismissal.
 */
export function parseDismissal(text: string, bowlerCell = ""): Dismissal | undefined {
  if (text.trim() === "" && bowlerCell.trim() !== "") return parseDismissal(bowlerCell)
  const clean = mendHowOut(text.slice(0, longest)).replace(/[“”"]/g, "").replace(/\s+/g, " ").replace(/^[\s|_.:;,-]+|[\s|_:;,]+$/g, "")
  // A capital B before a name in a column of bowlers is an initial.
  const second = toName(bowlerCell.slice(0, longest).replace(/^\s*(?:[Bb]owled\b|BOWLED\b|b\b|b(?=[A-Z]))\.?\s*/, ""))
  for (const { pattern, kind } of plainRules) if (pattern.test(clean)) return { kind, bowler: null, fielders: [] }
  const out = runOut.exec(clean)
  if (out) return { kind: "run out", bowler: null, fielders: toFielders(out[1] ?? "") }
  const hit = hitWicket.exec(clean)
  if (hit) return { kind: "hit wicket", bowler: afterB(hit[1] ?? "") ?? second, fielders: [] }
  const leg = legBefore.exec(clean)
  if (leg) return { kind: "lbw", bowler: afterB(leg[1] ?? "") ?? second, fielders: [] }
  const both = caughtAndBowled.exec(clean)
  if (both) return { kind: "caught and bowled", bowler: toName(both[1] ?? "") ?? second, fielders: [] }
  const stump = stumped.exec(clean) ?? stumpedAnyCase.exec(clean)
  if (stump) return { kind: "stumped", ...toPair(stump[1] ?? "", second) }
  const catch_ = caught.exec(clean) ?? caughtAnyCase.exec(clean)
  if (catch_) return { kind: "caught", ...toPair(catch_[1] ?? "", second) }
  const bowl = bowled.exec(clean) ?? bowledAnyCase.exec(clean)
  if (bowl) return { kind: "bowled", bowler: toName(bowl[1] ?? "") ?? second, fielders: [] }
  return undefined
}

const toName = (text: string): string | null => {
  const { name } = parsePlayerName(text.replace(/^[\s.:]+/, ""))
  return name === "" ? null : name
}

function afterB(text: string): string | null {
  return toName(text.replace(/^b(?:owled)?\b\.?\s*/i, "").replace(/^b(?=[A-Z])/, ""))
}

function toPair(text: string, second: string | null): { bowler: string | null; fielders: string[] } {
  const parts = fielderThenBowler.exec(text) ?? fielderThenBowlerCapital.exec(text)
  if (parts === null) return { bowler: second, fielders: toFielders(text) }
  return { bowler: toName(parts[2] ?? "") ?? second, fielders: toFielders(parts[1] ?? "") }
}

/** `(Smith/Jones)`, `sub (Brown)`, `†Smith` → names. */
function toFielders(text: string): string[] {
  const inside = text.replace(/^[\s(]{0,4}sub(?:stitute)?\b[.)]?/i, "").replace(/^[\s([†]+|[\s)\]]+$/g, "")
  return inside.split(/\s*[/,]\s*|\s+(?:&|and)\s+/).map((part) => toName(part.replace(/^sub\b\.?\s*[([]?|[)\]]$/gi, ""))).filter((name) => name !== null)
}
